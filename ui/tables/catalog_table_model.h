#pragma once

#include "model/store/catalog_page.h"
#include "model/store/catalog_tables.h"
#include "ui/workspace/workspace.h"

#include <QAbstractTableModel>
#include <QUndoStack>
#include <list>
#include <unordered_map>

namespace crosscut::ui {

/// One catalog as a table of any length: the ids of its rows in order are asked for off the ui thread, sorted
/// and filtered by the store; cells are read for the rows in sight, a page at a time.
class CatalogTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    CatalogTableModel(Workspace& workspace, QUndoStack& undoStack, EntityKind kind,
                      QObject* parent = nullptr);

    EntityKind kind() const { return m_query.kind; }
    const store::CatalogQuery& query() const { return m_query; }
    void setFilter(const QString& words);
    void setUsers(std::vector<std::uint32_t> users);
    /// Asks for the order of rows anew; what is shown stays until it comes.
    void refresh();
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    void sort(int column, Qt::SortOrder order) override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

    const std::vector<store::PageColumn>& columns() const { return m_columns; }
    const std::vector<std::int64_t>& ids() const { return m_ids; }
    QStringList headings() const;
    QString keyAt(int row) const; ///< of users, films and courses; empty for others
    void retranslate();

    /// Writes one cell; the edits on the undo stack go through here. Whether it was written.
    bool writeCell(std::int64_t id, const store::PageColumn& column, const QString& text);

signals:
    void loaded();
    void countsRead(const crosscut::store::Counts& counts);

private:
    struct Order {
        std::vector<store::PageColumn> columns;
        std::vector<std::int64_t> ids;
        store::Counts counts;
    };
    using Page = std::vector<std::vector<std::string>>;

    void take(Order order);
    const Page& page(int number) const;
    QString cell(int row, int column) const;
    QString shown(const store::PageColumn& column, const QString& text) const;
    QString heading(const store::PageColumn& column) const;
    int keyColumn() const;
    void forgetPages() const;

    Workspace& m_workspace;
    QUndoStack& m_undoStack;
    store::CatalogQuery m_query;
    std::vector<store::PageColumn> m_columns;
    std::vector<std::int64_t> m_ids;
    quint64 m_request = 0;           ///< the newest; an older answer is dropped
    mutable std::list<int> m_recent; ///< pages, newest first
    mutable std::unordered_map<int, Page> m_pages;
};

} // namespace crosscut::ui
