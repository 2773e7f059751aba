#include "ui/tables/catalog_table_model.h"

#include "model/store/guarded.h"
#include "ui/tables/edit_cell_command.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/workspace/drag_formats.h"

#include <QMimeData>
#include <stdexcept>

namespace crosscut::ui {

namespace {

using Format = store::PageColumn::Format;

constexpr int rowsOfPage = 64;
constexpr std::size_t pagesKept = 32;
constexpr int longestShown = 200; ///< characters of a cell; the whole text is in its tooltip

bool isRightAligned(Format format) {
    return format == Format::Integer || format == Format::Number || format == Format::Money;
}

const char* mimeTypeOf(EntityKind kind) {
    switch (kind) {
    case EntityKind::Films:
        return filmFormat;
    case EntityKind::Courses:
        return courseFormat;
    default:
        return nullptr;
    }
}

bool sameColumns(const std::vector<store::PageColumn>& a, const std::vector<store::PageColumn>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) {
        return one.name == other.name && one.isAttribute == other.isAttribute && one.format == other.format;
    });
}

} // namespace

CatalogTableModel::CatalogTableModel(Workspace& workspace, QUndoStack& undoStack, EntityKind kind,
                                     QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_undoStack(undoStack) {
    m_query.kind = kind;
}

void CatalogTableModel::setFilter(const QString& words) {
    if (m_query.contains == words.toStdString())
        return;
    m_query.contains = words.toStdString();
    refresh();
}

void CatalogTableModel::setUsers(std::vector<std::uint32_t> users) {
    if (m_query.users == users)
        return;
    m_query.users = std::move(users);
    refresh();
}

void CatalogTableModel::refresh() {
    if (!m_workspace.hasProject())
        return clear();
    auto opened = m_workspace.project().openReader();
    if (!opened)
        return m_workspace.tellError(opened.error());
    const auto reader = std::make_shared<store::ProjectFile>(std::move(*opened));
    const quint64 request = ++m_request;
    const QString title =
        tr("Read %1").arg(tokenText(m_workspace.words(), "entity", std::string(toString(kind()))));
    m_workspace.tasks().start<Order>(
        this, title,
        [reader, query = m_query](TaskMonitor&) -> Result<Order> {
            return store::guarded(reader->path(), [&]() -> Result<Order> {
                SQLite::Database& database = reader->database();
                return Order{.columns = store::pageColumns(database, query.kind),
                             .ids = store::pageOrder(database, query),
                             .counts = store::readCounts(database)};
            });
        },
        [this, request](Result<Order> order) {
            if (request != m_request)
                return;
            if (order)
                take(std::move(*order));
            else if (order.error().code != ErrorCode::Cancelled)
                m_workspace.tellError(order.error());
        });
}

void CatalogTableModel::take(Order order) {
    forgetPages();
    if (order.ids == m_ids && sameColumns(order.columns, m_columns)) {
        if (!m_ids.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else {
        beginResetModel();
        m_columns = std::move(order.columns);
        m_ids = std::move(order.ids);
        endResetModel();
    }
    emit countsRead(order.counts);
    emit loaded();
}

void CatalogTableModel::clear() {
    ++m_request;
    beginResetModel();
    forgetPages();
    m_columns.clear();
    m_ids.clear();
    m_query.contains.clear();
    m_query.users.clear();
    endResetModel();
    emit loaded();
}

int CatalogTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int CatalogTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const CatalogTableModel::Page& CatalogTableModel::page(int number) const {
    if (const auto found = m_pages.find(number); found != m_pages.end()) {
        m_recent.remove(number);
        m_recent.push_front(number);
        return found->second;
    }
    if (m_recent.size() >= pagesKept) {
        m_pages.erase(m_recent.back());
        m_recent.pop_back();
    }
    const auto begin = m_ids.begin() + static_cast<std::ptrdiff_t>(number) * rowsOfPage;
    const auto end = std::min(m_ids.end(), begin + rowsOfPage);
    auto cells = store::guarded(m_workspace.project().path(), [&]() -> Result<Page> {
        return store::pageCells(m_workspace.project().database(), kind(), m_columns, {begin, end});
    });
    m_recent.push_front(number);
    return m_pages[number] = cells ? std::move(*cells) : Page();
}

QString CatalogTableModel::cell(int row, int column) const {
    const Page& cells = page(row / rowsOfPage);
    const auto line = static_cast<std::size_t>(row % rowsOfPage);
    return line < cells.size() ? QString::fromStdString(cells[line].at(static_cast<std::size_t>(column)))
                               : QString();
}

/// The store's plain text as a person reads it.
QString CatalogTableModel::shown(const store::PageColumn& column, const QString& text) const {
    const Words& words = m_workspace.words();
    if (text.isEmpty())
        return text;
    if (column.format == Format::List)
        return words.list(text.split(QLatin1Char('|'), Qt::SkipEmptyParts));
    if (column.format == Format::YesNo)
        return text == QLatin1String("1") ? tr("yes") : tr("no");
    if (column.format == Format::Money)
        return words.number(text.toDouble(), 2);
    if (column.format == Format::Time)
        return QString(text).replace(QLatin1Char('T'), QLatin1Char(' ')).remove(QLatin1Char('Z'));
    if (kind() == EntityKind::Events && column.name == "kind")
        return tokenText(words, "kind", text.toStdString());
    return text.size() > longestShown ? text.left(longestShown) + QChar(0x2026) : text;
}

QVariant CatalogTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || !m_workspace.hasProject())
        return {};
    const store::PageColumn& column = m_columns.at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return shown(column, cell(index.row(), index.column()));
    case Qt::EditRole:
        return cell(index.row(), index.column());
    case Qt::ToolTipRole: {
        const QString text = cell(index.row(), index.column());
        return text.size() > 24 ? QVariant(text) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(isRightAligned(column.format) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString CatalogTableModel::heading(const store::PageColumn& column) const {
    return column.isAttribute ? QString::fromStdString(column.name)
                              : tokenText(m_workspace.words(), "field", column.name);
}

QStringList CatalogTableModel::headings() const {
    QStringList texts;
    for (const store::PageColumn& column : m_columns)
        texts += heading(column);
    return texts;
}

QVariant CatalogTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const store::PageColumn& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return heading(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(isRightAligned(column.format) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags CatalogTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (m_columns[static_cast<std::size_t>(index.column())].editable && !m_workspace.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return mimeTypeOf(kind()) != nullptr ? flags | Qt::ItemIsDragEnabled : flags;
}

bool CatalogTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || m_workspace.isReadOnly())
        return false;
    const QString before = cell(index.row(), index.column());
    const QString after = value.toString().trimmed();
    if (before == after)
        return false;
    const store::PageColumn column = m_columns[static_cast<std::size_t>(index.column())];
    const std::int64_t id = m_ids[static_cast<std::size_t>(index.row())];
    if (!writeCell(id, column, after))
        return false;
    m_undoStack.push(new EditCellCommand(*this, id, column, before, after,
                                         tr("Change %1 of %2").arg(heading(column), keyAt(index.row()))));
    return true;
}

bool CatalogTableModel::writeCell(std::int64_t id, const store::PageColumn& column, const QString& text) {
    try {
        store::setCell(m_workspace.project().database(), kind(), id, column, text.toStdString());
    } catch (const std::invalid_argument&) {
        m_workspace.tell(
            tr("%1 does not fit the column %2. The cell is as it was.").arg(text, heading(column)));
        return false;
    } catch (...) {
        m_workspace.tellError(
            store::errorFromException(std::current_exception(), m_workspace.project().path()));
        return false;
    }
    forgetPages();
    m_workspace.noteDataChanged();
    return true;
}

void CatalogTableModel::sort(int column, Qt::SortOrder order) {
    const bool none = column < 0 || column >= columnCount();
    const std::string name = none ? std::string() : m_columns[static_cast<std::size_t>(column)].name;
    const bool descending = !none && order == Qt::DescendingOrder;
    if (name == m_query.sortColumn && descending == m_query.descending)
        return;
    m_query.sortColumn = name;
    m_query.descending = descending;
    refresh();
}

int CatalogTableModel::keyColumn() const {
    const bool hasKey =
        !m_columns.empty() && m_columns.front().name == "id" && !m_columns.front().isAttribute;
    return hasKey ? 0 : -1;
}

QString CatalogTableModel::keyAt(int row) const {
    return keyColumn() < 0 || row < 0 || row >= rowCount() ? QString() : cell(row, keyColumn());
}

QStringList CatalogTableModel::mimeTypes() const {
    const char* type = mimeTypeOf(kind());
    return type != nullptr ? QStringList{QString::fromLatin1(type), QStringLiteral("text/plain")}
                           : QStringList();
}

QMimeData* CatalogTableModel::mimeData(const QModelIndexList& indexes) const {
    if (mimeTypeOf(kind()) == nullptr || indexes.isEmpty())
        return nullptr;
    const QString key = keyAt(indexes.front().row());
    auto* mime = new QMimeData;
    mime->setData(QString::fromLatin1(mimeTypeOf(kind())), key.toUtf8());
    mime->setText(key);
    return mime;
}

void CatalogTableModel::retranslate() {
    if (m_columns.empty())
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void CatalogTableModel::forgetPages() const {
    m_recent.clear();
    m_pages.clear();
}

} // namespace crosscut::ui
