#include "routing/systopics.h"

namespace deepros {

void SysTopics::publish(const Figures &figures)
{
    if (!std::exchange(m_started, true)) {
        publish("version", "deepros-broker version " DEEPROS_VERSION);
        m_last.resize(figureTable().size());
    }
    publish("uptime", QByteArray::number(figures.uptimeSecs) + " seconds");
    m_published = 2;
    size_t index = 0;
    for (const Figure &figure : figureTable()) {
        QByteArray &last = m_last[index++];
        if (!figure.sys)
            continue;
        ++m_published;
        QByteArray value = sysValue(figure, figures);
        if (value == last)
            continue;
        publish(figure.sys, value);
        last = std::move(value);
    }
}

void SysTopics::publish(const QByteArray &topic, const QByteArray &value)
{
    auto *data = new MessageData;
    const Message message(data);
    data->topic = "$SYS/broker/" + topic;
    data->payload = value;
    data->retain = true;
    data->timestampMs = m_clock.wallMs();
    data->receivedMs = m_clock.nowMs();
    data->account();
    Publication publication(message);
    m_router.publish(publication);
}

} // namespace deepros
