#include "ui/docks/value_page.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_panel.h"
#include "ui/docks/findings_view.h"
#include "ui/text/sentences.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>

namespace crosscut::ui {

namespace {

constexpr int longestHorizon = 120;
constexpr int stateCount = 4;

/// All states but the last: who has left is worth nothing more.
std::size_t livingStates(const workflow::ValueResult& result) {
    return result.states.size() - 1;
}

/// Of the states whose people may be shown, so that the others do not follow from the sum.
std::int64_t peopleShown(const workflow::ValueResult& result) {
    std::int64_t people = 0;
    for (std::size_t state = 0; state < livingStates(result); ++state)
        people += result.people[state] < smallestShownCell ? 0 : result.people[state];
    return people;
}

report::BarChart valueChart(const workflow::ValueResult& result) {
    report::BarChart chart{.title = SentenceId::ValuePerPerson,
                           .titleArgs = result.sentences.front().args,
                           .categories = {},
                           .values = {},
                           .categoryAxis = report::Phrase::Status,
                           .valueAxis = report::Phrase::Value,
                           .tokenFamily = "state",
                           .currency = result.currency,
                           .people = peopleShown(result)};
    for (std::size_t state = 0; state < livingStates(result); ++state) {
        chart.categories.push_back(result.states[state]);
        chart.values.push_back(result.value[state]);
    }
    return chart;
}

QDoubleSpinBox* makePercent(const char* name, double value, double highest, QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, highest);
    box->setDecimals(1);
    box->setValue(value);
    box->setSuffix(QStringLiteral("\u00A0%"));
    box->setKeyboardTracking(false);
    return box;
}

} // namespace

ValuePage::ValuePage(Workspace& workspace, QWidget* parent)
    : RunPage(workspace, QStringLiteral("value"), parent) {
    const workflow::ValueOptions usual;
    m_discountLabel = new QLabel(this);
    m_discount = makePercent("value.discount", usual.discount * 100, 50, this);
    m_marginLabel = new QLabel(this);
    m_margin = makePercent("value.margin", usual.margin * 100, 100, this);
    m_horizonLabel = new QLabel(this);
    m_horizon = new QSpinBox(this);
    m_horizon->setObjectName(QStringLiteral("value.horizon"));
    m_horizon->setRange(0, longestHorizon);
    m_horizon->setKeyboardTracking(false);
    m_discountLabel->setBuddy(m_discount);
    m_marginLabel->setBuddy(m_margin);
    m_horizonLabel->setBuddy(m_horizon);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_discountLabel, m_discount, m_marginLabel,
                                                           m_margin, m_horizonLabel, m_horizon})
        options()->addWidget(widget);
    options()->addStretch();
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    m_chart = new ChartPanel(QStringLiteral("stateValues"), words(), splitter);
    m_findings = new FindingsView(QStringLiteral("valueStates"), 5 + stateCount, splitter);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    setContent(splitter);
    connect(m_discount, &QDoubleSpinBox::valueChanged, this, &ValuePage::run);
    connect(m_margin, &QDoubleSpinBox::valueChanged, this, &ValuePage::run);
    connect(m_horizon, &QSpinBox::valueChanged, this, &ValuePage::run);
}

QString ValuePage::title() const {
    return tr("What they are worth");
}

workflow::ValueOptions ValuePage::chosen() const {
    workflow::ValueOptions options;
    options.discount = m_discount->value() / 100;
    options.margin = m_margin->value() / 100;
    if (m_horizon->value() > 0)
        options.horizon = m_horizon->value();
    return options;
}

void ValuePage::run() {
    m_result.reset();
    start<workflow::ValueResult>(
        tr("Estimating values…"),
        [options = chosen()](const store::ProjectFile& project, TaskMonitor& monitor) {
            return workflow::estimateValue(project, options, monitor);
        },
        [this](workflow::ValueResult result) -> Result<RunInfo> {
            m_result = std::move(result);
            show();
            return m_result->run;
        });
}

void ValuePage::show() {
    const workflow::ValueResult& result = *m_result;
    m_chart->show([chart = valueChart(result)](const ChartStyle& style) { return barChart(chart, style); });
    QStringList sentences;
    for (const Sentence& sentence : result.sentences)
        sentences += sentenceText(words(), sentence);
    QStringList notes;
    for (const std::string& warning : result.warnings)
        notes += tokenText(words(), "warning", warning);
    QStringList headings{tr("State"), tr("People now"), tr("Value"), tr("95 % interval"), tr("Months")};
    for (const std::string& state : result.states)
        headings += filled(tr("then %1"), {tokenText(words(), "state", state)});
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < livingStates(result); ++i) {
        const bool few = result.people[i] < smallestShownCell;
        QStringList row{tokenText(words(), "state", result.states[i]),
                        few ? QStringLiteral("< %1").arg(smallestShownCell)
                            : words().count(static_cast<double>(result.people[i])),
                        words().money(result.value[i], QString::fromStdString(result.currency)),
                        words().range(result.valueLow[i], result.valueHigh[i], 0),
                        words().number(result.expectedPeriods[i], 1)};
        for (const double share : result.transition[i])
            row += words().percent(share);
        rows.push_back(row);
    }
    m_findings->show(sentences, notes, headings, rows);
}

QString ValuePage::statusText() const {
    return filled(
        tr("Markov chain of months · %1 a month from who pays · seed %2"),
        {words().money(m_result->marginPerPeriod.front(), QString::fromStdString(m_result->currency)),
         QString::number(m_result->run.seed)});
}

std::vector<QStringList> ValuePage::numbers() const {
    QStringList headings{tr("State"), tr("Value"), tr("Lower limit"), tr("Upper limit"), tr("Months")};
    if (!m_result)
        return {headings};
    for (const std::string& state : m_result->states)
        headings += filled(tr("then %1"), {tokenText(words(), "state", state)});
    std::vector<QStringList> rows{headings};
    const auto text = [](double value) { return QString::number(value, 'g', 10); };
    for (std::size_t i = 0; i < m_result->states.size(); ++i) {
        QStringList row{tokenText(words(), "state", m_result->states[i]), text(m_result->value[i]),
                        text(m_result->valueLow[i]), text(m_result->valueHigh[i]),
                        text(m_result->expectedPeriods[i])};
        for (const double share : m_result->transition[i])
            row += text(share);
        rows.push_back(row);
    }
    return rows;
}

void ValuePage::retranslate() {
    m_discountLabel->setText(tr("&Discount a month"));
    m_discount->setAccessibleName(tr("Discount a month"));
    m_marginLabel->setText(tr("&Margin"));
    m_margin->setAccessibleName(tr("Margin"));
    m_margin->setToolTip(tr("Share of revenue that stays"));
    m_horizonLabel->setText(tr("&Horizon"));
    m_horizon->setAccessibleName(tr("Horizon"));
    m_horizon->setSpecialValueText(tr("until they leave"));
    m_horizon->setSuffix(tr(" months"));
    m_findings->retranslate();
    if (m_result && state() == State::Content)
        show();
}

} // namespace crosscut::ui
