#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QAbstractScrollArea;
class QSettings;
class QWidget;

namespace deepros::gui {

class LiveStore;

/// How far down each list was scrolled, kept for the next start. A place is taken up again when the rows have arrived, unless
/// the user has scrolled that list meanwhile. GUI thread.
class ScrollPlaces : public QObject
{
    Q_OBJECT
public:
    /// Of all lists below `root` that have a name. All of them outlive it.
    ScrollPlaces(LiveStore &live, QWidget *root, QObject *parent = nullptr);

    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

private:
    void apply();
    QHash<QString, QAbstractScrollArea *> lists() const;

    LiveStore &m_live;
    QWidget *m_root;
    QHash<QAbstractScrollArea *, int> m_wanted; ///< the values of scroll bars that are still to be set
};

} // namespace deepros::gui
