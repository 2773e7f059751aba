#pragma once

#include "model/workflow/model_gate.h"
#include "ui/widgets/notice_bar.h"

#include <vector>

namespace crosscut::ui {

class Workspace;

/// One line above a model's results: what of the data limits them, in counts. It follows the data and the
/// waivers; where nothing stands in the way it is not there.
class GateNotice : public NoticeBar {
    Q_OBJECT

public:
    GateNotice(Workspace& workspace, workflow::GatedModel model, QWidget* parent);

private:
    void look();
    void say();

    Workspace& m_workspace;
    workflow::GatedModel m_model;
    std::vector<workflow::GateFact> m_facts;
    quint64 m_token = 0;
};

} // namespace crosscut::ui
