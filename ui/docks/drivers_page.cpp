#include "ui/docks/drivers_page.h"

#include "model/report/retention_charts.h"
#include "model/workflow/first_survival.h"
#include "model/workflow/report_retention.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/forest_chart.h"
#include "ui/docks/covariate_list.h"
#include "ui/docks/findings_view.h"
#include "ui/docks/survival_columns.h"
#include "ui/text/sentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <algorithm>
#include <utility>

namespace crosscut::ui {

DriversPage::DriversPage(Workspace& workspace, QWidget* parent)
    : RunPage(workspace, QStringLiteral("retention"), parent)
    , m_tiesLabel(new QLabel(this))
    , m_ties(new QComboBox(this))
    , m_robust(new QCheckBox(this)) {
    m_ties->setObjectName(QStringLiteral("retention.ties"));
    m_ties->addItem(QStringLiteral("Efron"), QStringLiteral("efron"));
    m_ties->addItem(QStringLiteral("Breslow"), QStringLiteral("breslow"));
    m_tiesLabel->setBuddy(m_ties);
    m_robust->setObjectName(QStringLiteral("retention.robust"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_tiesLabel, m_ties, m_robust})
        options()->addWidget(widget);
    options()->addStretch();
    m_columns = new CovariateList(words(), this);
    setSide(m_columns);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    m_chart = new ChartPanel(QStringLiteral("hazardRatios"), words(), splitter);
    m_findings = new FindingsView(QStringLiteral("hazardTerms"), 5, splitter);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({340, 140});
    setContent(splitter);
    connect(m_ties, &QComboBox::currentIndexChanged, this, &DriversPage::run);
    connect(m_robust, &QCheckBox::toggled, this, &DriversPage::run);
    connect(m_columns, &CovariateList::changed, this, &DriversPage::run);
}

QString DriversPage::title() const {
    return tr("What goes with leaving");
}

void DriversPage::runFirst() {
    m_result.reset();
    m_leftOut.clear();
    using First = WithColumns<workflow::FirstCox>;
    start<First>(
        tr("Fitting hazards…"),
        [](const store::ProjectFile& project, TaskMonitor& monitor) {
            return withColumns<workflow::FirstCox>(project, false,
                                                   [&] { return workflow::fitFirstCox(project, monitor); });
        },
        [this, hash = workspace().dataHash()](First first) -> Result<RunInfo> {
            m_columns->fill(*first.columns, first.fit ? first.fit->covariates : std::vector<std::string>());
            m_columnsOf = hash;
            if (!first.fit)
                return first.fit.error();
            m_leftOut = std::move(first.fit->leftOut);
            return take(std::move(first.fit->result));
        });
}

void DriversPage::run() {
    workflow::SurvivalOptions options;
    options.covariates = m_columns->covariates();
    options.ties = m_ties->currentData().toString().toStdString();
    options.robust = m_robust->isChecked();
    m_result.reset();
    m_leftOut.clear();
    if (options.covariates.empty())
        return refuse(tr("Tick the columns that may go with leaving."));
    const QString hash = workspace().dataHash();
    start<WithColumns<workflow::CoxResult>>(
        tr("Fitting hazards…"),
        [options, areKnown = hash == m_columnsOf](const store::ProjectFile& project, TaskMonitor& monitor) {
            return withColumns<workflow::CoxResult>(
                project, areKnown, [&] { return workflow::fitCox(project, options, monitor); });
        },
        [this, hash](WithColumns<workflow::CoxResult> chosen) {
            if (chosen.columns)
                m_columns->refill(*chosen.columns);
            m_columnsOf = hash;
            return take(std::move(chosen.fit));
        });
}

Result<RunInfo> DriversPage::take(Result<workflow::CoxResult> result) {
    if (!result)
        return result.error();
    m_result = std::move(*result);
    show();
    return m_result->run;
}

void DriversPage::show() {
    m_chart->show([chart = report::forestChart(workflow::hazardFacts(*m_result))](const ChartStyle& style) {
        return forestChart(chart, style);
    });
    QStringList sentences;
    for (const workflow::CoxTerm& term : m_result->terms)
        sentences += sentenceText(words(), term.sentence);
    m_findings->show(sentences, notes(),
                     {tr("Term"), tr("Hazard ratio"), tr("95 % interval"), tr("p"), tr("p of the PH test")},
                     termRows());
}

std::vector<QStringList> DriversPage::termRows() const {
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < m_result->terms.size(); ++i) {
        const workflow::CoxTerm& term = m_result->terms[i];
        rows.push_back({tokenText(words(), "term", term.name), words().number(term.hazardRatio, 2),
                        words().range(term.low, term.high, 2), words().pValue(term.p),
                        words().pValue(m_result->phTest[i].test.p)});
    }
    return rows;
}

QStringList DriversPage::notes() const {
    QStringList notes;
    if (m_result->referenceSentence)
        notes += sentenceText(words(), *m_result->referenceSentence);
    for (const std::string& warning : m_result->warnings)
        notes += tokenText(words(), "warning", warning);
    for (const std::string& warning : m_leftOut)
        notes += tokenText(words(), "warning", warning);
    return notes;
}

QString DriversPage::statusText() const {
    return filled(tr("%1 memberships · %2 ended · Cox, %3 · concordance %4"),
                  {words().count(static_cast<double>(m_result->n)),
                   words().count(static_cast<double>(m_result->events)), m_ties->currentText(),
                   words().number(m_result->concordance, 3)});
}

std::vector<QStringList> DriversPage::numbers() const {
    std::vector<QStringList> rows{{tr("Term"), tr("Coefficient"), tr("Standard error"), tr("Hazard ratio"),
                                   tr("Lower limit"), tr("Upper limit"), tr("p"), tr("p of the PH test")}};
    if (!m_result)
        return rows;
    const auto text = [](double value) { return QString::number(value, 'g', 10); };
    for (std::size_t i = 0; i < m_result->terms.size(); ++i) {
        const workflow::CoxTerm& term = m_result->terms[i];
        rows.push_back({tokenText(words(), "term", term.name), text(term.coef),
                        text(m_robust->isChecked() ? term.robustSe : term.se), text(term.hazardRatio),
                        text(term.low), text(term.high), text(term.p), text(m_result->phTest[i].test.p)});
    }
    return rows;
}

void DriversPage::retranslate() {
    m_tiesLabel->setText(tr("&Ties"));
    m_ties->setAccessibleName(tr("Ties"));
    m_ties->setToolTip(tr("How people who leave at the same time are counted"));
    m_robust->setText(tr("&Robust errors"));
    m_robust->setToolTip(tr("Sandwich errors, which hold where the model is not quite right"));
    m_columns->retranslate();
    m_findings->retranslate();
    if (m_result && state() == State::Content)
        show();
}

} // namespace crosscut::ui
