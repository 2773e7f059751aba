#include "ui/plan/plan_commands.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace crosscut::ui {

namespace {

PlanPair pairOf(const std::string& film, const std::string& course) {
    PlanPair pair;
    pair.film = film;
    pair.course = course;
    return pair;
}

Plan twoPairs() {
    Plan plan;
    plan.name = "Economics in film";
    plan.pairs = {pairOf("F1", "C1"), pairOf("F2", "C2")};
    return plan;
}

void type(PlanDocument& document, const std::string& name) {
    setValue(document, PlanPlace<std::string>{&Plan::name}, name, QStringLiteral("Change the name"));
}

} // namespace

TEST(PlanDocument, TypingInOnePlaceIsOneStep) {
    PlanDocument document;
    document.open(twoPairs(), false);
    type(document, "E");
    type(document, "Ec");
    type(document, "Eco");
    EXPECT_EQ(document.undoStack()->count(), 1);
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Change the name"));
    document.undoStack()->undo();
    EXPECT_EQ(document.plan().name, "Economics in film");
    document.undoStack()->redo();
    EXPECT_EQ(document.plan().name, "Eco");
}

TEST(PlanDocument, TypingBackToTheStartLeavesNoStep) {
    PlanDocument document;
    document.open(twoPairs(), false);
    type(document, "E");
    type(document, "Economics in film");
    EXPECT_EQ(document.undoStack()->count(), 0);
    type(document, "Economics in film");
    EXPECT_EQ(document.undoStack()->count(), 0);
}

TEST(PlanDocument, TwoPlacesAreTwoSteps) {
    PlanDocument document;
    document.open(twoPairs(), false);
    const QString step = QStringLiteral("Change the notes");
    setValue(document, PairPlace<std::string>{0, &PlanPair::notes}, std::string("a"), step);
    setValue(document, PairPlace<std::string>{1, &PlanPair::notes}, std::string("b"), step);
    EXPECT_EQ(document.undoStack()->count(), 2);
    document.undoStack()->undo();
    EXPECT_EQ(document.plan().pairs[1].notes, "");
    EXPECT_EQ(document.plan().pairs[0].notes, "a");
}

TEST(PlanDocument, ChoicesDoNotMerge) {
    PlanDocument document;
    document.open(twoPairs(), false);
    const QString step = QStringLiteral("Change the status");
    setValue(document, PlanPlace<PlanStatus>{&Plan::status}, PlanStatus::Proposed, step);
    setValue(document, PlanPlace<PlanStatus>{&Plan::status}, PlanStatus::Agreed, step);
    EXPECT_EQ(document.undoStack()->count(), 2);
}

TEST(PlanDocument, PairsAreAddedMovedAndRemoved) {
    PlanDocument document;
    document.open(twoPairs(), false);
    addPair(document, pairOf("F3", "C3"));
    movePair(document, 2, 0);
    EXPECT_EQ(document.plan().pairs[0].film, "F3");
    EXPECT_EQ(document.plan().pairs[2].film, "F2");
    movePair(document, 0, 1);
    EXPECT_EQ(document.plan().pairs[1].film, "F3");
    removePair(document, 1);
    EXPECT_EQ(document.plan(), twoPairs());
    while (document.undoStack()->canUndo())
        document.undoStack()->undo();
    EXPECT_EQ(document.plan(), twoPairs());
}

TEST(PlanDocument, BudgetLinesAreEdited) {
    PlanDocument document;
    document.open(twoPairs(), false);
    BudgetLine poster;
    poster.planned.cents = 500'000;
    addBudgetLine(document, 1, poster);
    setValue(document, BudgetPlace<Money>{1, 0, &BudgetLine::planned}, Money{700'000, "CNY"},
             QStringLiteral("Change the budget"));
    EXPECT_EQ(document.plan().pairs[1].budget[0].planned.cents, 700'000);
    document.undoStack()->undo();
    EXPECT_EQ(document.plan().pairs[1].budget[0].planned.cents, 500'000);
    removeBudgetLine(document, 1, 0);
    EXPECT_TRUE(document.plan().pairs[1].budget.empty());
}

TEST(PlanDocument, ReadOnlyPlansStayAsTheyAre) {
    PlanDocument document;
    document.open(twoPairs(), true);
    type(document, "x");
    addPair(document, {});
    EXPECT_EQ(document.plan(), twoPairs());
}

TEST(PlanDocument, UndoingDoesNotForgetThatThePlanWasStored) {
    PlanDocument document;
    QSignalSpy changed(&document, &PlanDocument::planChanged);
    document.open(twoPairs(), false);
    addPair(document, {});
    document.setStoredId(PlanId{7});
    document.undoStack()->undo();
    EXPECT_EQ(document.plan().id, PlanId{7});
    EXPECT_EQ(changed.count(), 2);
}

} // namespace crosscut::ui
