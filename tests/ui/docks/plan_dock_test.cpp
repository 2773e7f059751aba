#include "ui/docks/plan_dock.h"

#include "model/store/plan_table.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/docks/add_pair_dialog.h"
#include "ui/docks/budget_table_model.h"
#include "ui/plan/plan_document.h"
#include "ui/widgets/message_box.h"
#include "ui/workspace/drag_formats.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <algorithm>

namespace crosscut::ui {

class PlanDockTest : public WindowFixture {
protected:
    void SetUp() override {
        openSample();
        pressKeys("Ctrl+3");
        ASSERT_TRUE(
            waitUntil([this] { return !shown("totals.reach").isEmpty() && shown("totals.reach") != dash; }));
        ASSERT_TRUE(waitIdle());
    }

    const Plan& plan() const { return m_workspace.plan().plan(); }
    const PlanPair& firstPair() const { return plan().pairs.front(); }
    QString shown(const char* label) const { return find<QLabel>(label)->text(); }
    QTabWidget* tabs() const { return find<QTabWidget>("planTabs"); }
    QTableView* pairTable() const { return find<QTableView>("planPairs"); }
    QTableView* budget() const { return find<QTableView>("budgetTable"); }

    QLineEdit* field(const char* name) const {
        auto* edit = find<QLineEdit>(name);
        edit->setFocus();
        return edit;
    }
    void type(const char* name, const char* text) const {
        QLineEdit* edit = field(name);
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromUtf8(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }
    /// To the other end of the list, by key.
    int chooseOther(const char* name) const {
        auto* box = find<QComboBox>(name);
        box->setFocus();
        QTest::keyClick(box, box->currentIndex() == 0 ? Qt::Key_End : Qt::Key_Home);
        return box->currentIndex();
    }
    void pressUp(const char* name) const {
        auto* spin = find<QWidget>(name);
        spin->setFocus();
        QTest::keyClick(spin, Qt::Key_Up);
    }
    void editBudget(int line, int column, const char* text) const {
        budget()->setFocus();
        budget()->setCurrentIndex(budget()->model()->index(line, column));
        QTest::keyClick(budget(), Qt::Key_F2);
        auto* editor = budget()->findChild<QLineEdit*>();
        ASSERT_NE(editor, nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QLatin1String(text));
        QTest::keyClick(editor, Qt::Key_Return);
        ASSERT_TRUE(waitUntil([this] { return budget()->findChild<QLineEdit*>() == nullptr; }));
    }
    std::vector<std::string> storedNames() {
        std::vector<std::string> names;
        for (const Plan& stored : store::PlanTable(m_workspace.project().database()).all())
            names.push_back(stored.name);
        return names;
    }
    bool isStored(const std::string& name) {
        const std::vector<std::string> names = storedNames();
        return std::ranges::find(names, name) != names.end();
    }

    const QString dash = QStringLiteral("–");
};

TEST_F(PlanDockTest, ShowsThePairsAndWhatIsExpectedOfThem) {
    EXPECT_EQ(pairTable()->model()->rowCount(), static_cast<int>(plan().pairs.size()));
    EXPECT_NE(shown("totals.buyers"), dash);
    EXPECT_NE(shown("totals.cost"), dash);
    EXPECT_TRUE(pairTable()->model()->index(0, 0).data().toString().contains(QStringLiteral(" × ")));
}

TEST_F(PlanDockTest, TypingIsOneNamedStepThatCtrlZTakesBack) {
    tabs()->setCurrentIndex(1);
    const std::string before = plan().owner;
    QLineEdit* owner = field("plan.owner");
    QTest::keyClick(owner, Qt::Key_End);
    QTest::keyClicks(owner, QStringLiteral("XY"));
    EXPECT_EQ(plan().owner, before + "XY");
    EXPECT_TRUE(action("edit.undo")->text().contains(QStringLiteral("Change the plan's text")));
    QTest::keyClick(owner, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(plan().owner, before);
    EXPECT_EQ(owner->text().toStdString(), before);
    EXPECT_TRUE(action("edit.redo")->text().contains(QStringLiteral("Change the plan's text")));
    QTest::keyClick(owner, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(plan().owner, before + "XY");
    EXPECT_EQ(m_workspace.plan().undoStack()->count(), 1);
}

TEST_F(PlanDockTest, EveryFieldOfThePlanIsWritten) {
    tabs()->setCurrentIndex(1);
    const PartnerTerms termsBefore = plan().terms;
    const int versionBefore = plan().version;
    for (const char* name : {"plan.name", "plan.owner", "plan.partner", "plan.summary", "plan.territory",
                             "plan.exclusivity", "plan.deliverables", "plan.notes"})
        type(name, name);
    type("plan.from", "2026-12-01");
    type("plan.until", "2027-01-31");
    const int status = chooseOther("plan.status");
    for (const char* name : {"plan.version", "plan.revenueShare", "plan.minimumGuarantee"})
        pressUp(name);
    EXPECT_EQ(plan().name, "plan.name");
    EXPECT_EQ(plan().owner, "plan.owner");
    EXPECT_EQ(plan().summary, "plan.summary");
    EXPECT_EQ(plan().notes, "plan.notes");
    EXPECT_EQ(plan().terms.partner, "plan.partner");
    EXPECT_EQ(plan().terms.territory, "plan.territory");
    EXPECT_EQ(plan().terms.exclusivity, "plan.exclusivity");
    EXPECT_EQ(plan().terms.deliverables, "plan.deliverables");
    EXPECT_EQ(plan().from, Date::fromIso("2026-12-01"));
    EXPECT_EQ(plan().until, Date::fromIso("2027-01-31"));
    EXPECT_EQ(static_cast<int>(plan().status), status);
    EXPECT_EQ(plan().version, versionBefore + 1);
    EXPECT_EQ(plan().terms.revenueSharePercent, termsBefore.revenueSharePercent + 1);
    EXPECT_EQ(plan().terms.minimumGuarantee.cents, termsBefore.minimumGuarantee.cents + 100'000);
}

TEST_F(PlanDockTest, EveryFieldOfAPairIsWritten) {
    const double threshold = firstPair().targetingThreshold;
    const auto channels = firstPair().channels.size();
    type("pair.placement", "Before the credits");
    type("pair.notes", "Ask for the poster");
    type("pair.from", "2026-12-05");
    type("pair.until", "2027-01-05");
    const int form = chooseOther("pair.form");
    const int status = chooseOther("pair.status");
    pressUp("pair.threshold");
    chooseOther("pair.segment");
    QAction* channel = find<QPushButton>("pair.channels")->menu()->actions().front();
    const bool used = channel->isChecked();
    channel->trigger();
    EXPECT_EQ(firstPair().placementNote, "Before the credits");
    EXPECT_EQ(firstPair().notes, "Ask for the poster");
    EXPECT_EQ(firstPair().from, Date::fromIso("2026-12-05"));
    EXPECT_EQ(firstPair().until, Date::fromIso("2027-01-05"));
    EXPECT_EQ(static_cast<int>(firstPair().form), form);
    EXPECT_EQ(static_cast<int>(firstPair().status), status);
    EXPECT_NEAR(firstPair().targetingThreshold, threshold + 0.05, 1e-9);
    EXPECT_FALSE(firstPair().segment.empty());
    EXPECT_EQ(firstPair().channels.size(), used ? channels - 1 : channels + 1);
}

TEST_F(PlanDockTest, WhatIsNotADateGoesBackToWhatItWas) {
    tabs()->setCurrentIndex(1);
    const auto before = plan().from;
    type("plan.from", "2026-13-04");
    EXPECT_EQ(plan().from, before);
    EXPECT_EQ(find<QLineEdit>("plan.from")->text().toStdString(), before->toIso());
    EXPECT_FALSE(m_workspace.plan().undoStack()->canUndo());
}

TEST_F(PlanDockTest, BudgetLinesAreAddedEditedAndTakenAway) {
    const auto lines = static_cast<int>(firstPair().budget.size());
    const QString cost = shown("totals.cost");
    QTest::mouseClick(find<QToolButton>("pair.addLine"), Qt::LeftButton);
    ASSERT_EQ(budget()->model()->rowCount(), lines + 1);
    editBudget(lines, BudgetTableModel::Label, "Posters");
    editBudget(lines, BudgetTableModel::Planned, "12,500.50");
    EXPECT_EQ(firstPair().budget.back().label, "Posters");
    EXPECT_EQ(firstPair().budget.back().planned.cents, 1'250'050);
    editBudget(lines, BudgetTableModel::Committed, "much");
    EXPECT_EQ(firstPair().budget.back().committed.cents, 0) << "what is no amount is refused";
    EXPECT_TRUE(waitUntil([&] { return shown("totals.cost") != cost; }));
    budget()->setCurrentIndex(budget()->model()->index(lines, 0));
    QTest::mouseClick(find<QToolButton>("pair.removeLine"), Qt::LeftButton);
    EXPECT_EQ(budget()->model()->rowCount(), lines);
    EXPECT_TRUE(waitUntil([&] { return shown("totals.cost") == cost; }));
}

TEST_F(PlanDockTest, ChangesAreSavedAsTheyAreMade) {
    tabs()->setCurrentIndex(1);
    type("plan.name", "Autumn");
    EXPECT_FALSE(isStored("Autumn"));
    EXPECT_TRUE(waitUntil([this] { return isStored("Autumn"); }, 3'000));
    pressKeys("Ctrl+Z");
    EXPECT_TRUE(waitUntil([this] { return !isStored("Autumn"); }, 3'000)) << "a save is no barrier to undo";
}

TEST_F(PlanDockTest, ADroppedPairIsScoredAndAdded) {
    const std::size_t before = plan().pairs.size();
    QMimeData mime;
    mime.setData(QLatin1String(filmFormat), "F102");
    mime.setData(QLatin1String(courseFormat), "C105");
    ASSERT_TRUE(drop(*find<PlanDock>("planContent"), mime));
    ASSERT_TRUE(waitUntil([&] { return plan().pairs.size() == before + 1; }));
    EXPECT_GT(plan().pairs.back().score, 0);
    EXPECT_FALSE(plan().pairs.back().dataHash.empty());
    EXPECT_EQ(pairTable()->currentIndex().row(), static_cast<int>(before));
    pressKeys("Ctrl+Z");
    EXPECT_EQ(plan().pairs.size(), before);
}

TEST_F(PlanDockTest, ADroppedFilmAsksForItsCourse) {
    QMimeData mime;
    mime.setData(QLatin1String(filmFormat), "F102");
    ASSERT_TRUE(drop(*find<PlanDock>("planContent"), mime));
    ASSERT_TRUE(waitUntil([this] { return find<AddPairDialog>("addPairDialog") != nullptr; }));
    auto* film = find<QComboBox>("addPair.film");
    EXPECT_EQ(film->currentData().toString(), QStringLiteral("F102"));
    find<AddPairDialog>("addPairDialog")->reject();
}

TEST_F(PlanDockTest, OtherDropsAreLeftAlone) {
    QMimeData mime;
    mime.setText(QStringLiteral("F102"));
    EXPECT_FALSE(drop(*find<PlanDock>("planContent"), mime));
}

TEST_F(PlanDockTest, ARemovedPairComesBackWithUndo) {
    const std::size_t before = plan().pairs.size();
    const std::string film = plan().pairs[1].film;
    pairTable()->selectRow(1);
    action("plan.removePair")->trigger();
    ASSERT_EQ(plan().pairs.size(), before - 1);
    EXPECT_EQ(pairTable()->model()->rowCount(), static_cast<int>(before) - 1);
    pressKeys("Ctrl+Z");
    ASSERT_EQ(plan().pairs.size(), before);
    EXPECT_EQ(plan().pairs[1].film, film);
}

TEST_F(PlanDockTest, PlansAreMadeCopiedChosenAndDeleted) {
    const QString first = QString::fromStdString(plan().name);
    const std::size_t stored = storedNames().size();
    action("plan.duplicate")->trigger();
    EXPECT_EQ(plan().name, first.toStdString() + " 2");
    EXPECT_EQ(plan().status, PlanStatus::Draft);
    action("plan.new")->trigger();
    EXPECT_EQ(plan().name, "New plan");
    EXPECT_TRUE(plan().pairs.empty());
    EXPECT_EQ(storedNames().size(), stored + 2);
    auto* chooser = find<QComboBox>("plan.chooser");
    chooser->setFocus();
    chooser->setCurrentIndex(chooser->findText(first));
    emit chooser->activated(chooser->currentIndex());
    EXPECT_EQ(plan().name, first.toStdString());
    MessageBox::answerNext(true);
    action("plan.delete")->trigger();
    EXPECT_TRUE(MessageBox::lastText().contains(first));
    EXPECT_FALSE(isStored(first.toStdString()));
    EXPECT_TRUE(m_workspace.plan().isOpen()) << "another plan takes its place";
}

TEST_F(PlanDockTest, AnOpenPointLeadsToItsPair) {
    QMimeData mime;
    mime.setData(QLatin1String(filmFormat), "F102");
    mime.setData(QLatin1String(courseFormat), "C105");
    ASSERT_TRUE(drop(*find<PlanDock>("planContent"), mime));
    auto* issues = find<QListWidget>("planIssues");
    ASSERT_TRUE(waitUntil([&] { return issues->count() > 0; })) << "a new pair has neither dates nor budget";
    pairTable()->selectRow(0);
    tabs()->setCurrentIndex(1);
    QTest::mouseClick(issues->viewport(), Qt::LeftButton, {},
                      issues->visualItemRect(issues->item(0)).center());
    EXPECT_EQ(tabs()->currentIndex(), 0);
    EXPECT_EQ(pairTable()->currentIndex().row(), static_cast<int>(plan().pairs.size()) - 1);
}

} // namespace crosscut::ui
