#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"
#include "ui/tasks/task_runner.h"
#include "ui/workspace/workspace.h"

#include <QString>
#include <QStringList>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

class QHBoxLayout;
class QStackedWidget;

namespace crosscut::ui {

class MessagePage;

/// A page of a dock that fits one model: its options stay in sight above, below them the result, or why there
/// is none. A page that nobody looks at fits nothing: `refresh` waits until it is shown.
class RunPage : public QWidget {
    Q_OBJECT

public:
    enum class State { Waiting, Loading, Content, Refused, Error };

    RunPage(Workspace& workspace, const QString& iconName, QWidget* parent);

    State state() const { return m_state; }
    /// Of the result that is shown; empty where there is none.
    const QString& dataHash() const { return m_dataHash; }
    QString status() const { return m_state == State::Content ? statusText() : QString(); }
    /// Forgets the choices of another project and fits anew.
    void refresh();
    /// Fits with the options as they stand.
    virtual void run() = 0;
    virtual void retranslate() = 0;
    virtual QString title() const = 0;
    /// The result as a table to export, its headings first.
    virtual std::vector<QStringList> numbers() const = 0;

signals:
    void stateChanged();

protected:
    /// Fits without any choice of the user, and sets the options accordingly.
    virtual void runFirst() = 0;
    virtual QString statusText() const = 0;

    QHBoxLayout* options() const { return m_options; }
    void setContent(QWidget* content);
    /// Stays in sight beside the result, as the options do above it.
    void setSide(QWidget* side);
    Workspace& workspace() const { return m_workspace; }
    const Words& words() const { return m_workspace.words(); }

    /// Runs `job` on a connection of its own; only the newest run of this page comes back, to `take`, which
    /// shows it and says where its numbers come from, or what it is to refuse.
    template<typename T>
    void start(const QString& busy, std::function<Result<T>(const store::ProjectFile&, TaskMonitor&)> job,
               std::function<Result<RunInfo>(T)> take) {
        const auto project = openReader(busy);
        if (!project)
            return;
        const quint64 token = ++m_token;
        m_task = m_workspace.tasks().start<T>(
            this, title(),
            [project, job = std::move(job)](TaskMonitor& monitor) { return job(*project, monitor); },
            [this, token, take = std::move(take)](Result<T> result) {
                if (token != m_token)
                    return;
                finish(result ? take(std::move(*result)) : Result<RunInfo>(result.error()));
            });
    }

    /// Says in place of a result what is to be chosen first.
    void refuse(const QString& sentence);
    void showEvent(QShowEvent* event) override;

private:
    void runIfSeen();
    std::shared_ptr<store::ProjectFile> openReader(const QString& busy);
    void finish(const Result<RunInfo>& outcome);
    void showFailure(const Error& error);
    void setState(State state);

    Workspace& m_workspace;
    QString m_iconName;
    QString m_dataHash;
    State m_state = State::Waiting;
    bool m_pending = false;
    quint64 m_token = 0;
    TaskRunner::TaskId m_task = 0;
    QHBoxLayout* m_options = nullptr;
    QHBoxLayout* m_body = nullptr;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_content = nullptr;
    MessagePage* m_message = nullptr;
};

} // namespace crosscut::ui
