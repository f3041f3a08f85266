#include "export/exportdialog.h"

#include "desk.h"
#include "text/format.h"
#include "widgets/page.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>

namespace deepros::gui {

namespace {

constexpr int scale = 1000; // of the progress bar

} // namespace

ExportDialog::ExportDialog(Desk &desk, QSettings &settings, Page *page)
    : QDialog(page), m_page(page), m_sources(page->exportSources()), m_desk(desk), m_settings(settings), m_listLabel(new QLabel(this)),
      m_rowsLabel(new QLabel(this)), m_formatLabel(new QLabel(this)), m_fileLabel(new QLabel(this)), m_list(new QComboBox(this)),
      m_rows(new QButtonGroup(this)), m_format(new QComboBox(this)), m_mark(new QCheckBox(this)), m_guard(new QCheckBox(this)), m_path(new QLineEdit(this)),
      m_browse(new QPushButton(this)), m_progress(new QProgressBar(this)), m_problem(new QLabel(this)),
      m_cancel(new QPushButton(this)), m_export(new QPushButton(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(QStringLiteral("exportList"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_mark->setObjectName(QStringLiteral("exportMark"));
    m_guard->setObjectName(QStringLiteral("exportGuard"));
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_browse->setObjectName(QStringLiteral("exportBrowse"));
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_cancel->setObjectName(QStringLiteral("exportCancel"));
    m_export->setObjectName(QStringLiteral("exportStart"));
    m_export->setProperty("primary", true);
    m_export->setDefault(true);
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_progress->setRange(0, scale);
    m_progress->setTextVisible(false);
    m_progress->hide();

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    int line = 0;
    grid->addWidget(m_listLabel, line, 0);
    grid->addWidget(m_list, line++, 1, 1, 2);
    constexpr std::array names{"exportShown", "exportSelected", "exportAll"};
    grid->addWidget(m_rowsLabel, line, 0);
    for (int i = 0; i < int(names.size()); ++i) {
        auto *button = new QRadioButton(this);
        button->setObjectName(QLatin1String(names[size_t(i)]));
        m_rows->addButton(button, i);
        m_rowButtons[size_t(i)] = button;
        grid->addWidget(button, line++, 1, 1, 2);
    }
    grid->addWidget(m_formatLabel, line, 0);
    grid->addWidget(m_format, line++, 1, 1, 2);
    grid->addWidget(m_guard, line++, 1, 1, 2);
    grid->addWidget(m_mark, line++, 1, 1, 2);
    grid->addWidget(m_fileLabel, line, 0);
    grid->addWidget(m_path, line, 1);
    grid->addWidget(m_browse, line++, 2);
    m_path->setMinimumWidth(320);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(grid);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addLayout(buttons);

    for (const ExportSource &source : m_sources)
        m_list->addItem(source.title);
    for (int i = 0; i < 3; ++i)
        m_format->addItem(QString());
    m_format->setCurrentIndex(std::clamp(m_settings.value(QStringLiteral("export/format")).toInt(), 0, 2));
    m_mark->setChecked(m_settings.value(QStringLiteral("export/mark")).toBool());
    m_guard->setChecked(m_settings.value(QStringLiteral("export/guard"), true).toBool());
    connect(m_list, &QComboBox::currentIndexChanged, this, [this] {
        showCounts();
        proposePath();
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        showCsvStyle();
        proposePath();
    });
    connect(m_path, &QLineEdit::textChanged, this, [this](const QString &path) { m_export->setEnabled(!path.trimmed().isEmpty()); });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::begin);
    showCsvStyle();
    // What the user has just marked is what is meant.
    m_rowButtons[source().count(ExportSource::Rows::Selected) > 1 ? 1 : 0]->setChecked(true);
    retranslate();
    proposePath();
}

ExportDialog::~ExportDialog() = default;

const ExportSource &ExportDialog::source() const
{
    return m_sources[std::max(0, m_list->currentIndex())];
}

ExportSource::Rows ExportDialog::rows() const
{
    return ExportSource::Rows(m_rows->checkedId());
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_format->currentIndex());
}

QString ExportDialog::suffix() const
{
    constexpr std::array suffixes{"csv", "json", "jsonl"};
    return QLatin1String(suffixes[size_t(format())]);
}

void ExportDialog::showCounts()
{
    const auto show = [this](ExportSource::Rows rows, const QString &text) {
        const qsizetype count = source().count(rows);
        QRadioButton *button = m_rowButtons[size_t(rows)];
        button->setText(text.arg(format::count(count)));
        button->setAccessibleName(button->text());
        button->setEnabled(count > 0 || rows != ExportSource::Rows::Selected);
        if (!button->isEnabled() && button->isChecked())
            m_rowButtons[0]->setChecked(true);
    };
    show(ExportSource::Rows::Shown, tr("Shown: %1"));
    show(ExportSource::Rows::Selected, tr("Selected: %1"));
    show(ExportSource::Rows::All, tr("All: %1"));
}

void ExportDialog::showCsvStyle()
{
    m_mark->setEnabled(format() == ExportFormat::Csv);
    m_guard->setEnabled(format() == ExportFormat::Csv);
}

// A path that the user has written is the user's, but for its suffix.
void ExportDialog::proposePath()
{
    QString path = m_path->text();
    if (path == m_proposed) {
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString folder = m_settings.value(QStringLiteral("export/folder")).toString();
        const QString where = !folder.isEmpty() && QFileInfo(folder).isDir() ? folder
            : QFileInfo(documents).isDir()                                   ? documents
                                                                             : QDir::homePath();
        const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
        path = QDir(where).filePath(source().fileStem + u'-' + time + u'.' + suffix());
        m_proposed = path;
    } else if (const QFileInfo file(path); !file.suffix().isEmpty()) {
        path.replace(path.size() - file.suffix().size(), file.suffix().size(), suffix());
    }
    m_path->setText(path);
}

void ExportDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Export to"), m_path->text());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->selectFile(m_path->text());
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(path);
        m_replaced = path; // it has asked
    });
    chooser->open();
}

