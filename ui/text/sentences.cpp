#include "ui/text/sentences.h"

#include "model/base/date.h"
#include "model/domain/segment.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace crosscut::ui {

namespace {

/// How an argument of a sentence is written. A string stays as it is wherever a number was expected.
enum class As {
    Text,
    Groups,   ///< several, one a line
    Group,    ///< a segment or a level; empty: everyone
    Term,     ///< a covariate of a model
    Effect,   ///< a level of a factor, or one more of a number
    Terms,    ///< several, one a line
    Currency, ///< with the space that parts it from its amount
    Unit,     ///< of time
    Feature,
    State,
    Model,
    Count,
    People,         ///< a count that hides fewer than ten
    Share,          ///< 0..1 as "6.8 %"
    ShareBare,      ///< 0..1 as "6.8"; its sign follows with the upper limit
    WholeShare,     ///< 0.29 as "29 %"
    WholeShareBare, ///< 0.29 as "29"
    Number,         ///< one decimal at most
    Limit,          ///< a number, or that it was not reached
    Times,          ///< "3.2"
    Money,
    Amount, ///< of a currency that is named elsewhere
    P,      ///< "= 0.013", "< 0.001"
    Date,   ///< ISO in, a spoken date with its year out
};

struct Pattern {
    SentenceId id;
    const char* source;
    std::vector<As> args;
};

const char* const context = "Sentences";

const std::vector<Pattern>& patterns() {
    using enum As;
    static const std::vector<Pattern> all{
        {SentenceId::PairBuyersAmongWatchers,
         QT_TRANSLATE_NOOP("Sentences",
                           "Of the %3 people who watched “%1”, %4 have bought a course in %2 (of all "
                           "people: %5; 95 % interval %6–%7)"),
         {Text, Text, People, Share, Share, ShareBare, Share}},
        {SentenceId::PairTooFewWatchers,
         QT_TRANSLATE_NOOP("Sentences", "People who watched “%1”: %2; a share is shown from %3 on"),
         {Text, People, Count}},
        {SentenceId::PairTooFewBuyers,
         QT_TRANSLATE_NOOP("Sentences",
                           "Of the %3 people who watched “%1”, fewer than %4 have bought a course in %2; "
                           "no share is shown"),
         {Text, Text, People, Count}},
        {SentenceId::PairNoPurchases,
         QT_TRANSLATE_NOOP("Sentences", "No purchase of a course in %1 is known yet"),
         {Text}},
        {SentenceId::PairSharedTags, QT_TRANSLATE_NOOP("Sentences", "Shared topics: %1"), {Text}},
        {SentenceId::PairTaxonomy, QT_TRANSLATE_NOOP("Sentences", "The theme %1 leads to %2"), {Text, Text}},
        {SentenceId::PairReach,
         QT_TRANSLATE_NOOP("Sentences", "“%1” reaches %2 people, more than %3 of the films"),
         {Text, People, WholeShare}},
        {SentenceId::PairNoSharedTags,
         QT_TRANSLATE_NOOP("Sentences", "“%1” and “%2” share no topic"),
         {Text, Text}},
        {SentenceId::PairTiming,
         QT_TRANSLATE_NOOP("Sentences", "“%1” opens on %2; %3 days fall into the sales window"),
         {Text, Date, Count}},
        {SentenceId::GateRightValid, QT_TRANSLATE_NOOP("Sentences", "The right is valid until %1"), {Date}},
        {SentenceId::GateRightExpired,
         QT_TRANSLATE_NOOP("Sentences", "The right ends on %1, before the campaign does"),
         {Date}},
        {SentenceId::GateRightNotYet,
         QT_TRANSLATE_NOOP("Sentences", "The right begins on %1, after the campaign does"),
         {Date}},
        {SentenceId::GateRightUnknown,
         QT_TRANSLATE_NOOP("Sentences", "No right is recorded for the film"),
         {}},
        {SentenceId::GateAgeFits,
         QT_TRANSLATE_NOOP("Sentences", "The age rating %1 fits the audience"),
         {Text}},
        {SentenceId::GateAgeTooHigh,
         QT_TRANSLATE_NOOP("Sentences", "The age rating %1 is too high for an audience from %2 years on"),
         {Text, Count}},
        {SentenceId::GateAgeUnknown,
         QT_TRANSLATE_NOOP("Sentences", "No age rating is recorded for the film"),
         {}},
        {SentenceId::GateCategoryAllowed, QT_TRANSLATE_NOOP("Sentences", "The category is allowed"), {}},
        {SentenceId::GateCategoryBanned,
         QT_TRANSLATE_NOOP("Sentences", "The category “%1” is not allowed"),
         {Text}},

        {SentenceId::ReasonPopular, QT_TRANSLATE_NOOP("Sentences", "%1 people chose it"), {People}},
        {SentenceId::ReasonSharedTags, QT_TRANSLATE_NOOP("Sentences", "Shared topics: %1"), {Text}},
        {SentenceId::ReasonSimilarItem,
         QT_TRANSLATE_NOOP("Sentences", "People who chose “%1” chose it as well"),
         {Text}},
        {SentenceId::ReasonTwoModels,
         QT_TRANSLATE_NOOP("Sentences", "%1 and %2 both rank it high"),
         {Model, Model}},

        {SentenceId::HazardLower,
         QT_TRANSLATE_NOOP("Sentences",
                           "%1: all else equal, the risk of leaving is %2 lower (95 % interval %3–%4)"),
         {Effect, WholeShare, WholeShareBare, WholeShare}},
        {SentenceId::HazardHigher,
         QT_TRANSLATE_NOOP("Sentences",
                           "%1: all else equal, the risk of leaving is %2 higher (95 % interval %3–%4)"),
         {Effect, WholeShare, WholeShareBare, WholeShare}},
        {SentenceId::HazardUnclear,
         QT_TRANSLATE_NOOP("Sentences", "%1: no clear effect on leaving (%2; 95 % interval %3 to %4)"),
         {Effect, WholeShare, WholeShare, WholeShare}},
        {SentenceId::HazardReferences, QT_TRANSLATE_NOOP("Sentences", "Compared with %1"), {Terms}},
        {SentenceId::SurvivalAt,
         QT_TRANSLATE_NOOP("Sentences", "%1: %2 are still there at %3 (95 % interval %4–%5)"),
         {Group, Share, Number, ShareBare, Share}},
        {SentenceId::MedianReached,
         QT_TRANSLATE_NOOP("Sentences", "%1: half have left by %2 %5 (95 % interval %3 to %4)"),
         {Group, Number, Limit, Limit, Unit}},
        {SentenceId::MedianNotReached,
         QT_TRANSLATE_NOOP("Sentences", "%1: more than half stay throughout; %2 are still there at the end"),
         {Group, Share}},
        {SentenceId::LogRankDiffers,
         QT_TRANSLATE_NOOP("Sentences", "The curves differ between %1 (log-rank test, p %2)"),
         {Groups, P}},
        {SentenceId::LogRankUnclear,
         QT_TRANSLATE_NOOP("Sentences", "The curves do not clearly differ between %1 (log-rank test, p %2)"),
         {Groups, P}},
        {SentenceId::PhViolated,
         QT_TRANSLATE_NOOP("Sentences",
                           "The effect of %1 changes over time (p %2): read its hazard ratio as an "
                           "average"),
         {Term, P}},
        {SentenceId::HoldsNotCausal,
         QT_TRANSLATE_NOOP("Sentences",
                           "Nobody was held out, so this is what is expected, not what the campaign adds"),
         {}},

        {SentenceId::ValuePerPerson,
         QT_TRANSLATE_NOOP("Sentences",
                           "%1: a person is worth %4%2 on average (95 % interval %5 to %6), over "
                           "%3 months"),
         {State, Amount, Number, Currency, Amount, Amount}},
        {SentenceId::SegmentStandsOut,
         QT_TRANSLATE_NOOP("Sentences", "%1 (%2 people): %3 at %4 times the average"),
         {Group, People, Feature, Times}},
        {SentenceId::SegmentBuyShare,
         QT_TRANSLATE_NOOP("Sentences",
                           "%1 (%2 people): %4 have bought a course in %3 (of all people: %5; 95 % interval "
                           "%6–%7)"),
         {Group, People, Text, Share, Share, ShareBare, Share}},
        {SentenceId::PlanSummary,
         QT_TRANSLATE_NOOP("Sentences",
                           "Pairs: %1. Reach: %2 people; expected buyers: %3 (95 % interval %4–%5). "
                           "Cost %6, expected gross %7"),
         {Count, Count, Count, Count, Count, Money, Money}},
        {SentenceId::PlanBudgetOver,
         QT_TRANSLATE_NOOP("Sentences", "%1 is committed, more than the %2 that is planned"),
         {Money, Money}},
        {SentenceId::SegmentLargest,
         QT_TRANSLATE_NOOP("Sentences", "The largest segment is %1 with %2 people (%3)"),
         {Group, People, Share}},
        {SentenceId::PlanReach,
         QT_TRANSLATE_NOOP("Sentences",
                           "Pairs: %1. Reach: %2 people. Nobody has bought such a course yet, so that no "
                           "buyers can be expected from the data. Cost %3"),
         {Count, Count, Money}},
        {SentenceId::RestrictedMean,
         QT_TRANSLATE_NOOP("Sentences",
                           "%1: of the first %2 %6, a member stays %3 %6 on average (95 % interval %4 to "
                           "%5)"),
         {Group, Number, Number, Number, Number, Unit}},
    };
    return all;
}

double numberOf(const SentenceArg& arg) {
    if (const auto* integer = std::get_if<std::int64_t>(&arg))
        return static_cast<double>(*integer);
    return std::get<double>(arg);
}

/// A list of tokens, one a line, in words.
QString listed(const Words& words, const char* family, const std::string& lines) {
    QStringList names;
    for (const QString& line : QString::fromStdString(lines).split(QChar(u'\n')))
        names += tokenText(words, family, line.toStdString());
    return words.list(names);
}

QString wordArgument(const Words& words, const std::string& text, As as) {
    switch (as) {
    case As::Group:
        return tokenText(words, "group", text);
    case As::Term:
        return tokenText(words, "term", text);
    case As::Effect:
        return tokenText(words, "effect", text);
    case As::Terms:
        return listed(words, "term", text);
    case As::Groups:
        return listed(words, "group", text);
    case As::Currency:
        return words.currencyBesideAmount(QString::fromStdString(text));
    case As::Unit:
        return tokenText(words, "time_unit", text);
    case As::Feature:
        return tokenText(words, "feature", text);
    case As::State:
        return tokenText(words, "state", text);
    case As::Model:
        return tokenText(words, "model", text);
    case As::Date:
        if (const auto date = crosscut::Date::fromIso(text))
            return words.fullDate(date->year(), date->month(), date->day());
        break;
    default:
        break;
    }
    return QString::fromStdString(text);
}

QString upToOneDecimal(const Words& words, double value) {
    return words.number(value, std::abs(value - std::round(value)) < 0.05 ? 0 : 1);
}

QString wholeShare(const Words& words, double share) {
    const double perCent = share * 100;
    return words.number(perCent, std::abs(perCent) < 0.95 ? 1 : 0);
}

QString numberArgument(const Words& words, double value, As as) {
    switch (as) {
    case As::People:
        return value < smallestShownCell
                   ? filled(words.say(context, QT_TRANSLATE_NOOP("Sentences", "fewer than %1")),
                            {words.count(smallestShownCell)})
                   : words.count(value);
    case As::Share:
        return words.percent(value);
    case As::ShareBare:
        return words.number(value * 100, 1);
    case As::WholeShare:
        return wholeShare(words, value) + QStringLiteral(" %");
    case As::WholeShareBare:
        return wholeShare(words, value);
    case As::Number:
        return upToOneDecimal(words, value);
    case As::Limit:
        return std::isfinite(value) ? upToOneDecimal(words, value)
                                    : words.say(context, QT_TRANSLATE_NOOP("Sentences", "not reached"));
    case As::Times:
        return words.number(value, 1);
    case As::Amount:
        return words.money(value, {});
    case As::Money:
        return words.money(value, QStringLiteral("CNY"));
    case As::P:
        return (value < 0.001 ? QString() : QStringLiteral("= ")) + words.pValue(value);
    default:
        return words.count(value);
    }
}

} // namespace

