#pragma once

#include "ui/widgets/dock.h"

class QLabel;
class QTableView;

namespace crosscut::ui {

class JobTableModel;
class RunTableModel;
class Workspace;

/// What runs and what has run: jobs with progress, time left and Cancel, errors with their details, and the
/// model runs that the project keeps.
class JobsDock : public Dock {
    Q_OBJECT

public:
    explicit JobsDock(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override;

protected:
    void retranslate() override;

private:
    void makeActions();
    QWidget* makeContent();
    void follow();
    void readRuns();
    void cancelCurrent();
    void copyDetails() const;
    QString errorOf(int row) const;

    Workspace& m_workspace;
    JobTableModel* m_jobs = nullptr;
    RunTableModel* m_runs = nullptr;
    QTableView* m_jobTable = nullptr;
    QTableView* m_runTable = nullptr;
    QLabel* m_runHeading = nullptr;
    QLabel* m_error = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_clear = nullptr;
    QAction* m_copy = nullptr;
};

} // namespace crosscut::ui
