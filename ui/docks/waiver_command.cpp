#include "ui/docks/waiver_command.h"

#include "model/workflow/waive_finding.h"
#include "ui/docks/quality_tables.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

namespace crosscut::ui {

namespace {

struct WaiverSteps {
    Q_DECLARE_TR_FUNCTIONS(WaiverSteps)
};

/// Puts one reason in the place of another; without a reason there is no waiver.
class WaiverCommand : public QUndoCommand {
public:
    WaiverCommand(Workspace& workspace, const workflow::QualityFinding& finding, std::string before,
                  std::string after, const QString& name)
        : QUndoCommand(name)
        , m_workspace(workspace)
        , m_rule(finding.rule)
        , m_kind(finding.kind)
        , m_column(finding.column)
        , m_before(std::move(before))
        , m_after(std::move(after)) {}

    void undo() override { set(m_before); }
    void redo() override { set(m_after); }

private:
    void set(const std::string& reason) {
        store::ProjectFile& project = m_workspace.project();
        const auto done = reason.empty() ? workflow::unwaive(project, m_rule, m_kind, m_column)
                                         : workflow::waive(project, m_rule, m_kind, m_column, reason);
        if (!done) {
            setObsolete(true);
            return m_workspace.tellError(done.error());
        }
        m_workspace.noteDataChanged(); // no data, but what the gates say of them
    }

    Workspace& m_workspace;
    std::string m_rule;
    EntityKind m_kind;
    std::string m_column;
    std::string m_before, m_after;
};

} // namespace

void pushWaiver(QUndoStack& stack, Workspace& workspace, const workflow::QualityFinding& finding,
                const QString& reason) {
    stack.push(new WaiverCommand(workspace, finding, finding.waiver ? finding.waiver->reason : std::string(),
                                 reason.toStdString(),
                                 WaiverSteps::tr("Waive: %1").arg(findingText(workspace.words(), finding))));
}

void pushUnwaiver(QUndoStack& stack, Workspace& workspace, const workflow::QualityFinding& finding) {
    stack.push(new WaiverCommand(
        workspace, finding, finding.waiver ? finding.waiver->reason : std::string(), {},
        WaiverSteps::tr("Take back the waiver: %1").arg(findingText(workspace.words(), finding))));
}

} // namespace crosscut::ui
