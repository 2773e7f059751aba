#include "ui/main/dock_area.h"

#include "ui/main/dock_registry.h"
#include "ui/main/dock_title_bar.h"
#include "ui/settings/settings.h"
#include "ui/widgets/dock.h"
#include "ui/widgets/icons.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QTabBar>

namespace crosscut::ui {

DockArea::DockArea(Workspace& workspace, QWidget* parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_layouts(workspace.settings().layouts()) {
    setObjectName(QStringLiteral("dockArea"));
    setWindowFlags(Qt::Widget);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    auto* nothing = new QWidget(this);
    setCentralWidget(nothing);
    nothing->hide();
    connect(&workspace, &Workspace::projectChanged, this, &DockArea::changeProject);
    connect(&workspace, &Workspace::dockRequested, this, &DockArea::showDock);
    if (workspace.hasProject())
        changeProject();
}

DockArea::~DockArea() {
    saveLayout();
}

void DockArea::changeProject() {
    saveLayout();
    m_projectPath = m_workspace.projectPath();
    if (!m_workspace.hasProject())
        return;
    if (m_docks.empty())
        makeDocks();
    m_perspective = m_layouts.perspective(m_projectPath);
    applyLayout();
    emit perspectiveChanged();
}

void DockArea::makeDocks() {
    for (const DockEntry& entry : dockRegistry()) {
        Dock* dock = entry.make(m_workspace, this);
        m_docks.push_back(dock);
        m_frames[entry.id] = wrap(dock);
    }
    retitle();
    emit docksMade();
}

QDockWidget* DockArea::wrap(Dock* dock) {
    auto* frame = new QDockWidget(this);
    frame->setObjectName(dock->dockId());
    frame->setWidget(dock);
    frame->setTitleBarWidget(new DockTitleBar(frame, icon(dock->iconName())));
    frame->hide();
    connect(frame, &QDockWidget::visibilityChanged, this, &DockArea::hideDoubledTitles);
    connect(frame, &QDockWidget::dockLocationChanged, this, &DockArea::hideDoubledTitles);
    connect(frame, &QDockWidget::topLevelChanged, this, &DockArea::hideDoubledTitles);
    return frame;
}

void DockArea::setPerspective(Perspective perspective) {
    if (!m_workspace.hasProject() || perspective == m_perspective)
        return;
    saveLayout();
    m_perspective = perspective;
    m_layouts.setPerspective(m_projectPath, perspective);
    applyLayout();
    emit perspectiveChanged();
}

void DockArea::saveLayout() {
    if (!m_projectPath.isEmpty() && isVisible())
        m_layouts.setDocks(m_projectPath, m_perspective, saveState(stateVersion()));
}

/// A state restores the docks that it knows and strews the others about: one of other docks is not taken.
int DockArea::stateVersion() const {
    return static_cast<int>(m_frames.size());
}

void DockArea::applyLayout() {
    const QByteArray kept = m_layouts.docks(m_projectPath, m_perspective);
    for (const auto& [id, frame] : m_frames)
        frame->hide(); // old and new ones side by side would widen the window
    if (kept.isEmpty() || !restoreState(kept, stateVersion()))
        applyDefaultLayout();
}

void DockArea::resetLayout() {
    m_layouts.forget(m_projectPath);
    m_layouts.setPerspective(m_projectPath, m_perspective);
    applyDefaultLayout();
}

void DockArea::takeAllAway() {
    for (const auto& [id, frame] : m_frames) {
        frame->setFloating(false);
        removeDockWidget(frame);
    }
}

void DockArea::applyDefaultLayout() {
    takeAllAway();
    const std::vector<Column> columns = defaultLayout(m_perspective);
    // First the grid, then the tabs: what is split off a tabbed dock would become one more tab.
    QDockWidget* columnHead = nullptr;
    for (const Column& column : columns) {
        QDockWidget* above = nullptr;
        for (const Pane& pane : column.panes) {
            QDockWidget* frame = m_frames.at(pane.docks.front());
            if (above != nullptr)
                splitDockWidget(above, frame, Qt::Vertical);
            else if (columnHead != nullptr)
                splitDockWidget(columnHead, frame, Qt::Horizontal);
            else
                addDockWidget(Qt::LeftDockWidgetArea, frame);
            frame->show();
            above = frame;
        }
        columnHead = m_frames.at(column.panes.front().docks.front());
    }
    for (const Column& column : columns)
        for (const Pane& pane : column.panes)
            addTabs(pane);
    for (const auto& [id, frame] : m_frames)
        if (dockWidgetArea(frame) == Qt::NoDockWidgetArea) {
            addDockWidget(Qt::RightDockWidgetArea, frame); // hidden, but known to the state that is kept
            frame->hide();
        }
    applySizes(columns);
}

void DockArea::addTabs(const Pane& pane) {
    QDockWidget* front = m_frames.at(pane.docks.front());
    for (const QString& id : pane.docks) {
        QDockWidget* frame = m_frames.at(id);
        if (frame == front)
            continue;
        tabifyDockWidget(front, frame);
        frame->show();
    }
    front->raise();
}

void DockArea::applySizes(const std::vector<Column>& columns) {
    QList<QDockWidget*> heads;
    QList<int> widths;
    for (const Column& column : columns) {
        heads += m_frames.at(column.panes.front().docks.front());
        widths += width() * column.width / 100;
    }
    resizeDocks(heads, widths, Qt::Horizontal);
}

void DockArea::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    // Sizes that were asked for before the first showing are lost.
    if (m_workspace.hasProject() && m_layouts.docks(m_projectPath, m_perspective).isEmpty())
        applySizes(defaultLayout(m_perspective));
}

void DockArea::showDock(const QString& id) {
    const auto found = m_frames.find(id);
    if (found == m_frames.end())
        return;
    if (found->second->isHidden())
        for (const Perspective perspective : perspectives)
            for (const Column& column : defaultLayout(perspective))
                if (column.panes.front().docks.front() == id) {
                    setPerspective(perspective);
                    break;
                }
    found->second->show();
    found->second->raise();
    found->second->widget()->setFocus(Qt::OtherFocusReason);
}

std::vector<Dock*> DockArea::docks() const {
    return m_docks;
}

Dock* DockArea::currentDock() const {
    for (QWidget* widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget())
        if (auto* dock = qobject_cast<Dock*>(widget))
            return dock;
    for (Dock* dock : m_docks)
        if (isFront(dock->dockId()))
            return dock;
    return nullptr;
}

bool DockArea::isFront(const QString& id) const {
    const auto found = m_frames.find(id);
    return found != m_frames.end() && found->second->isVisible() && !found->second->visibleRegion().isEmpty();
}

void DockArea::hideDoubledTitles() {
    for (const auto& [id, frame] : m_frames)
        qobject_cast<DockTitleBar*>(frame->titleBarWidget())
            ->setDoubled(!frame->isFloating() && !tabifiedDockWidgets(frame).isEmpty());
}

void DockArea::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retitle();
}

void DockArea::retitle() {
    for (Dock* dock : m_docks)
        m_frames.at(dock->dockId())
            ->setWindowTitle(dock->title().replace(QLatin1String("&"), QLatin1String("&&")));
}

} // namespace crosscut::ui
