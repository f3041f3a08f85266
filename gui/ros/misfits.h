#pragma once

#include "entities/rostopic.h"
#include "widgets/rowsmodel.h"

#include <QSet>

namespace deepros {
struct MonitorDelta;
}

namespace deepros::gui {

/// Topics below a ROS prefix that are not `{domain}/{node}/{type}`. All are counted, the first thousand
/// listed. GUI thread.
class MisfitsModel final : public RowsModel<QByteArray>
{
    Q_OBJECT
public:
    enum Column { Topic, Reason, ColumnCount };
    static constexpr int most = 1000; ///< that are listed

    using RowsModel::RowsModel;

    void setPrefixes(const RosPrefixes &prefixes);
    void reset();
    /// True when something has changed.
    bool apply(const MonitorDelta &delta);
    /// Puts what is known into the rows, sorted.
    void list();
    int count() const { return int(m_topics.size()); }
    /// All of them, sorted.
    QList<QByteArray> topics() const;

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant cell(const QByteArray &topic, int column, int role) const override;
    bool isSame(const QByteArray &a, const QByteArray &b) const override { return a == b; }

private:
    RosPrefixes m_prefixes{"ros/"};
    QSet<QByteArray> m_topics;
};

} // namespace deepros::gui
