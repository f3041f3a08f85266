// What the page of the clients does to them.
#include "clients/bandialog.h"
#include "clients/clientdetails.h"
#include "clients/clientspage.h"
#include "desk.h"
#include "live/answer.h"
#include "live/livestore.h"
#include "live/patience.h"
#include "text/format.h"
#include "theme/icons.h"
#include "util/peerhost.h"
#include "widgets/listview.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr int leavingMs = 5000; // a client that is still there then is no longer called leaving

} // namespace

void ClientsPage::disconnectSelected()
{
    std::vector<QByteArray> ids = selectedIds();
    std::erase_if(ids, [this](const QByteArray &id) { return !m_clients->find(id)->isConnected; });
    if (ids.size() < 2) {
        disconnectAll(ids);
        return;
    }
    confirm(tr("Disconnect %n client(s)?", nullptr, int(ids.size())),
            tr("Their connections are closed. They may connect again at once; persistent sessions stay."),
            tr("Disconnect"), [this, ids] { disconnectAll(ids); });
}

void ClientsPage::disconnectAll(const std::vector<QByteArray> &ids)
{
    for (const QByteArray &id : ids) {
        m_clients->setLeaving(id, true); // seen at once; the broker's answer may take a turn
        whenAnswered(
            patiently(m_context.desk, m_context.control.disconnectClient(QString::fromUtf8(id))), this,
            [this, id](bool found) {
                if (!found) {
                    m_clients->setLeaving(id, false);
                    Q_EMIT m_context.desk.say(tr("%1 was not connected any more.").arg(format::oneLine(id)));
                }
            },
            [this, id] { m_clients->setLeaving(id, false); });
        QTimer::singleShot(leavingMs, this, [this, id] { m_clients->setLeaving(id, false); });
    }
    m_details->refresh();
    if (ids.size() == 1)
        Q_EMIT m_context.desk.say(tr("%1 is being disconnected.").arg(format::oneLine(ids.front())));
    else if (!ids.empty())
        Q_EMIT m_context.desk.say(tr("%n client(s) are being disconnected.", nullptr, int(ids.size())));
}

void ClientsPage::removeSelected()
{
    std::vector<QByteArray> ids = selectedIds();
    if (ids.empty() && m_clients->find(m_details->client()))
        ids.push_back(m_details->client());
    if (ids.empty())
        return;
    qint64 queued = 0;
    for (const QByteArray &id : ids)
        queued += m_clients->find(id)->queued;
    confirm(tr("Delete %n session(s)?", nullptr, int(ids.size())),
            tr("Subscriptions and %n queued message(s) are forgotten. This cannot be undone.", nullptr,
               int(queued)),
            tr("Delete"), [this, ids] {
                for (const QByteArray &id : ids) {
                    m_clients->setLeaving(id, true);
                    whenAnswered(
                        patiently(m_context.desk, m_context.control.removeClient(QString::fromUtf8(id))), this, [this, id](bool found) {
                            if (!found)
                                Q_EMIT m_context.desk.say(
                                    tr("The session of %1 had already ended.").arg(format::oneLine(id)));
                        });
                }
            });
}

void ClientsPage::confirmUnsubscribe(const QList<QByteArray> &filters)
{
    confirm(tr("End %n subscription(s)?", nullptr, int(filters.size())),
            tr("The client gets no more of it and is not told. It may subscribe again."), tr("Unsubscribe"),
            [this, id = m_details->client(), filters] { m_details->unsubscribe(id, filters); });
}

void ClientsPage::confirmEmptyQueue()
{
    const ClientRow *client = m_clients->find(m_details->client());
    if (!client)
        return;
    confirm(tr("Drop %n queued message(s)?", nullptr, client->queued),
            tr("The client will never get them. This cannot be undone."), tr("Empty queue"),
            [this, id = client->id] { m_details->emptyQueue(id); });
}

