#pragma once

#include "topics/topicwatch.h"

#include <QHash>

#include <vector>

namespace deepros::gui {

/// The topics whose messages are kept: the one that is looked at, and those of which the user wants more, also while another is
/// looked at. All together have a bound: beyond it the topic that was chosen to be kept first gives up its oldest messages.
/// GUI thread.
class TopicWatches : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t maxKept = 8;
    static constexpr int maxMessages = 100'000;
    static constexpr qint64 maxBytesEach = 64 * 1024 * 1024;
    static constexpr qint64 maxBytesAll = 256 * 1024 * 1024;

    explicit TopicWatches(const Context &context, QObject *parent = nullptr);

    /// Looks at this topic from now on; empty: at none.
    void look(const QByteArray &topic);
    const TopicWatch &current() const { return *m_current; }
    TopicWatch &current() { return *m_current; }
    /// How many messages of the current topic are kept, at most; TopicWatch::usualMessages and fewer only while it is looked at.
    /// False: too many topics are kept already.
    bool keep(int messages);
    /// Of how many messages are kept, for topics of which the user wants more.
    QHash<QByteArray, int> kept() const;
    /// Keeps those from now on, as if each had been looked at; what goes beyond the bounds is left out.
    void keepAll(const QHash<QByteArray, int> &messages);
    /// For tests.
    void setMaxBytesAll(qint64 bytes) { m_maxBytesAll = bytes; }

Q_SIGNALS:
    // Of the current one, and reset() also when it is another one.
    void reset();
    void changed(int added, int removed);
    void retainedChanged();

private:
    TopicWatch *makeWatch();
    bool isKept(const TopicWatch *watch) const;
    void bound();

    const Context m_context;
    std::vector<TopicWatch *> m_kept; ///< in the order in which they were chosen
    TopicWatch *m_current;
    qint64 m_maxBytesAll = maxBytesAll;
};

} // namespace deepros::gui
