#pragma once

#include "transport/listener.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace deepros::gui {

/// What the user has set for the topics of ROS, as the settings keep it: the same in all windows.
struct RosRules
{
    QStringList watchedRates; ///< RateWatches::toTexts()
    QStringList expectedRates; ///< "filter=Hz", the newest last
    QStringList latencyFields; ///< filter, tab, field; without a field there is no latency
    int silentAfterSecs = 0; ///< 0: automatic

    friend bool operator==(const RosRules &, const RosRules &) = default;
};

/// How pages reach the window around them and each other, without knowing either. GUI thread.
class Desk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// Commands, carried out by the window.
    void showClients(const QString &filter); ///< the page with this text in its filter
    void showClient(const QByteArray &clientId);
    void showTopics(const QString &filter);
    void showTopic(const QByteArray &topic);
    void showRos(const QString &filter);
    void showRosGraph(const QByteArray &clientId); ///< with this client's box selected
    /// A short confirmation in the status bar.
    void say(const QString &text);
    /// A confirmation that stays for a while, with a button that takes back what was done.
    void offerUndo(const QString &text, const std::function<void()> &undo);
    /// Something went wrong: stays until it is closed. What happened, and what to do.
    void complain(const QString &text);
    /// Starts the demo robots, or stops them.
    void demoWanted();
    /// Something that somebody wants to be told of who is not looking: a watched rate.
    void noticed(const QString &text);
    /// These instead of those before, in all windows.
    void setRosRules(const deepros::gui::RosRules &rules);

    /// Facts, told by the window.
    void brokerStarted(const QList<deepros::ListenerInfo> &listeners);
    void rosRulesSet(const deepros::gui::RosRules &rules); ///< as setRosRules() of the main window wanted
    void warned(const QString &text); ///< of who may reach the broker, in the present language; empty: of nothing
};

} // namespace deepros::gui
