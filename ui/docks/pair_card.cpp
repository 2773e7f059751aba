#include "ui/docks/pair_card.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/criteria_chart.h"
#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

constexpr int criteriaHeight = 300;

QLabel* makeLabel(const char* name, const char* role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

CriteriaChart chartOf(const workflow::RankedPair& pair) {
    CriteriaChart chart{.film = pair.filmTitle,
                        .course = pair.courseTitle,
                        .rows = {},
                        .score = pair.score,
                        .evidence = pair.evidence};
    for (const workflow::PairCriterion& criterion : pair.criteria)
        chart.rows.push_back({criterion.name, criterion.z, criterion.weight});
    return chart;
}

/// A mark and a word beside each other: neither colour nor shape alone tells.
QString gateMark(const workflow::PairGate& gate) {
    if (!gate.passed)
        return QStringLiteral("✕");
    return gate.known ? QStringLiteral("✓") : QStringLiteral("?");
}

} // namespace

PairCard::PairCard(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words) {
    setObjectName(QStringLiteral("pairCard"));
    auto* inside = new QWidget;
    m_title = makeLabel("pairTitle", "heading", inside);
    m_rank = makeLabel("pairRank", "muted", inside);
    m_sentence = makeLabel("pairSentence", "body", inside);
    m_criteria = new ChartPanel(QStringLiteral("pairCriteria"), words, inside);
    m_criteria->setMinimumHeight(criteriaHeight);
    m_gates = makeLabel("pairGates", "body", inside);
    m_explanation = makeLabel("pairExplanation", "body", inside);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_rank),
                          static_cast<QWidget*>(m_sentence), static_cast<QWidget*>(m_criteria),
                          static_cast<QWidget*>(m_gates), static_cast<QWidget*>(m_explanation)})
        column->addWidget(part);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    m_add = new QPushButton(icon(QStringLiteral("add")), QString(), this);
    m_add->setObjectName(QStringLiteral("pairAdd"));
    connect(m_add, &QPushButton::clicked, this, &PairCard::addRequested);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(12, 0, 12, 8);
    bottom->addWidget(m_add);
    bottom->addStretch(1);
    layout->addLayout(bottom);
    clear();
}

void PairCard::show(const workflow::RankedPair& pair) {
    m_pair = pair;
    m_criteria->show(
        [chart = chartOf(pair)](const ChartStyle& style) { return criteriaChart(chart, style); });
    m_criteria->setVisible(true);
    retranslate();
}

void PairCard::clear() {
    m_pair.reset();
    m_criteria->clear();
    m_criteria->setVisible(false);
    retranslate();
}

void PairCard::setCanAdd(bool canAdd) {
    m_canAdd = canAdd;
    m_add->setEnabled(m_canAdd && m_pair);
}

QString PairCard::gatesHtml() const {
    QString html = QStringLiteral("<b>%1</b>").arg(tr("Gates").toHtmlEscaped());
    for (const workflow::PairGate& gate : m_pair->gates)
        html += QStringLiteral("<br>%1 %2: %3")
                    .arg(gateMark(gate), tokenText(m_words, "gate", gate.name).toHtmlEscaped(),
                         unbroken(sentenceText(m_words, gate.why)).toHtmlEscaped());
    return html;
}

QString PairCard::explanationHtml() const {
    QString html = QStringLiteral("<b>%1</b>").arg(tr("What else is known").toHtmlEscaped());
    for (const Sentence& sentence : m_pair->explanation) {
        bool isGate = false;
        for (const workflow::PairGate& gate : m_pair->gates)
            isGate = isGate || gate.why == sentence;
        if (!isGate)
            html += QStringLiteral("<br>") + unbroken(sentenceText(m_words, sentence)).toHtmlEscaped();
    }
    return html;
}

void PairCard::retranslate() {
    m_add->setText(tr("Add to the plan"));
    m_add->setEnabled(m_canAdd && m_pair);
    for (QLabel* label : {m_rank, m_sentence, m_gates, m_explanation})
        label->setVisible(m_pair.has_value());
    if (!m_pair) {
        m_title->setText(tr("Pick a pair to see why it is where it is."));
        return;
    }
    m_title->setText(QStringLiteral("%1 × %2").arg(QString::fromStdString(m_pair->filmTitle),
                                                   QString::fromStdString(m_pair->courseTitle)));
    const QString score = m_words.number(m_pair->score, 2);
    const QString evidence = unbroken(m_words.percent(m_pair->evidence, 0));
    m_rank->setText(m_pair->rank > 0 ? filled(tr("Rank %1 (%2–%3) · score %4 · evidence %5"),
                                              {m_words.count(m_pair->rank), m_words.count(m_pair->rankLow),
                                               m_words.count(m_pair->rankHigh), score, evidence})
                                     : filled(tr("Score %1 · evidence %2"), {score, evidence}));
    m_sentence->setText(unbroken(sentenceText(m_words, m_pair->sentence)));
    m_gates->setText(gatesHtml());
    m_explanation->setText(explanationHtml());
}

} // namespace crosscut::ui
