#include "ui/docks/plan_totals_band.h"

#include "ui/text/phrases.h"

#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>

namespace crosscut::ui {

namespace {

enum FigureIndex { Reach, Buyers, Cost, Gross };

struct FigureText {
    QString value = QStringLiteral("–");
    QString interval;
};

QString estimateRange(const Words& words, const workflow::Estimate& estimate) {
    return words.range(estimate.low, estimate.high, 0);
}

/// Amounts of two currencies stand side by side and are never added.
FigureText costText(const Words& words, const workflow::PlanTotals& totals) {
    QStringList amounts;
    for (const workflow::CurrencyTotals& money : totals.money)
        if (money.planned.cents != 0)
            amounts += words.money(money.planned.amount(), QString::fromStdString(money.currency));
    return {amounts.isEmpty() ? QStringLiteral("–") : amounts.join(QStringLiteral(" + ")), {}};
}

FigureText grossText(const Words& words, const workflow::PlanTotals& totals) {
    QStringList amounts;
    QStringList ranges;
    for (const workflow::CurrencyTotals& money : totals.money)
        if (money.expectedGross) {
            amounts += words.money(money.expectedGross->value, QString::fromStdString(money.currency));
            ranges += estimateRange(words, *money.expectedGross);
        }
    return {amounts.isEmpty() ? QStringLiteral("–") : amounts.join(QStringLiteral(" + ")),
            ranges.join(QStringLiteral(" + "))};
}

} // namespace

PlanTotalsBand::PlanTotalsBand(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words) {
    setObjectName(QStringLiteral("planTotals"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(24);
    const char* const names[] = {"totals.reach", "totals.buyers", "totals.cost", "totals.gross"};
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        Figure& figure = m_figures[i];
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        for (QLabel** label : {&figure.name, &figure.value, &figure.interval}) {
            *label = new QLabel(this);
            column->addWidget(*label);
        }
        figure.name->setProperty("role", QStringLiteral("muted"));
        figure.interval->setProperty("role", QStringLiteral("muted"));
        figure.value->setProperty("role", QStringLiteral("heading"));
        figure.value->setObjectName(QLatin1String(names[i]));
        layout->addLayout(column);
    }
    layout->addStretch(1);
    retranslate();
}

void PlanTotalsBand::setTotals(std::optional<workflow::PlanTotals> totals) {
    m_totals = std::move(totals);
    retranslate();
}

void PlanTotalsBand::retranslate() {
    using report::Phrase;
    constexpr Phrase names[] = {Phrase::Reach, Phrase::ExpectedBuyers, Phrase::Cost, Phrase::ExpectedGross};
    std::array<FigureText, 4> texts;
    if (m_totals) {
        texts[Reach].value = m_words.count(m_totals->reach);
        if (std::ranges::any_of(m_totals->pairs, &workflow::PlanPairTotals::buyersKnown))
            texts[Buyers] = {m_words.count(m_totals->expectedBuyers.value),
                             estimateRange(m_words, m_totals->expectedBuyers)};
        texts[Cost] = costText(m_words, *m_totals);
        texts[Gross] = grossText(m_words, *m_totals);
    }
    const QString intervalName = phraseText(m_words, Phrase::Interval);
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i].name->setText(phraseText(m_words, names[i]));
        m_figures[i].value->setText(texts[i].value);
        m_figures[i].value->setAccessibleName(m_figures[i].name->text() + QLatin1Char(' ') + texts[i].value);
        m_figures[i].interval->setText(
            texts[i].interval.isEmpty() ? QString() : intervalName + QLatin1Char(' ') + texts[i].interval);
    }
}

} // namespace crosscut::ui
