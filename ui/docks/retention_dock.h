#pragma once

#include "ui/widgets/dock.h"

#include <vector>

class QTabWidget;

namespace crosscut::ui {

class RunPage;
class Workspace;

/// Who stays, who leaves, and what they are worth: survival curves, the drivers of leaving, lifetime value.
class RetentionDock : public Dock {
    Q_OBJECT

public:
    explicit RetentionDock(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override;

protected:
    void retranslate() override;

private:
    RunPage* page() const;
    void onProjectChanged();
    void onDataChanged();
    void exportNumbers();
    void follow();

    Workspace& m_workspace;
    QTabWidget* m_tabs = nullptr;
    std::vector<RunPage*> m_pages;
    QAction* m_run = nullptr;
    QAction* m_export = nullptr;
    QAction* m_import = nullptr;
};

} // namespace crosscut::ui
