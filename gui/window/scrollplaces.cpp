#include "window/scrollplaces.h"

#include "live/livestore.h"

#include <QAbstractItemView>
#include <QScrollBar>
#include <QSettings>

namespace deepros::gui {

ScrollPlaces::ScrollPlaces(LiveStore &live, QWidget *root, QObject *parent) : QObject(parent), m_live(live), m_root(root)
{
    connect(&live, &LiveStore::applied, this, &ScrollPlaces::apply);
}

QHash<QString, QAbstractScrollArea *> ScrollPlaces::lists() const
{
    QHash<QString, QAbstractScrollArea *> lists;
    for (QAbstractItemView *view : m_root->findChildren<QAbstractItemView *>()) {
        if (!view->objectName().isEmpty() && !view->objectName().startsWith(QLatin1String("qt_")))
            lists.insert(view->objectName(), view);
    }
    return lists;
}

void ScrollPlaces::save(QSettings &settings) const
{
    settings.remove(QStringLiteral("scroll"));
    const auto lists = this->lists();
    for (auto list = lists.cbegin(); list != lists.cend(); ++list) {
        // One that was never shown still has the place it was to take up.
        const int value = m_wanted.value(list.value(), list.value()->verticalScrollBar()->value());
        if (value > 0)
            settings.setValue(QStringLiteral("scroll/") + list.key(), value);
    }
}

void ScrollPlaces::restore(const QSettings &settings)
{
    m_wanted.clear();
    const auto lists = this->lists();
    for (auto list = lists.cbegin(); list != lists.cend(); ++list) {
        if (const int value = settings.value(QStringLiteral("scroll/") + list.key()).toInt(); value > 0)
            m_wanted.insert(list.value(), value);
    }
}

void ScrollPlaces::apply()
{
    for (auto wanted = m_wanted.begin(); wanted != m_wanted.end();) {
        if (!wanted.key()->isVisible()) {
            ++wanted;
            continue;
        }
        QScrollBar *bar = wanted.key()->verticalScrollBar();
        const bool isThere = bar->maximum() >= wanted.value();
        const bool isTaken = bar->value() > 0 && m_live.isComplete();
        if (isThere)
            bar->setValue(wanted.value());
        wanted = isThere || isTaken ? m_wanted.erase(wanted) : std::next(wanted);
    }
}

} // namespace deepros::gui