QString sentenceText(const Words& words, const Sentence& sentence) {
    const auto found = std::find_if(patterns().begin(), patterns().end(),
                                    [&](const Pattern& candidate) { return candidate.id == sentence.id; });
    Q_ASSERT(found != patterns().end());
    const Pattern& pattern = *found;
    QStringList args;
    for (std::size_t i = 0; i < sentence.args.size(); ++i) {
        const As as = i < pattern.args.size() ? pattern.args[i] : As::Text;
        const auto* text = std::get_if<std::string>(&sentence.args[i]);
        args += text != nullptr ? wordArgument(words, *text, as)
                                : numberArgument(words, numberOf(sentence.args[i]), as);
    }
    return filled(words.say(context, pattern.source), args);
}

QString stageText(const Words& words, Stage stage) {
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("Stages", "Opening"),   QT_TRANSLATE_NOOP("Stages", "Reading"),
        QT_TRANSLATE_NOOP("Stages", "Checking"),  QT_TRANSLATE_NOOP("Stages", "Writing"),
        QT_TRANSLATE_NOOP("Stages", "Preparing"), QT_TRANSLATE_NOOP("Stages", "Fitting"),
        QT_TRANSLATE_NOOP("Stages", "Scoring"),   QT_TRANSLATE_NOOP("Stages", "Evaluating"),
        QT_TRANSLATE_NOOP("Stages", "Composing"), QT_TRANSLATE_NOOP("Stages", "Drawing"),
        QT_TRANSLATE_NOOP("Stages", "Finishing"),
    };
    return words.say("Stages", names[static_cast<std::size_t>(stage)]);
}

} // namespace crosscut::ui