// Its buttons have words of our own, so that they are never half translated.
void ClientsPage::confirm(const QString &question, const QString &explanation, const QString &action,
                          const std::function<void()> &then)
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("Please confirm"), question, QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("confirmBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(explanation);
    QPushButton *accept = box->addButton(action, QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    accept->setObjectName(QStringLiteral("confirmAccept"));
    cancel->setObjectName(QStringLiteral("confirmCancel"));
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(accept, &QPushButton::clicked, this, [then] { then(); });
    box->open();
}

void ClientsPage::openBanDialog()
{
    auto *dialog = new BanDialog(*m_clients, m_banned ? nullptr : m_clients->find(m_details->client()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        ban(dialog->kind(), dialog->value(), dialog->seconds(), dialog->reason(), dialog->disconnectNow());
    });
    dialog->open();
}

void ClientsPage::ban(Ban::Kind kind, const QString &value, qint64 seconds, const QString &reason,
                      bool disconnectNow)
{
    if (disconnectNow) {
        Ban ban;
        ban.kind = kind;
        ban.value = value;
        for (const QByteArray &id : m_clients->concernedBy(ban))
            m_clients->setLeaving(id, true);
    }
    whenAnswered(patiently(m_context.desk, m_context.control.ban(kind, value, seconds, reason, disconnectNow)), this,
                 [this, name = format::oneLine(value.toUtf8())](const Result<quint64, QString> &result) {
                     if (!result) {
                         Q_EMIT m_context.desk.complain(tr("The ban was refused: %1.").arg(result.error()));
                         return;
                     }
                     askBans();
                     Q_EMIT m_context.desk.offerUndo(
                         tr("%1 is banned.").arg(name), [this, id = result.value()] {
                             whenAnswered(m_context.control.liftBan(id), this, [this](bool) { askBans(); });
                         });
                 });
}

void ClientsPage::askBans()
{
    if (std::exchange(m_bansAsked, true))
        return;
    whenAnswered(
        m_context.control.bans(), this,
        [this](const QList<Ban> &bans) {
            m_bansAsked = false;
            m_bans->setRows(bans);
            m_bans->setNow(m_context.live.nowMs());
            m_clients->setBans(bans);
            showCounts();
        },
        [this] { m_bansAsked = false; });
}

void ClientsPage::liftSelected()
{
    for (const QModelIndex &index : m_banList->selectionModel()->selectedRows()) {
        const Ban *ban = m_bans->at(index);
        whenAnswered(patiently(m_context.desk, m_context.control.liftBan(ban->id)), this, [this, ban = *ban](bool lifted) {
            askBans();
            if (!lifted) {
                Q_EMIT m_context.desk.say(tr("This ban had already ended."));
                return;
            }
            const qint64 seconds =
                ban.untilMs == 0 ? 0 : std::max<qint64>(1, (ban.untilMs - m_context.live.nowMs()) / 1000);
            Q_EMIT m_context.desk.offerUndo(
                tr("%1 may connect again.").arg(format::oneLine(ban.value.toUtf8())), [this, ban, seconds] {
                    whenAnswered(m_context.control.ban(ban.kind, ban.value, seconds, ban.reason, false), this,
                                 [this](const Result<quint64, QString> &) { askBans(); });
                });
        });
    }
}

// Of a table of the details.
void ClientsPage::openTableMenu(ListView *table, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("clientTableMenu"));
    QAction *copy = menu->addAction(icon(Icon::Copy), tr("Copy rows"), this, [this, table] {
        table->copySelection();
        Q_EMIT m_context.desk.say(tr("Copied."));
    });
    copy->setEnabled(table->selectionModel()->hasSelection());
    QAction *save = menu->addAction(icon(Icon::Export), tr("Export…"), this, [this, table] {
        table->setFocus(); // it is the first in the list of what can be exported
        Q_EMIT exportWanted();
    });
    save->setEnabled(table->model()->rowCount() > 0);
    table->openMenu(menu, table->viewport()->mapToGlobal(position));
}

void ClientsPage::openContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("clientsMenu"));
    fillMenu(Row::Client, *menu);
    if (menu->isEmpty())
        delete menu;
    else
        m_list->openMenu(menu, m_list->viewport()->mapToGlobal(position));
}

void ClientsPage::fillMenu(Row kind, QMenu &menu)
{
    const std::vector<QByteArray> ids = selectedIds();
    if (kind != Row::Client || m_banned || ids.empty())
        return;
    const QByteArray id = m_details->client();
    const ClientRow *client = m_clients->find(id);
    const auto copy = [this](const QString &text) {
        QApplication::clipboard()->setText(text);
        Q_EMIT m_context.desk.say(tr("Copied."));
    };
    menu.addAction(icon(Icon::Copy), tr("Copy client id"), this,
                    [copy, id] { copy(QString::fromUtf8(id)); });
    if (client && !client->address.isEmpty())
        menu.addAction(tr("Copy address"), this,
                        [copy, address = client->address] { copy(QString::fromUtf8(address)); });
    menu.addAction(tr("Copy rows"), this, [this, copy] { copy(m_list->selectedText()); });
    menu.addAction(icon(Icon::Export), tr("Export…"), this, &Page::exportWanted);
    menu.addSeparator();
    menu.addAction(icon(Icon::Topics), tr("Show its topics"), this, [this, id] {
        Q_EMIT m_context.desk.showTopics(QStringLiteral("client:") + QString::fromUtf8(id));
    });
    menu.addAction(icon(Icon::Ros), tr("Show in the ROS graph"), this,
                    [this, id] { Q_EMIT m_context.desk.showRosGraph(id); });
    menu.addAction(tr("Show its messages"), this, [this, id] {
        openClient(id);
        m_details->openTab(3);
    });
    menu.addSeparator();
    QAction *leave =
        menu.addAction(icon(Icon::Disconnect), tr("Disconnect"), this, &ClientsPage::disconnectSelected);
    leave->setEnabled(std::any_of(ids.begin(), ids.end(), [this](const QByteArray &one) {
        const ClientRow *row = m_clients->find(one);
        return row && row->isConnected;
    }));
    menu.addAction(icon(Icon::Ban), tr("Ban…"), this, &ClientsPage::openBanDialog);
    menu.addAction(icon(Icon::Clear), tr("Delete session"), this, &ClientsPage::removeSelected);
}

} // namespace deepros::gui
