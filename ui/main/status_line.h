#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace crosscut::ui {

class Workspace;

/// The window's last line: which project, who may write to it, how fresh its data are, and what is running.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showProject();
    void showTasks();

    Workspace& m_workspace;
    QLabel* m_project = nullptr;
    QLabel* m_access = nullptr;
    QLabel* m_freshness = nullptr;
    QToolButton* m_tasks = nullptr;
    QProgressBar* m_progress = nullptr;
};

} // namespace crosscut::ui
