#pragma once

#include "widgets/rowdelegate.h"

namespace deepros::gui {

class TopicModel;

/// The rows of the topic tree, and of the pinned topics above it: what the filter has found is marked in their names, a line below a
/// rate shows its logarithm, and new values stand out for a moment where that is wanted. GUI thread.
class TopicDelegate : public RowDelegate
{
    Q_OBJECT
public:
    TopicDelegate(const Theme &theme, const TopicModel &topics, QObject *parent = nullptr);

protected:
    void paintBehindText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect,
                         const QFont &font) const override;

private:
    void paintRate(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect) const;
    void paintFresh(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const TopicModel &m_topics;
};

} // namespace deepros::gui
