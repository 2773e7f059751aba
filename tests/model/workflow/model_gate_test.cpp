#include "model/workflow/model_gate.h"

#include "model/workflow/plan_issues.h"
#include "model/workflow/waive_finding.h"
#include "tests/model/workflow/made_project.h"

#include <algorithm>

namespace crosscut::workflow {

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// "films_without_genre 3/5"
std::vector<std::string> listed(const Result<std::vector<GateFact>>& facts) {
    EXPECT_TRUE(facts.ok());
    std::vector<std::string> list;
    for (const GateFact& fact : *facts)
        list.push_back(fact.what + " " + std::to_string(fact.count) + "/" + std::to_string(fact.of));
    return list;
}

} // namespace

class ModelGate : public MadeProject {
protected:
    std::vector<std::string> facts(GatedModel model) { return listed(modelGate(m_project, model)); }

    store::ProjectFile m_project = makeProject();
};

TEST_F(ModelGate, SaysWhatIsNotThere) {
    EXPECT_THAT(facts(GatedModel::Pairs), ElementsAre("no_films 1/1", "no_courses 1/1", "no_events 1/1"));
    EXPECT_THAT(facts(GatedModel::MatchByBehaviour), ElementsAre("no_events 1/1"));
    EXPECT_THAT(facts(GatedModel::Survival), ElementsAre("no_subscriptions 1/1"));
    EXPECT_THAT(facts(GatedModel::Segments), ElementsAre("no_events 1/1"));
}

TEST_F(ModelGate, CountsWhatMakesPairsWorse) {
    import(m_project, EntityKind::Films, "id,title,genres\nF1,One,Drama\nF2,Two,\nF3,Three,\n");
    import(m_project, EntityKind::Courses, "id,title,field,tags\nC1,One,经济学,\nC2,Two,,x\n");
    import(m_project, EntityKind::Events, "user,item,kind\n1,F1,view\n1,gone,view\n");
    EXPECT_THAT(facts(GatedModel::Pairs), ElementsAre("films_without_genre 2/3", "courses_without_field 1/2",
                                                      "courses_without_tags 1/2", "items_in_no_catalog 1/2"));
    EXPECT_THAT(facts(GatedModel::MatchByBehaviour),
                ElementsAre("items_in_no_catalog 1/2", "events_without_time 2/2"));
    EXPECT_THAT(facts(GatedModel::Propensity),
                ElementsAre("no_users 1/1", "items_in_no_catalog 1/2", "events_without_time 2/2"));
}

TEST_F(ModelGate, CountsWhatMakesSurvivalWorse) {
    import(m_project, EntityKind::Subscriptions, "user,duration,ended\n1,0,1\n2,7,0\n3,9,1\n");
    EXPECT_THAT(facts(GatedModel::Survival), ElementsAre("zero_durations 1/3"));
}

TEST_F(ModelGate, AWaivedFactDoesNotCount) {
    import(m_project, EntityKind::Films, "id,title,genres\nF1,One,\n");
    import(m_project, EntityKind::Courses, "id,title,field,tags\nC1,One,经济学,x\n");
    EXPECT_THAT(facts(GatedModel::MatchByContent), ElementsAre("films_without_genre 1/1"));
    ASSERT_TRUE(waive(m_project, "empty_genres", EntityKind::Films, "genres", "a test film").ok());
    EXPECT_THAT(facts(GatedModel::MatchByContent), IsEmpty());
}

TEST(PlanGate, CountsTheItemsOfThePlanOnce) {
    Plan plan;
    PlanEvidence evidence;
    for (const std::string key : {"F1", "F2", "F3", "F4", "F5", "F6"}) {
        Film film;
        film.key = key;
        if (key == "F1" || key == "F2")
            film.genres = {"Drama"};
        evidence.films.emplace(key, film);
        PlanPair pair;
        pair.film = key;
        pair.course = "C1";
        pair.status = key == "F6" ? PlanStatus::Dropped : PlanStatus::Draft;
        plan.pairs.push_back(pair);
    }
    Course course;
    course.key = "C1";
    course.field = "经济学";
    course.tags = {"通胀"};
    evidence.courses.emplace("C1", course);
    const auto facts = planGate(plan, evidence);
    ASSERT_EQ(facts.size(), 1u);
    EXPECT_EQ(facts[0].count, 3);
    EXPECT_EQ(facts[0].of, 5);
    const auto issues = planIssues(plan, evidence);
    const auto issue = std::find_if(issues.begin(), issues.end(),
                                    [](const PlanIssue& one) { return one.kind == "films_without_genre"; });
    ASSERT_NE(issue, issues.end());
    EXPECT_EQ(issue->pair, -1);
    EXPECT_THAT(issue->args, ElementsAre("3", "5"));
    evidence.waivers.push_back({"empty_genres", EntityKind::Films, "genres", "they come in May", ""});
    EXPECT_THAT(planGate(plan, evidence), IsEmpty());
}

} // namespace crosscut::workflow
