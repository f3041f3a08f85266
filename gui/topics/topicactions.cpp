// What can be done with the chosen topic: keys and menus of the page.
#include "desk.h"
#include "live/livestore.h"
#include "text/format.h"
#include "theme/icons.h"
#include "topics/cleardialog.h"
#include "topics/pinmodel.h"
#include "topics/topicmodel.h"
#include "topics/topicspage.h"
#include "topics/topictreeview.h"
#include "topics/valuepanel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QToolButton>

#include <array>
#include <limits>

namespace deepros::gui {

namespace {

constexpr int expandAtMost = 2'000;
/// Rows that leave the tree in one turn of the event loop.
constexpr qsizetype removedAtOnce = 5'000;
constexpr std::array<qint64, 4> idleTimesMs{60'000, 600'000, 3'600'000, 86'400'000};

/// For a POSIX shell.
QString quoted(const QByteArray &text)
{
    return u'\'' + QString::fromUtf8(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

void TopicsPage::makeActions()
{
    addKey(QStringLiteral("copyPath"), {QKeySequence(QStringLiteral("Ctrl+Shift+C"))}, &TopicsPage::copyPath);
    addKey(QStringLiteral("copyValue"), {QKeySequence(QStringLiteral("Ctrl+C"))}, &TopicsPage::copyValue);
    addKey(QStringLiteral("copyField"), {}, &TopicsPage::copyFieldPath);
    addKey(QStringLiteral("copyRow"), {}, &TopicsPage::copyRow);
    addKey(QStringLiteral("copySub"), {}, &TopicsPage::copySubscribeCommand);
    addKey(QStringLiteral("copyPub"), {}, &TopicsPage::copyPublishCommand);
    addKey(QStringLiteral("copyRos"), {}, &TopicsPage::copyRosCommand);
    addKey(QStringLiteral("pin"), {QKeySequence(QStringLiteral("P"))}, &TopicsPage::togglePin);
    addKey(QStringLiteral("freeze"), {QKeySequence(QStringLiteral("F"))}, &TopicsPage::toggleFreeze);
    addKey(QStringLiteral("expand"), {}, &TopicsPage::expandSubtree);
    addKey(QStringLiteral("collapse"), {}, &TopicsPage::collapseSubtree);
    addKey(QStringLiteral("filterSubtree"), {}, &TopicsPage::filterSubtree);
    addKey(QStringLiteral("clearRetained"), {QKeySequence(Qt::Key_Delete)}, &TopicsPage::clearRetained);
    QAction *sort = addKey(QStringLiteral("sortNow"), {QKeySequence(Qt::Key_F5)}, &TopicsPage::sortNow);
    sort->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_actions[QStringLiteral("clearRetained")]->setIcon(icon(Icon::Clear));
    m_actions[QStringLiteral("copyPath")]->setIcon(icon(Icon::Copy));
    m_actions[QStringLiteral("pin")]->setIcon(icon(Icon::Pin));
    m_actions[QStringLiteral("freeze")]->setIcon(icon(Icon::Freeze));
    addAction(sort);
    auto *more = new QMenu(m_more);
    auto *highlight = new QAction(more);
    highlight->setObjectName(QStringLiteral("highlight"));
    highlight->setCheckable(true);
    connect(highlight, &QAction::toggled, m_model, &TopicModel::setHighlights);
    m_actions.insert(highlight->objectName(), highlight);
    more->addAction(highlight);
    m_idleMenu = more->addMenu(QString());
    m_idleMenu->setObjectName(QStringLiteral("topicIdle"));
    connect(m_idleMenu, &QMenu::aboutToShow, this, &TopicsPage::fillIdleMenu);
    m_more->setMenu(more);
    connect(m_tree->header(), &QHeaderView::customContextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (int column = TopicModel::Value; column < TopicModel::ColumnCount; ++column) {
            QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
            action->setCheckable(true);
            action->setChecked(!m_tree->isColumnHidden(column));
            connect(action, &QAction::toggled, this, [this, column](bool shown) {
                m_tree->setColumnHidden(column, !shown);
                syncColumns();
            });
        }
        menu->popup(m_tree->header()->mapToGlobal(position));
    });
}

// Single letters and Del belong to the trees: elsewhere they are typed, or mean something else.
QAction *TopicsPage::addKey(const QString &name, const QList<QKeySequence> &keys, void (TopicsPage::*slot)())
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_tree->addAction(action);
    m_pinView->addAction(action);
    m_actions.insert(name, action);
    return action;
}

void TopicsPage::showMenu(QTreeView *view, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(Row::Topic, *menu);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(view->viewport()->mapToGlobal(position));
}

void TopicsPage::fillMenu(Row row, QMenu &menu)
{
    const QByteArray path = current();
    if (row != Row::Topic || path.isEmpty())
        return;
    const TopicValue *value = m_model->valueOf(path);
    const auto action = [this](const char *name) { return m_actions[QLatin1String(name)]; };
    action("copyValue")->setEnabled(value);
    action("copyPub")->setEnabled(value);
    action("copyRos")->setEnabled(value && !rosTopicOf(path).isEmpty());
    action("freeze")->setEnabled(value);
    action("copyField")->setEnabled(!m_panel->currentField().isEmpty());
    action("pin")->setText(m_pins->isPinned(path) ? tr("Unpin") : tr("Pin"));
    menu.addAction(action("copyPath"));
    menu.addAction(action("copyValue"));
    QMenu *copyAs = menu.addMenu(tr("Copy as"));
    copyAs->addAction(action("copyRow"));
    copyAs->addAction(action("copySub"));
    copyAs->addAction(action("copyPub"));
    copyAs->addAction(action("copyRos"));
    copyAs->addAction(action("copyField"));
    menu.addAction(icon(Icon::Export), tr("Export…"), this, &Page::exportWanted);
    menu.addSeparator();
    menu.addAction(action("pin"));
    menu.addAction(action("freeze"));
    menu.addSeparator();
    menu.addAction(action("expand"));
    menu.addAction(action("collapse"));
    menu.addAction(action("filterSubtree"));
    menu.addSeparator();
    menu.addAction(action("clearRetained"));
}

void TopicsPage::retranslateActions()
{
    const auto name = [this](const char *action, const QString &text) { m_actions[QLatin1String(action)]->setText(text); };
    name("copyPath", tr("Copy path"));
    name("copyValue", tr("Copy value"));
    name("copyField", tr("Path of the chosen field"));
    name("copyRow", tr("Row, with tabs"));
    name("copySub", tr("mosquitto_sub command"));
    name("copyPub", tr("mosquitto_pub command"));
    name("copyRos", tr("ros2 topic echo command"));
    name("highlight", tr("Highlight changes"));
    m_idleMenu->setTitle(tr("Remove idle topics"));
    name("pin", tr("Pin"));
    name("freeze", tr("Freeze the value"));
    name("expand", tr("Expand all below (*)"));
    name("collapse", tr("Collapse"));
    name("filterSubtree", tr("Show only this branch"));
    name("clearRetained", tr("Clear retained…"));
    name("sortNow", tr("Sort again"));
}

QByteArray TopicsPage::current() const
{
    if (m_pinView->hasFocus())
        return m_pins->pathAt(m_pinView->currentIndex().row());
    const QModelIndex index = m_tree->currentIndex();
    return index.isValid() ? m_model->pathOf(index) : m_panel->path();
}

void TopicsPage::copy(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT m_context.desk.say(said);
}

void TopicsPage::copyPath()
{
    if (const QByteArray path = current(); !path.isEmpty())
        copy(QString::fromUtf8(path), tr("The path is in the clipboard."));
}

// The whole payload on screen; what is no text in hex.
void TopicsPage::copyValue()
{
    if (!m_model->valueOf(current()))
        return;
    if (!hasWholeValue())
        return;
    const QByteArray payload = m_panel->payload();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(payload);
    if (decoder.hasError())
        copy(QString::fromLatin1(payload.toHex()), tr("The value is in the clipboard, in hex."));
    else
        copy(text, tr("The value is in the clipboard."));
}

bool TopicsPage::hasWholeValue()
{
    if (m_panel->isWhole() && m_panel->path() == current())
        return true;
    Q_EMIT m_context.desk.complain(tr("Only the beginning of the value is known yet: the whole comes with the next message."));
    return false;
}

void TopicsPage::copyFieldPath()
{
    if (const QString field = m_panel->currentField(); !field.isEmpty())
        copy(field, tr("The path of the field is in the clipboard."));
}

// As on screen, with the whole path.
void TopicsPage::copyRow()
{
    const QByteArray path = current();
    QStringList cells;
    for (int place = 0; place < m_tree->header()->count(); ++place) {
        const int column = m_tree->header()->logicalIndex(place);
        if (column == TopicModel::Name)
            cells << format::oneLine(path, path.size());
        else if (!m_tree->isColumnHidden(column))
            cells << m_model->cell(path, column, Qt::DisplayRole).toString();
    }
    if (m_model->isKnown(path))
        copy(cells.join(u'\t'), tr("The row is in the clipboard."));
}

void TopicsPage::copySubscribeCommand()
{
    const QByteArray path = current();
    const bool isTopic = m_model->valueOf(path);
    copy(QStringLiteral("mosquitto_sub -v -t %1").arg(quoted(isTopic ? path : path + "/#")), tr("The command is in the clipboard."));
}

void TopicsPage::copyPublishCommand()
{
    const QByteArray path = current();
    const TopicValue *value = m_model->valueOf(path);
    if (!value || !hasWholeValue())
        return;
    const QByteArray payload = m_panel->payload();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(payload);
    if (decoder.hasError() || payload.contains('\0')) {
        Q_EMIT m_context.desk.complain(tr("The value is no text: a command line cannot carry it. Save it and publish it with -f."));
        return;
    }
    copy(QStringLiteral("mosquitto_pub -q %1 -t %2 -m %3").arg(QString::number(value->qos), quoted(path), quoted(payload)),
         tr("The command is in the clipboard."));
}

/// What ROS calls it; empty: it is none that ROS could know.
QByteArray TopicsPage::rosTopicOf(const QByteArray &path) const
{
    const QByteArray &prefix = m_context.rosPrefix;
    if (prefix.isEmpty() || !path.startsWith(prefix) || path.size() == prefix.size())
        return {};
    static const QRegularExpression form(QStringLiteral("\\A(?:/[A-Za-z_][A-Za-z0-9_]*)+\\z"));
    const QByteArray name = '/' + path.sliced(prefix.size());
    return form.match(QString::fromUtf8(name)).hasMatch() ? name : QByteArray();
}

void TopicsPage::copyRosCommand()
{
    const QByteArray path = current();
    if (const QByteArray topic = rosTopicOf(path); !topic.isEmpty() && m_model->valueOf(path))
        copy(QStringLiteral("ros2 topic echo %1").arg(QString::fromLatin1(topic)), tr("The command is in the clipboard."));
}

// Each choice says how many topics it is about, and removes these.
void TopicsPage::fillIdleMenu()
{
    m_idleMenu->clear();
    const qint64 now = m_context.live.nowMs();
    std::array<QList<QByteArray>, idleTimesMs.size()> idle;
    QList<QByteArray> cleared;
    m_model->forEachTopic({}, true, [&](const QByteArray &topic, const TopicValue &value) {
        if (value.hasRetained || topic == m_panel->path() || m_pins->isPinned(topic))
            return;
        if (value.payloadSize == 0)
            cleared << topic;
        for (size_t i = 0; i < idle.size() && now - value.lastSeenMs >= idleTimesMs[i]; ++i)
            idle[i] << topic;
    });
    const auto add = [this](const QString &text, const QList<QByteArray> &topics) {
        QAction *action = m_idleMenu->addAction(text, this, [this, topics] { removeIdle(topics); });
        action->setEnabled(!topics.isEmpty());
    };
    for (size_t i = 0; i < idle.size(); ++i)
        add(tr("%n topic(s) without a message for %1", nullptr, int(idle[i].size())).arg(format::duration(idleTimesMs[i])), idle[i]);
    add(tr("%n topic(s) whose last value is empty", nullptr, int(cleared.size())), cleared);
}

void TopicsPage::removeIdle(const QList<QByteArray> &topics)
{
    if (m_leaving.isEmpty()) {
        m_leavingSinceMs = m_context.live.nowMs();
        m_left = 0;
    }
    m_leaving += topics;
    removeFurther();
}

// A slice of the topics that are to go. What has come to life or was chosen meanwhile stays.
void TopicsPage::removeFurther()
{
    const qsizetype first = std::max<qsizetype>(0, m_leaving.size() - removedAtOnce);
    QList<QByteArray> slice = m_leaving.sliced(first);
    m_leaving.resize(first);
    slice.removeIf([this](const QByteArray &topic) {
        const TopicValue *value = m_model->valueOf(topic);
        return !value || value->lastSeenMs > m_leavingSinceMs || value->hasRetained || topic == m_panel->path() || m_pins->isPinned(topic);
    });
    const TopicTreeView::Place place = m_tree->place();
    m_model->remove(slice);
    m_tree->restore(place);
    m_left += int(slice.size());
    showCounts();
    if (!m_leaving.isEmpty())
        m_removeTimer.start();
    else
        Q_EMIT m_context.desk.say(tr("%n topic(s) removed. They come back with their next message.", nullptr, m_left));
}

void TopicsPage::togglePin()
{
    const QByteArray path = current();
    if (path.isEmpty())
        return;
    if (m_pins->isPinned(path))
        m_pins->unpin(path);
    else if (!m_pins->pin(path))
        Q_EMIT m_context.desk.say(tr("At most %n topic(s) can be pinned.", nullptr, int(PinModel::maxPins)));
    m_panel->setPinned(m_pins->isPinned(m_panel->path()));
    showPins();
}

void TopicsPage::toggleFreeze()
{
    m_panel->setFrozen(!m_panel->isFrozen());
}

void TopicsPage::expandSubtree()
{
    const QModelIndex index = m_tree->currentIndex();
    if (index.isValid() && !m_tree->expandBelow(index, expandAtMost))
        Q_EMIT m_context.desk.say(
            tr("The first %n row(s) are expanded. Press * again for more.", nullptr, expandAtMost));
}

void TopicsPage::collapseSubtree()
{
    if (const QModelIndex index = m_tree->currentIndex(); index.isValid())
        m_tree->collapse(index.siblingAtColumn(0));
}

void TopicsPage::filterSubtree()
{
    const QString path = QString::fromUtf8(current());
    const bool hasBlank = path.contains(u' ');
    setFilter(hasBlank ? QStringLiteral("\"%1/#\"").arg(path) : path + QStringLiteral("/#"));
}

void TopicsPage::clearRetained()
{
    if (const QByteArray path = current(); !path.isEmpty())
        clearBelow(path);
}

void TopicsPage::clearBelow(const QByteArray &path)
{
    m_model->proceed(std::numeric_limits<double>::infinity()); // what is to be cleared must be what is shown
    std::function<bool(const QByteArray &)> matching;
    if (m_model->isFiltered()) {
        matching = [model = m_model](const QByteArray &topic) {
            const TopicValue *value = model->valueOf(topic);
            return value && value->matches;
        };
    }
    auto *dialog = new ClearDialog(m_context, path, std::move(matching), this);
    connect(dialog, &ClearDialog::cleared, m_panel, &ValuePanel::askRetained);
    dialog->open();
}

void TopicsPage::sortNow()
{
    const TopicTreeView::Place place = m_tree->place();
    m_model->arrange(true);
    m_tree->restore(place);
    showCounts();
}

} // namespace deepros::gui
