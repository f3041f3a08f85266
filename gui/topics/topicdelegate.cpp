#include "topics/topicdelegate.h"

#include "theme/theme.h"
#include "topics/topicmodel.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepros::gui {

namespace {

constexpr int markAlpha = 56;
constexpr int rateAlpha = 150;
constexpr double freshAlpha = 0.14; // text on it stays readable
constexpr int selectedMarkAlpha = 30; // the text on a selected row has less to spare

} // namespace

TopicDelegate::TopicDelegate(const Theme &theme, const TopicModel &topics, QObject *parent)
    : RowDelegate(theme, parent), m_topics(topics)
{
}

void TopicDelegate::paintBehindText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                    const QRect &rect, const QFont &font) const
{
    if (index.column() == TopicModel::Rate)
        paintRate(painter, option, index, rect);
    else if (index.column() == TopicModel::Value)
        paintFresh(painter, option, index);
    // The pinned topics are rows of another model, with the same columns.
    if (index.column() != TopicModel::Name || index.model() != &m_topics || !m_topics.isFiltered())
        return;
    const QByteArray path = m_topics.pathOf(index);
    const qsizetype nameAt = path.lastIndexOf('/') + 1;
    const QFontMetrics metrics(font);
    const QString text = index.data(Qt::DisplayRole).toString();
    QColor fill = m_theme.tokens().accent;
    const QColor line = fill;
    fill.setAlpha(option.state & QStyle::State_Selected ? selectedMarkAlpha : markAlpha);
    const auto xOf = [&](qsizetype byte) {
        const auto characters = QString::fromUtf8(QByteArrayView(path).sliced(nameAt, byte - nameAt)).size();
        return std::min(rect.left() + metrics.horizontalAdvance(text, int(std::min(characters, text.size()))), rect.right() + 1);
    };
    for (const auto &[at, size] : m_topics.query().marks(path)) {
        if (at + size <= nameAt)
            continue; // in the branches above
        const int left = xOf(std::max(at, nameAt));
        const int right = xOf(at + size);
        const int top = rect.center().y() - metrics.height() / 2;
        painter.fillRect(left, top, right - left, metrics.height(), fill);
        painter.fillRect(left, top + metrics.height() - 1, right - left, 2, line);
    }
}

void TopicDelegate::paintRate(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              const QRect &rect) const
{
    const double share = index.data(TopicModel::RateShareRole).toDouble();
    const int width = int(std::lround(share * rect.width()));
    if (width <= 0)
        return;
    QColor color = m_theme.tokens().accent;
    color.setAlpha(option.state & QStyle::State_Selected ? 255 : rateAlpha);
    painter.fillRect(rect.right() + 1 - width, rect.bottom() - 2, width, 2, color);
}

void TopicDelegate::paintFresh(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.state & QStyle::State_Selected || m_theme.reducesMotion())
        return;
    const double fresh = index.data(TopicModel::FreshRole).toDouble();
    if (fresh <= 0)
        return;
    QColor color = m_theme.tokens().accent;
    color.setAlphaF(float(fresh * freshAlpha));
    painter.fillRect(option.rect.adjusted(1, 1, -1, -1), color);
}

} // namespace deepros::gui
