#include "ui/docks/gate_notice.h"

#include "ui/tasks/task_runner.h"
#include "ui/text/gate_text.h"
#include "ui/workspace/workspace.h"

namespace crosscut::ui {

GateNotice::GateNotice(Workspace& workspace, workflow::GatedModel model, QWidget* parent)
    : NoticeBar(parent)
    , m_workspace(workspace)
    , m_model(model) {
    setObjectName(QStringLiteral("gateNotice"));
    connect(&workspace, &Workspace::projectChanged, this, &GateNotice::look);
    connect(&workspace, &Workspace::dataChanged, this, &GateNotice::look);
    connect(&workspace, &Workspace::languageChanged, this, &GateNotice::say);
    look();
}

void GateNotice::look() {
    const quint64 token = ++m_token;
    m_facts.clear();
    if (!m_workspace.hasProject())
        return clear();
    auto reader = m_workspace.project().openReader();
    if (!reader)
        return m_workspace.tellError(reader.error());
    auto project = std::make_shared<store::ProjectFile>(std::move(reader).value());
    m_workspace.tasks().start<std::vector<workflow::GateFact>>(
        this, tr("Looking for what the data lack"),
        [project, model = m_model](TaskMonitor&) { return workflow::modelGate(*project, model); },
        [this, token](Result<std::vector<workflow::GateFact>> facts) {
            if (token != m_token || !facts)
                return;
            m_facts = std::move(*facts);
            say();
        });
}

void GateNotice::say() {
    if (m_facts.empty())
        return clear();
    show(filled(tr("The data limit these results: %1."), {gateText(m_workspace.words(), m_facts)}),
         Kind::Staying);
}

} // namespace crosscut::ui
