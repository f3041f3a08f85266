#pragma once

#include "widgets/rowdelegate.h"

namespace deepros::gui {

class TopicModel;

/// The rows of the topic tree: what the filter has found is marked in their names. GUI thread.
class TopicDelegate : public RowDelegate
{
    Q_OBJECT
public:
    TopicDelegate(const Theme &theme, const TopicModel &topics, QObject *parent = nullptr);

protected:
    void paintBehindText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect,
                         const QFont &font) const override;

private:
    const TopicModel &m_topics;
};

} // namespace deepros::gui
