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
    /// Of all lists below `root` that have a name. Both outlive it.
    ScrollPlaces(LiveStore &live, QWidget *root, QObject *parent = nullptr);

    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

private:
    void apply();
    QHash<QString, QAbstractScrollArea *> lists() const;

    LiveStore &m_live;
    QWidget *m_root;
    QHash<QString, int> m_wanted; ///< by the name of the list: the value of its scroll bar
};

} // namespace deepros::gui
