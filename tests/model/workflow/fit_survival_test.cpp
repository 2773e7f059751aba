#include "model/workflow/fit_survival.h"

#include "model/base/parallel.h"
#include "tests/model/workflow/made_project.h"

#include <algorithm>
#include <sstream>

namespace crosscut::workflow {

using testing::ElementsAre;
using testing::SizeIs;

namespace {

/// Acute myelogenous leukaemia (Miller 1997), as R's survival package has it.
const std::string aml =
    "user,week,ended,group\n"
    "a1,9,1,Maintained\na2,13,1,Maintained\na3,13,0,Maintained\na4,18,1,Maintained\na5,23,1,Maintained\n"
    "a6,28,0,Maintained\na7,31,1,Maintained\na8,34,1,Maintained\na9,45,0,Maintained\na10,48,1,Maintained\n"
    "a11,161,0,Maintained\n"
    "b1,5,1,Not\nb2,5,1,Not\nb3,8,1,Not\nb4,8,1,Not\nb5,12,1,Not\nb6,16,0,Not\nb7,23,1,Not\nb8,27,1,Not\n"
    "b9,30,1,Not\nb10,33,1,Not\nb11,43,1,Not\nb12,45,1,Not\n";

/// The six people of numerics.md, whose coefficient is known in closed form.
const std::string six = "user,week,ended,x\n"
                        "p1,9,1,0\np2,1,1,1\np3,1,0,1\np4,6,1,1\np5,6,1,0\np6,8,0,0\n";

std::string rowsBackwards(const std::string& csv) {
    std::istringstream lines(csv);
    std::string header, line, backwards;
    std::getline(lines, header);
    while (std::getline(lines, line))
        backwards = line + '\n' + backwards;
    return header + '\n' + backwards;
}

} // namespace

class FitSurvival : public MadeProject {
protected:
    store::ProjectFile memberships(const std::string& csv, const std::string& name = "p.crosscut") {
        store::ProjectFile project = makeProject(name);
        import(project, EntityKind::Subscriptions, csv);
        return project;
    }

    static SurvivalOptions byGroup() {
        SurvivalOptions options;
        options.by = "group";
        options.at = {23};
        options.force = true;
        return options;
    }
    static SurvivalOptions withX() {
        SurvivalOptions options;
        options.covariates = {"x"};
        options.force = true;
        return options;
    }
};

TEST_F(FitSurvival, CurvesAndLogRankAreThoseOfTheReference) {
    const store::ProjectFile project = memberships(aml);
    const auto result = fitKaplanMeier(project, byGroup(), m_monitor);
    ASSERT_TRUE(result.ok());
    ASSERT_THAT(result->groups, SizeIs(2));
    const CurveGroup& maintained = result->groups[0];
    EXPECT_EQ(maintained.group, "Maintained");
    EXPECT_EQ(maintained.n, 11);
    EXPECT_EQ(maintained.events, 7);
    ASSERT_THAT(maintained.at, SizeIs(1));
    EXPECT_NEAR(maintained.at[0].survival, .6136364, 5e-8);
    EXPECT_NEAR(maintained.at[0].lower, .2657520, 5e-8);
    EXPECT_NEAR(maintained.at[0].upper, .8352992, 5e-8);
    EXPECT_EQ(maintained.median, 31);
    EXPECT_EQ(result->groups[1].median, 23);
    ASSERT_TRUE(result->logRank.has_value());
    EXPECT_NEAR(result->logRank->chisq, 3.39639, 5e-6);
    EXPECT_EQ(result->logRank->df, 1);
    EXPECT_EQ(result->sentence->id, SentenceId::LogRankUnclear);
}

TEST_F(FitSurvival, ACurveOfFewEventsIsRefusedWithItsName) {
    const store::ProjectFile project = memberships(aml);
    SurvivalOptions options = byGroup();
    options.force = false;
    const auto result = fitKaplanMeier(project, options, m_monitor);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::NotEnoughData);
    EXPECT_THAT(result.error().lacking, ElementsAre(NotEnough{"events_per_curve", 7, 10, "Maintained"}));
}

