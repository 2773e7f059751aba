#include "ui/docks/curves_page.h"

#include "model/report/retention_charts.h"
#include "model/workflow/first_survival.h"
#include "model/workflow/report_retention.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/survival_chart.h"
#include "ui/docks/findings_view.h"
#include "ui/docks/survival_columns.h"
#include "ui/text/sentences.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <algorithm>
#include <utility>

namespace crosscut::ui {

namespace {

constexpr double longestMean = 100'000;

using Curves = WithColumns<workflow::KaplanMeierResult>;

QStringList groupRow(const workflow::CurveGroup& group, const Words& words) {
    const QString name = tokenText(words, "group", group.key);
    if (group.suppressed)
        return {name, QStringLiteral("< %1").arg(smallestShownCell), {}, {}, {}, {}};
    const auto limit = [&](const std::optional<double>& value) {
        return value ? words.number(*value, 1) : QStringLiteral("–");
    };
    return {name,
            words.count(static_cast<double>(group.n)),
            words.count(static_cast<double>(group.events)),
            limit(group.median),
            limit(group.medianLow) + QStringLiteral(" – ") + limit(group.medianHigh),
            limit(group.rmst)};
}

} // namespace

CurvesPage::CurvesPage(Workspace& workspace, QWidget* parent)
    : RunPage(workspace, QStringLiteral("retention"), parent)
    , m_groupLabel(new QLabel(this))
    , m_group(new QComboBox(this))
    , m_bandLabel(new QLabel(this))
    , m_band(new QComboBox(this))
    , m_meanLabel(new QLabel(this))
    , m_mean(new QDoubleSpinBox(this)) {
    m_group->setObjectName(QStringLiteral("retention.group"));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_group->addItem(QString(), QString());
    m_band->setObjectName(QStringLiteral("retention.band"));
    for (const char* band : {"log-log", "log", "plain"})
        m_band->addItem(QString(), QString::fromLatin1(band));
    m_groupLabel->setBuddy(m_group);
    m_mean->setObjectName(QStringLiteral("retention.mean"));
    m_mean->setRange(0, longestMean);
    m_mean->setDecimals(0);
    m_mean->setKeyboardTracking(false);
    m_bandLabel->setBuddy(m_band);
    m_meanLabel->setBuddy(m_mean);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_groupLabel, m_group, m_bandLabel, m_band, m_meanLabel, m_mean})
        options()->addWidget(widget);
    options()->addStretch();
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    m_chart = new ChartPanel(QStringLiteral("survivalCurves"), words(), splitter);
    m_findings = new FindingsView(QStringLiteral("survivalGroups"), 6, splitter);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({380, 100});
    setContent(splitter);
    connect(m_group, &QComboBox::currentIndexChanged, this, &CurvesPage::run);
    connect(m_band, &QComboBox::currentIndexChanged, this, &CurvesPage::run);
    connect(m_mean, &QDoubleSpinBox::valueChanged, this, &CurvesPage::run);
}

QString CurvesPage::title() const {
    return tr("How long they stay");
}

void CurvesPage::runFirst() {
    m_result.reset();
    start<Curves>(
        tr("Estimating curves…"),
        [](const store::ProjectFile& project, TaskMonitor& monitor) {
            return withColumns<workflow::KaplanMeierResult>(
                project, false, [&] { return workflow::fitFirstCurves(project, monitor); });
        },
        [this, hash = workspace().dataHash()](Curves first) {
            fillGroups(*first.columns, first.fit ? first.fit->by : std::string());
            m_columnsOf = hash;
            return take(std::move(first.fit));
        });
}

void CurvesPage::run() {
    workflow::SurvivalOptions options;
    options.by = m_group->currentData().toString().toStdString();
    options.confType = m_band->currentData().toString().toStdString();
    if (m_mean->value() > 0)
        options.rmst = m_mean->value();
    m_result.reset();
    const QString hash = workspace().dataHash();
    start<Curves>(
        tr("Estimating curves…"),
        [options, areKnown = hash == m_columnsOf](const store::ProjectFile& project, TaskMonitor& monitor) {
            return withColumns<workflow::KaplanMeierResult>(
                project, areKnown, [&] { return workflow::fitKaplanMeier(project, options, monitor); });
        },
        [this, hash, by = options.by](Curves chosen) {
            if (chosen.columns)
                fillGroups(*chosen.columns, by);
            m_columnsOf = hash;
            return take(std::move(chosen.fit));
        });
}

Result<RunInfo> CurvesPage::take(Result<workflow::KaplanMeierResult> result) {
    if (!result)
        return result.error();
    m_result = std::move(*result);
    show();
    return m_result->run;
}

