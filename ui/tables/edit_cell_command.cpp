#include "ui/tables/edit_cell_command.h"

#include "ui/tables/catalog_table_model.h"

namespace crosscut::ui {

EditCellCommand::EditCellCommand(CatalogTableModel& model, std::int64_t id, store::PageColumn column,
                                 QString before, QString after, const QString& name)
    : QUndoCommand(name)
    , m_model(&model)
    , m_id(id)
    , m_column(std::move(column))
    , m_before(std::move(before))
    , m_after(std::move(after)) {}

void EditCellCommand::undo() {
    if (m_model && !m_model->writeCell(m_id, m_column, m_before))
        setObsolete(true);
    m_isWritten = false;
}

void EditCellCommand::redo() {
    if (m_isWritten || !m_model)
        return;
    m_isWritten = m_model->writeCell(m_id, m_column, m_after);
    setObsolete(!m_isWritten);
}

} // namespace crosscut::ui
