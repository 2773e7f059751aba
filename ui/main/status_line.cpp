#include "ui/main/status_line.h"

#include "model/store/batch_table.h"
#include "model/store/guarded.h"
#include "ui/tasks/task_list_model.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"
#include "ui/workspace/workspace.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace crosscut::ui {

namespace {

/// Day of the newest import that still counts; empty where nothing was imported.
QString newestImport(Workspace& workspace) {
    const store::ProjectFile& project = workspace.project();
    const auto batches = store::guarded(project.path(), [&]() -> Result<std::vector<store::ImportBatch>> {
        return store::BatchTable(project.database()).all();
    });
    if (batches)
        for (auto batch = batches->rbegin(); batch != batches->rend(); ++batch)
            if (!batch->reverted)
                return QString::fromStdString(batch->createdAt).left(10);
    return {};
}

} // namespace

StatusLine::StatusLine(Workspace& workspace, QWidget* parent)
    : QStatusBar(parent)
    , m_workspace(workspace)
    , m_project(new QLabel(this))
    , m_access(new QLabel(this))
    , m_freshness(new QLabel(this))
    , m_tasks(new QToolButton(this))
    , m_progress(new QProgressBar(this)) {
    setSizeGripEnabled(false);
    m_access->setProperty("role", QStringLiteral("warn"));
    m_access->setObjectName(QStringLiteral("access"));
    m_freshness->setProperty("role", QStringLiteral("muted"));
    m_tasks->setObjectName(QStringLiteral("runningTasks"));
    m_tasks->setAutoRaise(true);
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    for (QLabel* label : {m_project, m_access, m_freshness}) {
        label->setContentsMargins(8, 0, 8, 0);
        addWidget(label);
    }
    addPermanentWidget(m_progress);
    addPermanentWidget(m_tasks);

    connect(m_tasks, &QToolButton::clicked, this, [this] { m_workspace.showDock(QStringLiteral("jobs")); });
    connect(&workspace, &Workspace::projectChanged, this, &StatusLine::showProject);
    connect(&workspace, &Workspace::dataChanged, this, &StatusLine::showProject);
    for (const auto signal : {&TaskRunner::taskStarted, &TaskRunner::taskFinished})
        connect(&workspace.tasks(), signal, this, &StatusLine::showTasks);
    connect(&workspace.tasks(), &TaskRunner::taskProgressed, this, &StatusLine::showTasks);
    showProject();
    showTasks();
}

void StatusLine::showProject() {
    const bool open = m_workspace.hasProject();
    const QFileInfo file(m_workspace.projectPath());
    m_project->setText(open ? file.completeBaseName() : tr("No project"));
    m_project->setToolTip(open ? QDir::toNativeSeparators(file.filePath()) : QString());
    m_access->setVisible(m_workspace.isReadOnly());
    m_access->setText(m_workspace.holder().isEmpty() ? tr("Read only")
                                                     : tr("Read only: held by %1").arg(m_workspace.holder()));
    const QString day = open ? newestImport(m_workspace) : QString();
    m_freshness->setText(day.isEmpty() ? QString() : tr("Newest import %1").arg(day));
    m_freshness->setToolTip(open ? tr("Data hash %1").arg(m_workspace.dataHash()) : QString());
}

void StatusLine::showTasks() {
    const TaskListModel& list = *m_workspace.tasks().list();
    const int running = list.runningCount();
    m_progress->setVisible(running > 0);
    m_tasks->setVisible(running > 0);
    if (running == 0)
        return;
    const double fraction = m_workspace.tasks().fraction();
    m_progress->setRange(0, fraction < 0 ? 0 : 100);
    m_progress->setValue(fraction < 0 ? 0 : static_cast<int>(fraction * 100));
    for (int row = 0; row < list.rowCount(); ++row) {
        const TaskEntry& entry = list.entry(row);
        if (entry.state != TaskState::Running)
            continue;
        m_tasks->setText(running == 1 ? entry.title
                                      : tr("%1 and %n more", nullptr, running - 1).arg(entry.title));
        return;
    }
}

void StatusLine::changeEvent(QEvent* event) {
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showProject();
        showTasks();
    }
}

} // namespace crosscut::ui
