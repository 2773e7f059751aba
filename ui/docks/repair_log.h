#pragma once

#include "model/store/repair_table.h"

#include <QWidget>
#include <vector>

class QTableView;

namespace crosscut::ui {

class TextTableModel;
class Workspace;

/// The log of repairs, the newest first.
class RepairLog : public QWidget {
    Q_OBJECT

public:
    RepairLog(Workspace& workspace, QWidget* parent);

    void show(std::vector<store::Repair> repairs);
    const store::Repair* current() const;
    void retranslate();

signals:
    void currentChanged();

private:
    void fill();

    Workspace& m_workspace;
    TextTableModel* m_rows;
    QTableView* m_table = nullptr;
    std::vector<store::Repair> m_repairs;
};

} // namespace crosscut::ui
