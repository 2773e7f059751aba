#include "ui/text/phrases.h"

#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace crosscut::ui {

namespace {

/// In the order of report::Phrase.
const char* const phrases[] = {
    QT_TRANSLATE_NOOP("Phrases", "Campaign plan"),
    QT_TRANSLATE_NOOP("Phrases", "Summary"),
    QT_TRANSLATE_NOOP("Phrases", "Pairs"),
    QT_TRANSLATE_NOOP("Phrases", "Evidence for the pairs"),
    QT_TRANSLATE_NOOP("Phrases", "Segments"),
    QT_TRANSLATE_NOOP("Phrases", "Retention"),
    QT_TRANSLATE_NOOP("Phrases", "Plan"),
    QT_TRANSLATE_NOOP("Phrases", "Schedule"),
    QT_TRANSLATE_NOOP("Phrases", "Budget"),
    QT_TRANSLATE_NOOP("Phrases", "Method"),
    QT_TRANSLATE_NOOP("Phrases", "Data"),
    QT_TRANSLATE_NOOP("Phrases", "Rank"),
    QT_TRANSLATE_NOOP("Phrases", "Film"),
    QT_TRANSLATE_NOOP("Phrases", "Course"),
    QT_TRANSLATE_NOOP("Phrases", "Field"),
    QT_TRANSLATE_NOOP("Phrases", "Score"),
    QT_TRANSLATE_NOOP("Phrases", "Evidence"),
    QT_TRANSLATE_NOOP("Phrases", "Form"),
    QT_TRANSLATE_NOOP("Phrases", "Channels"),
    QT_TRANSLATE_NOOP("Phrases", "From"),
    QT_TRANSLATE_NOOP("Phrases", "Until"),
    QT_TRANSLATE_NOOP("Phrases", "Segment"),
    QT_TRANSLATE_NOOP("Phrases", "Status"),
    QT_TRANSLATE_NOOP("Phrases", "Reach"),
    QT_TRANSLATE_NOOP("Phrases", "Buying share"),
    QT_TRANSLATE_NOOP("Phrases", "Expected buyers"),
    QT_TRANSLATE_NOOP("Phrases", "Expected gross"),
    QT_TRANSLATE_NOOP("Phrases", "Cost"),
    QT_TRANSLATE_NOOP("Phrases", "Planned"),
    QT_TRANSLATE_NOOP("Phrases", "Committed"),
    QT_TRANSLATE_NOOP("Phrases", "Actual"),
    QT_TRANSLATE_NOOP("Phrases", "Notes"),
    QT_TRANSLATE_NOOP("Phrases", "People"),
    QT_TRANSLATE_NOOP("Phrases", "Share"),
    QT_TRANSLATE_NOOP("Phrases", "Still there"),
    QT_TRANSLATE_NOOP("Phrases", "At risk"),
    QT_TRANSLATE_NOOP("Phrases", "Time"),
    QT_TRANSLATE_NOOP("Phrases", "Factor"),
    QT_TRANSLATE_NOOP("Phrases", "Hazard ratio"),
    QT_TRANSLATE_NOOP("Phrases", "95 % interval"),
    QT_TRANSLATE_NOOP("Phrases", "p value"),
    QT_TRANSLATE_NOOP("Phrases", "Item"),
    QT_TRANSLATE_NOOP("Phrases", "Criterion"),
    QT_TRANSLATE_NOOP("Phrases", "Weight"),
    QT_TRANSLATE_NOOP("Phrases", "Value"),
    QT_TRANSLATE_NOOP("Phrases", "Gate"),
    QT_TRANSLATE_NOOP("Phrases", "Passed"),
    QT_TRANSLATE_NOOP("Phrases", "Left"),
    QT_TRANSLATE_NOOP("Phrases", "Source"),
    QT_TRANSLATE_NOOP("Phrases", "Batch"),
    QT_TRANSLATE_NOOP("Phrases", "Kind"),
    QT_TRANSLATE_NOOP("Phrases", "Total"),
    QT_TRANSLATE_NOOP("Phrases", "Partner"),
    QT_TRANSLATE_NOOP("Phrases", "Owner"),
    QT_TRANSLATE_NOOP("Phrases", "Period"),
    QT_TRANSLATE_NOOP("Phrases", "Version"),
    QT_TRANSLATE_NOOP("Phrases", "Revenue share"),
    QT_TRANSLATE_NOOP("Phrases", "Minimum guarantee"),
    QT_TRANSLATE_NOOP("Phrases", "Territory"),
    QT_TRANSLATE_NOOP("Phrases", "Exclusivity"),
    QT_TRANSLATE_NOOP("Phrases", "Deliverables"),
    QT_TRANSLATE_NOOP("Phrases", "Data hash"),
    QT_TRANSLATE_NOOP("Phrases", "Program"),
    QT_TRANSLATE_NOOP("Phrases", "Seed"),
    QT_TRANSLATE_NOOP("Phrases", "Signature"),
    QT_TRANSLATE_NOOP("Phrases", "Placement"),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "A pair's score is the weighted mean of the criteria that have evidence, each between "
        "0 and 1; a gate that fails makes it 0. A criterion without evidence is left out, and "
        "the evidence says how much of the weight is left. The range of ranks comes from 2,000 "
        "draws of weights around the chosen ones, together with the estimation error; ranks are compared "
        "among the best 300 pairs (more where more are listed)."),
    QT_TRANSLATE_NOOP("Phrases", "The audience criterion compares the share of course buyers among a film's "
                                 "watchers with the share among all people. The comparison is shrunk towards "
                                 "no difference where few people watched, and its lower 95 % bound counts."),
    QT_TRANSLATE_NOOP("Phrases",
                      "Retention curves are Kaplan–Meier estimates with log-log 95 % bands and are compared "
                      "by the log-rank test; hazard ratios come from a Cox model (ties after Efron)."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Segments group people by how much they do, which genres they watch and which fields they take "
        "up, each of the three weighing alike (multiple factor analysis, then k-means++; the "
        "number of segments has the best silhouette). Keys and names never enter."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "Reach counts distinct people who watch the films and belong to the target segments. "
        "Expected buyers are those of them who do not own the course yet, times the buying share seen "
        "among watchers, with its 95 % interval; expected gross multiplies them by the price of the course."),
    QT_TRANSLATE_NOOP("Phrases",
                      "Groups of fewer than 10 people are not shown, nor numbers that would give them away."),
    QT_TRANSLATE_NOOP("Phrases",
                      "Sample project: all people, films, courses, names and numbers are invented."),
    QT_TRANSLATE_NOOP("Phrases", "These figures describe what is expected; without a hold-out group they do "
                                 "not prove what the campaign adds."),
    QT_TRANSLATE_NOOP("Phrases", "There is nothing to show here yet."),
    QT_TRANSLATE_NOOP("Phrases", "Contents"),
    QT_TRANSLATE_NOOP("Phrases", "Key figures"),
    QT_TRANSLATE_NOOP("Phrases", "Open points"),
    QT_TRANSLATE_NOOP("Phrases", "Terms with the partner"),
    QT_TRANSLATE_NOOP("Phrases", "Price"),
    QT_TRANSLATE_NOOP("Phrases", "Partner's share"),
    QT_TRANSLATE_NOOP("Phrases", "Release"),
    QT_TRANSLATE_NOOP("Phrases", "Group"),
    QT_TRANSLATE_NOOP("Phrases", "Median"),
    QT_TRANSLATE_NOOP("Phrases", "Inserted"),
    QT_TRANSLATE_NOOP("Phrases", "Updated"),
    QT_TRANSLATE_NOOP("Phrases", "Unchanged"),
    QT_TRANSLATE_NOOP("Phrases", "Rejected"),
    QT_TRANSLATE_NOOP("Phrases", "Duplicates"),
    QT_TRANSLATE_NOOP("Phrases", "Ignored"),
    QT_TRANSLATE_NOOP("Phrases", "Rows read"),
    QT_TRANSLATE_NOOP("Phrases", "Threshold"),
    QT_TRANSLATE_NOOP("Phrases", "Date"),
    QT_TRANSLATE_NOOP("Phrases", "No pair has dates yet."),
    QT_TRANSLATE_NOOP(
        "Phrases",
        "The data changed after pairs were added to the plan: their scores are those of that day."),
    QT_TRANSLATE_NOOP("Phrases", "fewer than 10"),
    QT_TRANSLATE_NOOP("Phrases", "Pair"),
    QT_TRANSLATE_NOOP("Phrases", "Project"),
    QT_TRANSLATE_NOOP("Phrases", "Made on"),
};
static_assert(std::size(phrases) == static_cast<std::size_t>(report::Phrase::MadeOn) + 1);

} // namespace

QString phraseText(const Words& words, report::Phrase phrase) {
    return words.say("Phrases", phrases[static_cast<std::size_t>(phrase)]);
}

QString formText(const Words& words, ContentForm form) {
    return tokenText(words, "form", std::string(toString(form)));
}

QString channelText(const Words& words, Channel channel) {
    return tokenText(words, "channel", std::string(toString(channel)));
}

QString statusText(const Words& words, PlanStatus status) {
    return tokenText(words, "status", std::string(toString(status)));
}

} // namespace crosscut::ui
