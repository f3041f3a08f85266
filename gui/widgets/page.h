#pragma once

#include <QWidget>

class QMenu;
class QSettings;

namespace deepros::gui {

struct ExportSource;

/// One page of the window. Its texts are set in retranslate(), which is called after construction and with every change of the
/// language; its state is kept in the settings group of its name. GUI thread.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The name in the sidebar, translated.
    virtual QString title() const = 0;
    /// What stands beside it: a short number, or nothing.
    virtual QString badge() const { return {}; }
    /// Ctrl+F.
    virtual void focusFilter() {}
    /// Esc: true when there was something to clear.
    virtual bool clearFilter() { return false; }
    virtual void setFilter(const QString &) {}
    /// Shows the client, topic … of this name, if it is there.
    virtual void openItem(const QByteArray &) {}
    virtual void saveState(QSettings &) const {}
    virtual void restoreState(QSettings &) {}
    virtual void retranslate() = 0;
    /// The lists of this page that can be written to a file, the one that the user most likely means first.
    virtual QList<ExportSource> exportSources() const;
    enum class Row : quint8 { Topic, Client };
    /// Adds what can be done with the chosen row of that kind: nothing where none is chosen, or the page has no such rows.
    virtual void fillMenu(Row, QMenu &) {}

Q_SIGNALS:
    void badgeChanged();
    /// "Export…" of a context menu: the window asks for the rest.
    void exportWanted();

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace deepros::gui
