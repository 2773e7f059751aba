#pragma once

#include "model/store/batch_table.h"

#include <QDialog>
#include <vector>

class QPushButton;
class QTableWidget;

namespace crosscut::ui {

class Workspace;

/// The imports of the project, newest first, and the button that takes one back.
class RevertDialog : public QDialog {
    Q_OBJECT

public:
    RevertDialog(Workspace& workspace, QWidget* parent);

private:
    void fill();
    void follow();
    void revert();

    Workspace& m_workspace;
    std::vector<store::ImportBatch> m_batches;
    QTableWidget* m_table = nullptr;
    QPushButton* m_revert = nullptr;
};

} // namespace crosscut::ui
