#pragma once

#include "export/exportjob.h"

#include <QDialog>

#include <array>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSettings;

namespace deepros::gui {

class Desk;
class Page;

/// Asks which rows of a list are written to a file, how and where, and does it. Stops nothing else; deletes itself when it is
/// closed. What was chosen is kept in the settings. GUI thread.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// Of the lists of `page`, which has some; it is the parent.
    ExportDialog(Desk &desk, QSettings &settings, Page *page);
    ~ExportDialog() override;

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void retranslate();
    void showCounts();
    void chooseFile();
    void proposePath();
    void begin();
    void end(qsizetype written, qsizetype gone, const QString &error);
    void setBusy(bool busy);
    void showCsvStyle();
    const ExportSource &source() const;
    ExportSource::Rows rows() const;
    ExportFormat format() const;
    QString suffix() const;

    Page *m_page;
    const QList<ExportSource> m_sources;
    Desk &m_desk;
    QSettings &m_settings;
    QLabel *m_listLabel;
    QLabel *m_rowsLabel;
    QLabel *m_formatLabel;
    QLabel *m_fileLabel;
    QComboBox *m_list;
    QButtonGroup *m_rows;
    std::array<QRadioButton *, 3> m_rowButtons{};
    QComboBox *m_format;
    QCheckBox *m_mark;
    QCheckBox *m_guard;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QProgressBar *m_progress;
    QLabel *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_export;
    QString m_proposed; ///< as long as the user has not written another path
    QString m_refused; ///< what the system said of the last try
    QString m_replaced; ///< the path of a file that is there already and that the user has been told of
    bool m_exists = false; ///< that is told now
    ExportJob *m_job = nullptr;
};

} // namespace deepros::gui
