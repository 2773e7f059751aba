#include "model/workflow/fit_propensity.h"

#include "model/workflow/fill_sample.h"
#include "model/workflow/import_file.h"
#include "tests/support/test_files.h"

#include <gmock/gmock.h>

namespace crosscut::workflow {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class FitPropensity : public testing::Test {
protected:
    store::ProjectFile makeProject(const std::string& name) {
        auto project = store::ProjectFile::create(m_folder.file(name));
        EXPECT_TRUE(project.ok());
        return *std::move(project);
    }

    /// The older a person, the likelier the yes; `leaked` tells them apart but for one.
    store::ProjectFile surveyProject() {
        std::string csv = "id,age,plan,leaked,answer\n";
        for (int i = 0; i < 120; ++i) {
            const bool yes = (i * 7 + i / 3) % 10 < 2 + i / 20;
            csv += "p" + std::to_string(i) + "," + std::to_string(20 + i / 3) + "," +
                   (i % 3 == 0 ? "gold" : "basic") + "," +
                   std::to_string(yes ? 100 + i % 5 : 96 + i % 5 + (i == 1 ? 5 : 0)) + "," +
                   (yes ? "yes" : "no") + "\n";
        }
        store::ProjectFile project = makeProject("survey.crosscut");
        ImportRequest request;
        request.source = m_folder.write("users.csv", csv);
        request.kind = EntityKind::Users;
        EXPECT_TRUE(importFile(project, request, m_monitor).ok());
        return project;
    }

    test::TemporaryFolder m_folder;
    SilentMonitor m_monitor;
};

TEST_F(FitPropensity, AttributeTargetWithAFactor) {
    const store::ProjectFile project = surveyProject();
    PropensityOptions options;
    options.target = "answer";
    options.covariates = {"age", "plan:factor:basic"};
    const auto result = fitPropensity(project, options, m_monitor);
    ASSERT_TRUE(result.ok());
    ASSERT_THAT(result->terms, SizeIs(3));
    EXPECT_EQ(result->terms[0].name, "intercept");
    EXPECT_EQ(result->terms[2].name, "plan=gold");
    EXPECT_THAT(result->references, ElementsAre("plan=basic"));
    EXPECT_GT(result->terms[1].coef, 0);
    EXPECT_GT(result->logLikelihood, result->nullLogLikelihood);
    EXPECT_THAT(result->scores, SizeIs(120));
    EXPECT_FALSE(result->heldOut);
    double sum = 0;
    for (const PropensityScore& score : result->scores)
        sum += score.probability;
    EXPECT_NEAR(sum / 120, result->baseRate, 1e-9) << "maximum likelihood keeps the mean";
}

TEST_F(FitPropensity, WarnsOfAColumnThatGivesTheAnswerAway) {
    const store::ProjectFile project = surveyProject();
    PropensityOptions options;
    options.target = "answer";
    options.covariates = {"leaked"};
    const auto result = fitPropensity(project, options, m_monitor);
    ASSERT_TRUE(result.ok());
    EXPECT_THAT(result->warnings, Contains("leakage:leaked"));
}

TEST_F(FitPropensity, RefusesThinDataUnlessForced) {
    store::ProjectFile project = makeProject("thin.crosscut");
    ImportRequest request;
    request.source =
        m_folder.write("u.csv", "id,age,answer\na,20,yes\nb,30,no\nc,41,yes\nd,33,no\ne,52,yes\nf,47,no\n");
    request.kind = EntityKind::Users;
    ASSERT_TRUE(importFile(project, request, m_monitor).ok());
    PropensityOptions options;
    options.target = "answer";
    options.covariates = {"age"};
    const auto refused = fitPropensity(project, options, m_monitor);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().lacking.at(0).what, "events_per_parameter");
    options.force = true;
    const auto forced = fitPropensity(project, options, m_monitor);
    ASSERT_TRUE(forced.ok());
    EXPECT_THAT(forced->warnings, Contains("forced"));
}

TEST_F(FitPropensity, NamesWhatIsWrong) {
    const store::ProjectFile project = surveyProject();
    const auto code = [&](const PropensityOptions& options) {
        const auto result = fitPropensity(project, options, m_monitor);
        return result ? ErrorCode::Internal : result.error().code;
    };
    PropensityOptions options;
    options.target = "salary";
    EXPECT_EQ(code(options), ErrorCode::ColumnNotFound);
    options.target = "age";
    EXPECT_EQ(code(options), ErrorCode::InvalidOption);
    options.target = "answer";
    options.penalty = "l7";
    EXPECT_EQ(code(options), ErrorCode::InvalidOption);
    options.penalty = "none";
    options.target = "buys:经济学";
    EXPECT_EQ(code(options), ErrorCode::NothingToModel);
}

TEST_F(FitPropensity, BuyersOfAFieldOnTheSample) {
    store::ProjectFile project = makeProject("sample.crosscut");
    ASSERT_TRUE(fillSample(project, 20260101, m_monitor).ok());
    PropensityOptions options;
    options.target = "buys:经济学";
    const auto result = fitPropensity(project, options, m_monitor);
    ASSERT_TRUE(result.ok());
    EXPECT_TRUE(result->heldOut);
    EXPECT_TRUE(result->calibrated);
    EXPECT_GT(result->auc, 0.6);
    EXPECT_LT(result->auc, 0.95);
    EXPECT_LT(result->ece, 0.03);
    EXPECT_GT(result->prAuc, result->baseRate);
    EXPECT_THAT(result->scores, testing::Not(IsEmpty()));

    const auto again = fitPropensity(project, options, m_monitor);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->auc, result->auc);

    options.target = "buys:炼金术";
    const auto unknown = fitPropensity(project, options, m_monitor);
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.error().code, ErrorCode::InvalidOption);
    CancellingMonitor monitor(1);
    options.target = "buys:经济学";
    EXPECT_EQ(fitPropensity(project, options, monitor).error().code, ErrorCode::Cancelled);
}

} // namespace

} // namespace crosscut::workflow
