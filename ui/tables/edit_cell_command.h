#pragma once

#include "model/store/catalog_page.h"

#include <QPointer>
#include <QString>
#include <QUndoCommand>

namespace crosscut::ui {

class CatalogTableModel;

/// One edited catalog cell as a named step. The cell has been written when the step is made, so that only
/// what the store took comes onto the stack.
class EditCellCommand : public QUndoCommand {
public:
    EditCellCommand(CatalogTableModel& model, std::int64_t id, store::PageColumn column, QString before,
                    QString after, const QString& name);

    void undo() override;
    void redo() override;

private:
    QPointer<CatalogTableModel> m_model;
    std::int64_t m_id;
    store::PageColumn m_column;
    QString m_before;
    QString m_after;
    bool m_isWritten = true;
};

} // namespace crosscut::ui