void CurvesPage::fillGroups(const workflow::SurvivalColumns& columns, const std::string& by) {
    const QSignalBlocker quiet(m_group);
    m_group->clear();
    m_group->addItem(QString(), QString());
    for (const workflow::SurvivalColumn& column : columns.columns)
        if (workflow::makesReadableGroups(column))
            m_group->addItem(QString(), QString::fromStdString(column.name));
    nameGroups();
    m_group->setCurrentIndex(std::max(0, m_group->findData(QString::fromStdString(by))));
}

void CurvesPage::nameGroups() {
    const QSignalBlocker quiet(m_group);
    std::vector<std::string> names;
    for (int i = 1; i < m_group->count(); ++i)
        names.push_back(m_group->itemData(i).toString().toStdString());
    const QStringList texts = columnTexts(words(), names);
    m_group->setItemText(0, tokenText(words(), "segment", "all"));
    for (int i = 1; i < m_group->count(); ++i)
        m_group->setItemText(i, texts[i - 1]);
}

void CurvesPage::show() {
    const report::CurveFacts facts = workflow::curveFacts(*m_result);
    m_chart->show([chart = report::survivalChart(facts)](const ChartStyle& style) {
        return survivalChart(chart, style);
    });
    QStringList sentences; // the chart's title says what the log-rank test says
    std::vector<QStringList> rows;
    for (const workflow::CurveGroup& group : m_result->groups) {
        if (!group.suppressed)
            sentences += sentenceText(words(), group.sentence);
        if (group.meanSentence)
            sentences += sentenceText(words(), *group.meanSentence);
        rows.push_back(groupRow(group, words()));
    }
    QStringList notes;
    if (m_result->logRank)
        notes +=
            filled(tr("Log-rank test: χ² = %1, degrees of freedom %2"),
                   {words().number(m_result->logRank->chisq, 2), QString::number(m_result->logRank->df)});
    for (const std::string& warning : m_result->warnings)
        notes += tokenText(words(), "warning", warning);
    QStringList headings{tr("Group"), tr("People"), tr("Left"), tr("Median"), tr("95 % interval")};
    if (std::ranges::any_of(m_result->groups,
                            [](const workflow::CurveGroup& group) { return group.rmst.has_value(); }))
        headings += tr("Mean");
    m_findings->show(sentences, notes, headings, rows);
}

QString CurvesPage::statusText() const {
    std::int64_t people = 0;
    std::int64_t left = 0;
    for (const workflow::CurveGroup& group : m_result->groups) {
        people += group.suppressed ? 0 : group.n;
        left += group.suppressed ? 0 : group.events;
    }
    return filled(tr("%1 memberships · %2 ended · Kaplan–Meier, 95 % %3 bands"),
                  {words().count(static_cast<double>(people)), words().count(static_cast<double>(left)),
                   m_band->currentText()});
}

std::vector<QStringList> CurvesPage::numbers() const {
    std::vector<QStringList> rows{{tr("Group"), tr("Time"), tr("At risk"), tr("Left"), tr("Censored"),
                                   tr("Survival"), tr("Standard error"), tr("Lower limit"),
                                   tr("Upper limit")}};
    if (!m_result)
        return rows;
    const auto text = [](double value) { return QString::number(value, 'g', 10); };
    for (const workflow::CurveGroup& group : m_result->groups)
        if (!group.suppressed)
            for (const workflow::CurvePoint& point : group.curve)
                rows.push_back({tokenText(words(), "group", group.key),
                                text(point.t), text(point.atRisk), text(point.events), text(point.censored),
                                text(point.survival), text(point.se), text(point.lower), text(point.upper)});
    return rows;
}

void CurvesPage::retranslate() {
    m_groupLabel->setText(tr("&Group by"));
    m_group->setAccessibleName(tr("Group by"));
    m_bandLabel->setText(tr("&Bands"));
    m_band->setAccessibleName(tr("Bands"));
    m_band->setToolTip(tr("How the 95 % bands are made; log-log never leaves 0 to 1"));
    m_meanLabel->setText(tr("&Mean up to"));
    m_mean->setAccessibleName(tr("Mean up to"));
    m_mean->setToolTip(
        tr("How long a member stays on average up to this time, in the unit of the time axis"));
    m_mean->setSpecialValueText(tr("off"));
    nameGroups();
    m_band->setItemText(0, tr("log-log"));
    m_band->setItemText(1, tr("log"));
    m_band->setItemText(2, tr("plain"));
    m_findings->retranslate();
    if (m_result && state() == State::Content)
        show();
}

} // namespace crosscut::ui
