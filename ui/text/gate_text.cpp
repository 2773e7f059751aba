#include "ui/text/gate_text.h"

#include "ui/text/sentences.h"

namespace crosscut::ui {

QString gateText(const Words& words, const workflow::GateFact& fact) {
    return filled(tokenText(words, "gate_fact", fact.what),
                  {words.count(static_cast<double>(fact.count)), words.count(static_cast<double>(fact.of))});
}

QString gateText(const Words& words, const std::vector<workflow::GateFact>& facts) {
    QStringList sentences;
    for (const workflow::GateFact& fact : facts)
        sentences += gateText(words, fact);
    return sentences.join(words.language() == Language::Chinese ? QStringLiteral("。")
                                                                : QStringLiteral(". "));
}

QString planIssueText(const Words& words, const workflow::PlanIssue& issue) {
    QStringList args;
    for (const std::string& arg : issue.args)
        args += QString::fromStdString(arg);
    return filled(tokenText(words, "plan_issue", issue.kind), args);
}

} // namespace crosscut::ui
