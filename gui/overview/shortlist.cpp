#include "overview/shortlist.h"

#include "theme/theme.h"
#include "widgets/rowdelegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace deepros::gui {

void ShortListModel::setRows(std::vector<Row> rows)
{
    const int before = int(m_rows.size());
    const int after = int(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    } else {
        m_rows = std::move(rows);
    }
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, columnCount() - 1), {Qt::DisplayRole});
}

void ShortListModel::setHeaders(const QStringList &headers)
{
    if (headers.size() != m_headers.size()) {
        beginResetModel();
        m_headers = headers;
        endResetModel();
    } else {
        m_headers = headers;
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(headers.size()) - 1);
    }
}

int ShortListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ShortListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant ShortListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QStringList &cells = m_rows.at(size_t(index.row())).cells;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cells.value(index.column());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

QVariant ShortListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

ShortList::ShortList(const Theme &theme, const char *objectName, QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_empty(new QLabel(this)), m_view(new QTableView(this))
{
    setProperty("card", true);
    m_title->setProperty("role", QStringLiteral("title"));
    m_empty->setProperty("role", QStringLiteral("secondary"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_view->setObjectName(QLatin1String(objectName));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new RowDelegate(theme, m_view));
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setMinimumSectionSize(16);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setMinimumSectionSize(40);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    const auto resize = [this, &theme] {
        m_view->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
        fitColumns();
    };
    resize();
    connect(&theme, &Theme::changed, this, resize);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model.row(index.row()).key); });
    arrange();
}

void ShortList::setTexts(const QString &title, const QStringList &headers, const QString &empty)
{
    m_title->setText(title);
    m_view->setAccessibleName(title);
    m_empty->setText(empty);
    m_model.setHeaders(headers);
    for (int section = 0; section < m_model.columnCount(); ++section)
        m_view->horizontalHeader()->setSectionResizeMode(section, section == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
    fitColumns();
}

// As wide as their names, and as figures are as a rule.
void ShortList::fitColumns()
{
    QHeaderView *header = m_view->horizontalHeader();
    const int usual = QFontMetrics(QApplication::font()).horizontalAdvance(QStringLiteral("00,000 / 00,000"));
    for (int section = 1; section < header->count(); ++section)
        header->resizeSection(section, std::max(usual, header->sectionSizeHint(section)));
}

void ShortList::setRows(std::vector<ShortListModel::Row> rows)
{
    // Only whole rows: half a line of text is none.
    const int room = height() - m_title->sizeHint().height() - m_view->horizontalHeader()->sizeHint().height() - 28;
    const auto most = size_t(std::max(1, room / m_view->verticalHeader()->defaultSectionSize()));
    if (rows.size() > most)
        rows.resize(most);
    if (m_view->viewport()->underMouse() && int(rows.size()) == m_model.rowCount())
        return;
    m_model.setRows(std::move(rows));
    arrange();
}

void ShortList::arrange()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
}

} // namespace deepros::gui
