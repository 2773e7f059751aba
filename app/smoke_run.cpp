#include "app/smoke_run.h"

#include "ui/main/dock_area.h"
#include "ui/main/main_window.h"
#include "ui/main/perspective.h"
#include "ui/tasks/task_runner.h"
#include "ui/widgets/dock.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <cstdio>

namespace crosscut::app {

namespace {

/// Docks start their work a moment after they are shown, and draw a moment after it is done.
constexpr int settleMilliseconds = 250;
constexpr int limitMilliseconds = 180'000;

} // namespace

SmokeRun::SmokeRun(ui::MainWindow& window, ui::Workspace& workspace, QString screenshotFolder)
    : m_window(window)
    , m_workspace(workspace)
    , m_folder(std::move(screenshotFolder)) {
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMilliseconds);
    m_limit.setSingleShot(true);
    m_limit.setInterval(limitMilliseconds);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (m_workspace.tasks().isBusy())
            m_settled.start();
        else
            next();
    });
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(QStringLiteral("The docks' work did not end in time."));
        QCoreApplication::exit(1);
    });
    connect(&workspace, &ui::Workspace::errorRaised, this,
            [this](const QString& sentence, const QString& details) {
                fail(sentence + QLatin1Char(' ') + details);
            });
}

void SmokeRun::start() {
    if (!m_folder.isEmpty() && !QDir().mkpath(m_folder))
        fail(QStringLiteral("The folder %1 cannot be made.").arg(m_folder));
    planSteps();
    m_limit.start();
    m_settled.start();
}

void SmokeRun::planSteps() {
    for (const ui::Perspective perspective : ui::perspectives) {
        m_steps.push_back([this, perspective] { m_window.dockArea().setPerspective(perspective); });
        for (const ui::Column& column : ui::defaultLayout(perspective))
            for (const ui::Pane& pane : column.panes)
                // Backwards, so that the front one ends in front.
                for (auto id = pane.docks.rbegin(); id != pane.docks.rend(); ++id)
                    m_steps.push_back([this, dock = *id] { m_window.dockArea().showDock(dock); });
        m_steps.push_back([this, perspective] { save(ui::perspectiveId(perspective)); });
    }
}

void SmokeRun::next() {
    if (m_steps.empty()) {
        if (m_window.dockArea().docks().empty())
            fail(QStringLiteral("No project was opened."));
        QCoreApplication::exit(m_failed ? 1 : 0);
        return;
    }
    const std::function<void()> step = std::move(m_steps.front());
    m_steps.pop_front();
    step();
    m_settled.start();
}

void SmokeRun::save(const QString& name) {
    if (m_folder.isEmpty())
        return;
    const QString path = QDir(m_folder).filePath(name + QStringLiteral(".png"));
    if (!m_window.grab().save(path))
        fail(QStringLiteral("The picture %1 cannot be written.").arg(path));
}

void SmokeRun::fail(const QString& sentence) {
    m_failed = true;
    std::fprintf(stderr, "%s\n", sentence.toUtf8().constData());
}

} // namespace crosscut::app
