// What the page of ROS asks and tells the broker, and what it does with rows.
#include "broker/brokercontrol.h"
#include "desk.h"
#include "live/answer.h"
#include "live/livestore.h"
#include "live/patience.h"
#include "ros/rospage.h"
#include "text/format.h"
#include "theme/icons.h"
#include "widgets/listview.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>

#include <algorithm>

namespace deepros::gui {

void RosPage::askConflicts()
{
    if (std::exchange(m_conflictsAsked, true))
        return;
    whenAnswered(
        m_context.control.rosConflicts(), this,
        [this](const std::vector<RosConflict> &conflicts) {
            m_conflictsAsked = false;
            showConflicts(conflicts);
        },
        [this] { m_conflictsAsked = false; });
}

void RosPage::showConflicts(const std::vector<RosConflict> &conflicts)
{
    constexpr size_t mostTold = 3;
    m_lastConflicts = conflicts;
    QStringList sentences;
    for (size_t i = 0; i < std::min(conflicts.size(), mostTold); ++i) {
        const RosConflict &conflict = conflicts[i];
        const QString subject = format::oneLine(conflict.subject);
        const QString first = format::oneLine(conflict.firstClient, 60);
        const QString second = format::oneLine(conflict.secondClient, 60);
        const QString since = format::timeOfDay(conflict.sinceMs);
        sentences << (conflict.kind == RosConflict::Kind::Command
                          ? tr("%1 and %2 both command %3, since %4. Only one should.")
                                .arg(first, second, subject, since)
                          : tr("%1 and %2 both publish as the node %3, since %4.")
                                .arg(first, second, subject, since));
    }
    if (conflicts.size() > mostTold)
        sentences << tr("%n more conflict(s)", nullptr, int(conflicts.size() - mostTold));
    const QString text = sentences.join(u'\n');
    if (m_conflicts->text() != text)
        m_conflicts->setText(text);
    m_conflicts->setVisible(!text.isEmpty());
}

void RosPage::openTopic(const QByteArray &key)
{
    if (m_model->topic(key))
        Q_EMIT m_context.desk.showTopic(key);
}

void RosPage::openContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rosMenu"));
    fillMenu(Row::Topic, *menu);
    if (menu->isEmpty())
        delete menu;
    else
        m_tree->openMenu(menu, m_tree->viewport()->mapToGlobal(position));
}

void RosPage::fillMenu(Row kind, QMenu &menu)
{
    const RosItem *item = m_model->item(m_tree->currentIndex());
    if (kind != Row::Topic || !item || !m_tree->isVisible())
        return;
    const QByteArray key = RosModel::keyOf(*item);
    const auto copy = [this](const QString &text) {
        QApplication::clipboard()->setText(text);
        Q_EMIT m_context.desk.say(tr("Copied."));
    };
    if (item->row.kind == RosRow::Kind::Topic) {
        menu.addAction(icon(Icon::Topics), tr("Show in Topics"), this, [this, key] { openTopic(key); });
        for (const RosPublisherRow &publisher : item->row.publishers.mid(0, 5)) {
            if (!publisher.clientId.isEmpty())
                menu.addAction(icon(Icon::Clients),
                                tr("Show the client %1").arg(format::oneLine(publisher.clientId, 40)), this,
                                [this, id = publisher.clientId] { Q_EMIT m_context.desk.showClient(id); });
        }
        menu.addSeparator();
    }
    if (item->row.kind == RosRow::Kind::Topic) {
        QAction *watch = menu.addAction(tr("Watch rate…"), this, [this, key] { openWatchDialog(key); });
        watch->setObjectName(QStringLiteral("rosWatchAction"));
        watch->setShortcut(watchKey());
    }
    menu.addAction(tr("Expected rate…"), this, [this, key] { openRateDialog(key); })
        ->setObjectName(QStringLiteral("rosRateAction"));
    menu.addAction(tr("Latency field…"), this, [this, key] { openLatencyDialog(key); })
        ->setObjectName(QStringLiteral("rosLatencyAction"));
    menu.addSeparator();
    menu.addAction(icon(Icon::Copy), tr("Copy name"), this, [copy, key] { copy(QString::fromUtf8(key)); });
    menu.addAction(tr("Copy row"), this, [this, copy] { copy(m_tree->selectedText()); });
    menu.addAction(icon(Icon::Export), tr("Export…"), this, &Page::exportWanted);
    menu.addSeparator();
    menu.addAction(icon(Icon::Expand), tr("Unfold all"), m_tree, &QTreeView::expandAll);
    menu.addAction(icon(Icon::Collapse), tr("Fold all"), this, [this] {
        m_expandNew = false;
        m_tree->collapseAll();
    });
}

void RosPage::publishExample()
{
    const QString topic = QString::fromUtf8(m_prefixes.list().value(0)) + QStringLiteral("demo/hello/text");
    whenAnswered(
        patiently(m_context.desk, m_context.control.publish(topic, R"({"data": "Hello from DeepROS"})")), this,
        [this, topic](int subscribers) {
            if (subscribers < 0)
                Q_EMIT m_context.desk.complain(tr("%1 is no valid topic. Is the prefix of ROS topics right?").arg(topic));
            else
                Q_EMIT m_context.desk.say(tr("Published on %1.").arg(topic));
        },
        [this] { Q_EMIT m_context.desk.complain(tr("Nothing was published: the broker is not running.")); });
}

} // namespace deepros::gui
