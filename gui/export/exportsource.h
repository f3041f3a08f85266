#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>

namespace deepros::gui {

/// A list that can be written to a file. Its rows are named by keys, so that one that goes while others are being read is left
/// out, and none is read twice. The functions are called in the GUI thread, as long as the page lives.
struct ExportSource
{
    enum class Rows : quint8 {
        Shown, ///< that pass the filter in force
        Selected,
        All
    };

    QString title; ///< for the user
    QString fileStem; ///< of the name that is proposed: "topics"
    QList<QByteArray> columns; ///< names in the file, the same in every language
    /// The keys of the rows as they are now. Empty for a kind of rows that there is none of.
    std::function<QList<QByteArray>(Rows)> keys;
    /// The raw values of one row, one for each column: numbers, bool, QString, QByteArray (UTF-8 from a peer), QDateTime; invalid
    /// where there is none. Empty: the row has gone.
    std::function<QVariantList(const QByteArray &key)> row;
    /// How many rows there are, without making their keys.
    std::function<qsizetype(Rows)> count;
};

/// UTC ms since 1970 as a value of a row; 0: none.
inline QVariant exportTime(qint64 utcMs)
{
    return utcMs > 0 ? QVariant(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)) : QVariant();
}

} // namespace deepros::gui
