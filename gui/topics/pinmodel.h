#pragma once

#include <QAbstractTableModel>
#include <QByteArray>

namespace deepros::gui {

class TopicModel;

/// Topics and branches that stay on top, with the columns of the tree. Also those that are not known (yet). GUI thread.
class PinModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr qsizetype maxPins = 50;

    explicit PinModel(const TopicModel &topics, QObject *parent = nullptr);

    const QList<QByteArray> &pins() const { return m_pins; }
    bool isPinned(const QByteArray &path) const { return m_pins.contains(path); }
    /// False: there are too many.
    bool pin(const QByteArray &path);
    void unpin(const QByteArray &path);
    QByteArray pathAt(int row) const { return m_pins.value(row); }
    /// The values have changed.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const TopicModel &m_topics;
    QList<QByteArray> m_pins;
};

} // namespace deepros::gui
