#include "model/sample/sample_project.h"

#include "model/base/random.h"
#include "model/sample/sample_behaviour.h"
#include "model/sample/sample_catalog.h"
#include "model/sample/sample_edges.h"
#include "model/sample/sample_people.h"
#include "model/sample/sample_subscriptions.h"
#include "model/sample/sample_texts.h"

namespace crosscut::sample {

namespace {

constexpr std::size_t peopleCount = 5000;
constexpr std::size_t membershipCount = 4000;
constexpr std::size_t edgeCount = 6000;

/// Each part draws from its own stream, so that a change in one leaves the others as they were.
enum Stream : std::uint64_t { People = 1, Films, Courses, Acts, Memberships, Ties };

} // namespace

SampleProject generateSample(std::uint64_t seed, TaskMonitor& monitor) {
    const Random random(seed);
    SampleTexts texts = readSampleTexts();
    const std::vector<Person> people = makePeople(texts, peopleCount, random.split(People));

    SampleProject project;
    project.films = makeFilms(texts, random.split(Films));
    project.courses = makeCourses(texts, random.split(Courses));
    for (int visitor = 1; visitor <= 24; ++visitor)
        project.visitors.push_back("V" + std::to_string(visitor));
    project.withdrawn = {"C901", "C902", "C903"};
    if (!makeBehaviour(project, texts, people, random.split(Acts), monitor))
        return project;
    project.subscriptions = makeSubscriptions(people, membershipCount, random.split(Memberships));
    project.edges = makeEdges(people, edgeCount, random.split(Ties));
    for (const Person& person : people)
        project.people.push_back(person.user);
    project.plans = std::move(texts.plans);
    return project;
}

} // namespace crosscut::sample
