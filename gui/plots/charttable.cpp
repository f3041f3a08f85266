#include "plots/charttable.h"

#include "text/format.h"
#include "theme/icons.h"
#include "widgets/listview.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace deepros::gui {

namespace {

constexpr qint64 dayMs = 86'400'000;

/// Whole numbers as such, others with four digits.
QString figure(double value)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    const double size = std::abs(value);
    const int decimals = value == std::round(value) || size >= 1'000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QVariant ChartRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const ChartRow &row = m_rows[size_t(index.row())];
    if (role == Qt::DisplayRole) {
        if (index.column() > 0)
            return figure(double(row.values[size_t(index.column() - 1)]));
        const bool isOld = m_rows.front().atMs - row.atMs >= dayMs / 2; // the time alone could be of two days
        return isOld ? format::dateTime(row.atMs) : format::timeOfDay(row.atMs).left(8);
    }
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

QVariant ChartRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_names.value(section);
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

void ChartRows::setNames(const QStringList &names)
{
    if (names.size() != m_names.size()) {
        beginResetModel();
        m_names = names;
        endResetModel();
    } else if (names != m_names) {
        m_names = names;
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

void ChartRows::setRows(const std::vector<ChartRow> &rows)
{
    // Time passes: rows come at the top and go at the bottom. What is in between stays, as far as it has the same times.
    const auto remove = [this](size_t first, size_t end) {
        if (first >= end)
            return;
        beginRemoveRows({}, int(first), int(end) - 1);
        m_rows.erase(m_rows.begin() + std::ptrdiff_t(first), m_rows.begin() + std::ptrdiff_t(end));
        endRemoveRows();
    };
    const auto insert = [this, &rows](size_t first, size_t end) {
        if (first >= end)
            return;
        beginInsertRows({}, int(first), int(end) - 1);
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(first), rows.begin() + std::ptrdiff_t(first), rows.begin() + std::ptrdiff_t(end));
        endInsertRows();
    };
    const auto isNewer = [](const ChartRow &row, qint64 atMs) { return row.atMs > atMs; };
    const qint64 newest = rows.empty() ? 0 : rows.front().atMs;
    remove(0, size_t(std::lower_bound(m_rows.begin(), m_rows.end(), newest, isNewer) - m_rows.begin()));
    const qint64 known = m_rows.empty() ? 0 : m_rows.front().atMs;
    insert(0, size_t(std::lower_bound(rows.begin(), rows.end(), known, isNewer) - rows.begin()));
    size_t same = 0;
    while (same < m_rows.size() && same < rows.size() && m_rows[same].atMs == rows[same].atMs)
        ++same;
    remove(same, m_rows.size());
    insert(same, rows.size());
    std::copy(rows.begin(), rows.end(), m_rows.begin());
}

void ChartRows::touch(int first, int last)
{
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1), {Qt::DisplayRole});
}

ChartTable::ChartTable(const Theme &theme, const QString &name, QWidget *parent)
    : QDialog(parent), m_rows(new ChartRows(this)), m_view(new ListView(theme, this)), m_count(new QLabel(this)),
      m_copy(new QPushButton(this)), m_export(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setObjectName(QStringLiteral("chartRows"));
    m_copy->setObjectName(QStringLiteral("chartCopy"));
    m_export->setObjectName(QStringLiteral("chartExport"));
    m_close->setObjectName(QStringLiteral("chartClose"));
    m_copy->setIcon(icon(Icon::Copy));
    m_export->setIcon(icon(Icon::Export));
    m_close->setDefault(true);
    m_count->setProperty("role", QStringLiteral("secondary"));
    m_count->setWordWrap(true);
    m_view->setModel(m_rows);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_export);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_count);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        Q_EMIT copyWanted();
        m_count->setText(tr("Copied."));
    });
    connect(m_export, &QPushButton::clicked, this, &ChartTable::exportWanted);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    m_view->setFocus();
}

void ChartTable::setTexts(const QString &title, const QStringList &curves)
{
    m_title = title;
    m_curves = curves;
    retranslate();
}

void ChartTable::setRows(const std::vector<ChartRow> &rows)
{
    {
        const PlaceKeeper place(*m_view);
        m_rows->setRows(rows);
    }
    for (const auto &[first, last] : m_view->visibleRanges())
        m_rows->touch(first.row(), last.row());
    m_export->setEnabled(!rows.empty());
    m_copy->setEnabled(!rows.empty());
    const QString count = tr("%n point(s), the newest first. Each is a mean until the next one.", nullptr, int(rows.size()));
    if (m_count->text() != count)
        m_count->setText(count);
}

void ChartTable::retranslate()
{
    setWindowTitle(tr("%1 as a table", "a chart").arg(m_title));
    m_view->setAccessibleName(windowTitle());
    m_rows->setNames(QStringList(tr("Time")) + m_curves);
    m_copy->setText(tr("Copy values"));
    m_export->setText(tr("Export…"));
    m_close->setText(tr("Close"));
    for (QPushButton *button : {m_copy, m_export, m_close})
        button->setAccessibleName(button->text());
}

void ChartTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

// Enter in the table is no wish to close it.
void ChartTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_view->hasFocus())
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace deepros::gui
