#pragma once

#include "decode/lexicaljson.h"
#include "widgets/rowdelegate.h"

#include <QAbstractItemModel>

namespace deepros::gui {

/// The fields of one JSON value as a tree. A new value with the same fields only changes cells, so that what is expanded and chosen
/// stays. A number can be dragged: `application/x-deepros-field` carries "topic\nfield path", text/plain "topic:path". GUI thread.
class FieldModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column : int { Name, Value, Plot, ColumnCount };
    enum Role : int { PathRole = FirstOwnRole, IsNumericRole };
    static constexpr const char *mimeType = "application/x-deepros-field";

    using QAbstractItemModel::QAbstractItemModel;

    /// True: the fields are others than before.
    bool setJson(LexicalJson json, const QByteArray &topic);
    void clear();
    QString pathOf(const QModelIndex &index) const;
    /// As written.
    QString valueOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    bool hasSameFields(const LexicalJson &other) const;

    LexicalJson m_json;
    QByteArray m_topic;
    std::vector<std::vector<qint32>> m_children; ///< of each item
};

} // namespace deepros::gui