void ExportDialog::begin()
{
    const QFileInfo file(m_path->text().trimmed());
    m_refused.clear();
    m_exists = file.isFile() && std::exchange(m_replaced, m_path->text()) != m_path->text();
    retranslate();
    if (m_exists)
        return;
    m_settings.setValue(QStringLiteral("export/format"), int(format()));
    m_settings.setValue(QStringLiteral("export/mark"), m_mark->isChecked());
    m_settings.setValue(QStringLiteral("export/guard"), m_guard->isChecked());
    m_settings.setValue(QStringLiteral("export/folder"), file.absolutePath());
    m_job = new ExportJob({source(), rows(), format(), {m_mark->isChecked(), m_guard->isChecked()}, file.absoluteFilePath()}, this);
    connect(m_job, &ExportJob::progressed, this, [this](qsizetype rows) {
        m_progress->setValue(m_job->total() == 0 ? scale : int(rows * scale / m_job->total()));
    });
    connect(m_job, &ExportJob::finished, this, &ExportDialog::end);
    setBusy(true);
    m_job->start();
}

void ExportDialog::end(qsizetype written, qsizetype gone, const QString &error)
{
    const QString path = QDir::toNativeSeparators(QFileInfo(m_path->text().trimmed()).absoluteFilePath());
    m_job->deleteLater();
    m_job = nullptr;
    if (!error.isEmpty()) {
        m_refused = error;
        setBusy(false);
        retranslate();
        m_path->setFocus();
        return;
    }
    QString text = tr("%n row(s) written to %1", nullptr, int(written)).arg(path);
    if (gone > 0)
        text = tr("%1. %n row(s) had gone meanwhile.", nullptr, int(gone)).arg(text);
    Q_EMIT m_desk.offerUndo(text, {});
    accept();
}

void ExportDialog::setBusy(bool busy)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_list, m_rowButtons[0], m_rowButtons[1], m_rowButtons[2], m_format, m_mark, m_guard,
                                                            m_path, m_browse, m_export})
        widget->setEnabled(!busy);
    m_progress->setValue(0);
    m_progress->setVisible(busy);
    if (!busy) {
        showCsvStyle();
        showCounts();
    }
}

void ExportDialog::reject()
{
    if (m_job) {
        m_job->cancel();
        Q_EMIT m_desk.say(tr("The export was cancelled. No file was written."));
    }
    QDialog::reject();
}

void ExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export"));
    m_listLabel->setText(tr("List"));
    m_rowsLabel->setText(tr("Rows"));
    m_formatLabel->setText(tr("Format"));
    m_fileLabel->setText(tr("File name"));
    // Their titles are the page's words.
    for (const ExportSource &source : m_page->exportSources()) {
        for (int i = 0; i < int(m_sources.size()); ++i) {
            if (m_sources[i].fileStem == source.fileStem)
                m_list->setItemText(i, source.title);
        }
    }
    m_list->setAccessibleName(m_listLabel->text());
    m_format->setAccessibleName(m_formatLabel->text());
    m_path->setAccessibleName(m_fileLabel->text());
    m_format->setItemText(0, tr("CSV, for spreadsheets"));
    m_format->setItemText(1, tr("JSON"));
    m_format->setItemText(2, tr("JSON Lines, one object per line"));
    m_mark->setText(tr("Byte order mark"));
    m_mark->setToolTip(tr("Some spreadsheets take the text for UTF-8 only with it"));
    m_mark->setAccessibleName(m_mark->text());
    m_guard->setText(tr("No formulas in spreadsheets"));
    m_guard->setToolTip(tr("Names and values of clients may be formulas to a spreadsheet, such as “=1+1”. An apostrophe before "
                           "them makes them texts. Numbers stay as they are."));
    m_guard->setAccessibleName(m_guard->text());
    m_guard->setAccessibleDescription(m_guard->toolTip());
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the file"));
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_export->setText(tr("Export"));
    m_problem->setText(m_exists               ? tr("This file exists. Export once more to replace it.")
                           : m_refused.isEmpty() ? QString()
                                                 : tr("The file cannot be written: %1. Choose another one.").arg(m_refused));
    m_problem->setVisible(!m_problem->text().isEmpty());
    showCounts();
}

} // namespace deepros::gui
