#include "ui/docks/plan_issue_list.h"

#include "ui/text/gate_text.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>
#include <utility>

namespace crosscut::ui {

PlanIssueList::PlanIssueList(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_heading(new QLabel(this))
    , m_list(new QListWidget(this)) {
    m_heading->setProperty("role", QStringLiteral("heading"));
    m_list->setObjectName(QStringLiteral("planIssues"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto jump = [this](QListWidgetItem* item) {
        emit pairRequested(m_issues[static_cast<std::size_t>(m_list->row(item))].pair);
    };
    connect(m_list, &QListWidget::itemActivated, this, jump);
    connect(m_list, &QListWidget::itemClicked, this, jump);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);
}

void PlanIssueList::show(std::vector<workflow::PlanIssue> issues, const QStringList& pairNames) {
    m_issues = std::move(issues);
    m_pairNames = pairNames;
    fill();
}

void PlanIssueList::fill() {
    m_list->clear();
    for (const workflow::PlanIssue& issue : m_issues) {
        const QString what = planIssueText(m_words, issue);
        const QString pair = m_pairNames.value(issue.pair);
        m_list->addItem(pair.isEmpty() ? what : pair + QStringLiteral(" — ") + what);
    }
    m_heading->setText(m_issues.empty() ? tr("Nothing is open")
                                        : tr("Open points: %1").arg(m_words.count(m_list->count())));
}

void PlanIssueList::retranslate() {
    m_list->setAccessibleName(tr("Open points of the plan"));
    fill();
}

} // namespace crosscut::ui