TEST_F(FitSurvival, CoefficientsAreThoseOfTheClosedForm) {
    const store::ProjectFile project = memberships(six);
    SurvivalOptions options = withX();
    const auto efron = fitCox(project, options, m_monitor);
    ASSERT_TRUE(efron.ok());
    ASSERT_THAT(efron->terms, SizeIs(1));
    EXPECT_NEAR(efron->terms[0].coef, 1.6768575, 5e-8);
    EXPECT_NEAR(efron->terms[0].hazardRatio, std::exp(1.6768575), 5e-7);
    EXPECT_EQ(efron->n, 6);
    EXPECT_EQ(efron->events, 4);
    options.ties = "breslow";
    const auto breslow = fitCox(project, options, m_monitor);
    ASSERT_TRUE(breslow.ok());
    EXPECT_NEAR(breslow->terms[0].coef, std::log((3 + std::sqrt(33)) / 2), 1e-9);
}

TEST_F(FitSurvival, AModelOfFewEventsIsRefusedWithNumbers) {
    const store::ProjectFile project = memberships(six);
    SurvivalOptions options = withX();
    options.force = false;
    const auto result = fitCox(project, options, m_monitor);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::NotEnoughData);
    ASSERT_THAT(result.error().lacking, SizeIs(1));
    EXPECT_EQ(result.error().lacking[0].what, "events_per_parameter");
    EXPECT_EQ(result.error().lacking[0].have, 4);
    EXPECT_EQ(result.error().lacking[0].need, 10);
}

TEST_F(FitSurvival, TheOrderOfRowsAndTheThreadsChangeNothing) {
    const store::ProjectFile one = memberships(six, "one.crosscut");
    const store::ProjectFile two = memberships(rowsBackwards(six), "two.crosscut");
    setThreadCount(1);
    const auto first = fitCox(one, withX(), m_monitor);
    setThreadCount(0);
    const auto again = fitCox(one, withX(), m_monitor);
    const auto backwards = fitCox(two, withX(), m_monitor);
    ASSERT_TRUE(first.ok() && again.ok() && backwards.ok());
    EXPECT_EQ(first->terms[0].coef, again->terms[0].coef);
    EXPECT_EQ(first->terms[0].se, again->terms[0].se);
    EXPECT_NEAR(first->terms[0].coef, backwards->terms[0].coef, 1e-10);

    const store::ProjectFile three = memberships(aml, "three.crosscut");
    const store::ProjectFile four = memberships(rowsBackwards(aml), "four.crosscut");
    const auto curves = fitKaplanMeier(three, byGroup(), m_monitor);
    const auto turned = fitKaplanMeier(four, byGroup(), m_monitor);
    ASSERT_TRUE(curves.ok() && turned.ok());
    EXPECT_EQ(curves->groups[0].at[0].survival, turned->groups[0].at[0].survival);
    EXPECT_EQ(curves->logRank->chisq, turned->logRank->chisq);
}

TEST_F(FitSurvival, StopsWhenToldTo) {
    const store::ProjectFile project = memberships(aml);
    const std::string before = project.dataHash();
    for (int reports = 0; reports < 2; ++reports) {
        CancellingMonitor curves(reports), model(reports);
        EXPECT_EQ(fitKaplanMeier(project, byGroup(), curves).error().code, ErrorCode::Cancelled);
        SurvivalOptions options = withX();
        options.covariates = {"group"};
        EXPECT_EQ(fitCox(project, options, model).error().code, ErrorCode::Cancelled);
    }
    EXPECT_EQ(project.dataHash(), before);
}

TEST_F(FitSurvival, WhatIsMissingIsNamed) {
    const store::ProjectFile empty = makeProject("empty.crosscut");
    EXPECT_EQ(fitKaplanMeier(empty, {}, m_monitor).error().code, ErrorCode::NothingToModel);
    EXPECT_EQ(fitCox(empty, withX(), m_monitor).error().code, ErrorCode::NothingToModel);
    const store::ProjectFile project = memberships(aml);
    SurvivalOptions options = byGroup();
    options.by = "colour";
    EXPECT_EQ(fitKaplanMeier(project, options, m_monitor).error().code, ErrorCode::ColumnNotFound);
    options.by = "group";
    options.confType = "wide";
    EXPECT_EQ(fitKaplanMeier(project, options, m_monitor).error().code, ErrorCode::InvalidOption);
    EXPECT_EQ(fitCox(project, withX(), m_monitor).error().code, ErrorCode::ColumnNotFound);
}

} // namespace crosscut::workflow
