#include "routing/systopics.h"

namespace deepros {

void SysTopics::publish(const Figures &figures)
{
    m_last.resize(figureTable().size());
    publish("version", m_version, "deepros-broker version " DEEPROS_VERSION);
    publish("uptime", m_uptime, QByteArray::number(figures.uptimeSecs) + " seconds");
    size_t index = 0;
    for (const Figure &figure : figureTable()) {
        QByteArray &last = m_last[index++];
        if (figure.sys)
            publish(figure.sys, last, sysValue(figure, figures));
    }
}

void SysTopics::publish(const QByteArray &topic, QByteArray &last, QByteArray value)
{
    if (value == last)
        return;
    auto *data = new MessageData;
    const Message message(data);
    data->topic = "$SYS/broker/" + topic;
    data->payload = value;
    data->retain = true;
    data->timestampMs = m_clock.wallMs();
    data->receivedMs = m_clock.nowMs();
    data->account();
    m_published += last.isNull() ? 1 : 0;
    m_bytes += last.isNull() ? message.cost() : value.size() - last.size();
    last = std::move(value);
    Publication publication(message);
    m_router.publish(publication);
}

} // namespace deepros
