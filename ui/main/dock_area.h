#pragma once

#include "ui/main/layout_state.h"
#include "ui/main/perspective.h"

#include <QMainWindow>
#include <QString>
#include <map>
#include <vector>

class QDockWidget;

namespace crosscut::ui {

class Dock;
class Workspace;

/// The docks of an open project and where they are. Docks are made with the first project and stay.
class DockArea : public QMainWindow {
    Q_OBJECT

public:
    DockArea(Workspace& workspace, QWidget* parent = nullptr);
    ~DockArea() override;

    Perspective perspective() const { return m_perspective; }
    void setPerspective(Perspective perspective);
    void resetLayout();
    /// Brings a dock to the front, in the perspective that holds it where this one does not.
    void showDock(const QString& id);

    std::vector<Dock*> docks() const; ///< in the registry's order
    /// The dock that has the focus, or the frontmost one; null without a project.
    Dock* currentDock() const;
    bool isFront(const QString& id) const;

signals:
    void perspectiveChanged();
    void docksMade(); ///< once, with the first project

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void changeProject();
    void makeDocks();
    QDockWidget* wrap(Dock* dock);
    void saveLayout();
    int stateVersion() const;
    void applyLayout();
    void takeAllAway();
    void applyDefaultLayout();
    void addTabs(const Pane& pane);
    void applySizes(const std::vector<Column>& columns);
    void retitle();
    /// A dock among tabs has its title there already.
    void hideDoubledTitles();

    Workspace& m_workspace;
    LayoutState m_layouts;
    Perspective m_perspective = Perspective::Match;
    QString m_projectPath; ///< whose layout is shown
    std::vector<Dock*> m_docks;
    std::map<QString, QDockWidget*> m_frames;
};

} // namespace crosscut::ui
