#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <deque>
#include <functional>

namespace crosscut::ui {
class MainWindow;
class Workspace;
} // namespace crosscut::ui

namespace crosscut::app {

/// `--smoke`: brings every dock of every workspace to the front once, waits until its work is done, and
/// leaves with 0; saves a picture of each workspace where a folder is named. A sentence on standard error and
/// 1 when anything fails.
class SmokeRun : public QObject {
public:
    SmokeRun(ui::MainWindow& window, ui::Workspace& workspace, QString screenshotFolder);

    void start();

private:
    void planSteps();
    void next();
    void save(const QString& name);
    void fail(const QString& sentence);

    ui::MainWindow& m_window;
    ui::Workspace& m_workspace;
    QString m_folder;
    QTimer m_settled; ///< runs out once nothing has happened for a moment
    QTimer m_limit;
    std::deque<std::function<void()>> m_steps;
    bool m_failed = false;
};

} // namespace crosscut::app
