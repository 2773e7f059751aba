#pragma once

#include "model/base/task_monitor.h"
#include "model/domain/course.h"
#include "model/domain/edge.h"
#include "model/domain/event.h"
#include "model/domain/film.h"
#include "model/domain/plan.h"
#include "model/domain/subscription.h"
#include "model/domain/user.h"

#include <cstdint>
#include <string>
#include <vector>

/// The sample project: everything in it is invented. The same seed gives the same bytes on every machine; no
/// date depends on today.
namespace crosscut::sample {

/// First and last day of the behaviour.
inline const Date firstDay = Date::fromCivil(2025, 1, 1);
inline const Date lastDay = Date::fromCivil(2026, 11, 15);
inline constexpr std::size_t eventCount = 200'000;

/// Events side by side, in the order of their time. `person` counts people, then visitors; `item` counts
/// films, then courses, then withdrawn courses.
struct Behaviour {
    std::vector<std::uint32_t> person;
    std::vector<std::uint32_t> item;
    std::vector<EventKind> kind;
    std::vector<double> value; ///< rating 1..5, quiz score 0..100, price paid in yuan; NaN otherwise
    std::vector<std::int64_t> time;

    std::size_t size() const { return person.size(); }
};

struct SampleProject {
    std::vector<User> people;
    std::vector<Film> films;
    std::vector<Course> courses;
    std::vector<Subscription> subscriptions;
    std::vector<Edge> edges;
    Behaviour behaviour;
    std::vector<std::string> visitors;  ///< keys of people who are in no catalog
    std::vector<std::string> withdrawn; ///< keys of courses that left the catalog
    std::vector<Plan> plans;
};

/// About 5,000 people with interests in clusters and power-law activity, 60 films, 80 courses in five
/// verticals and 200,000 events with weekly and yearly seasons. Watching a film makes buying a course of its
/// theme likelier, most in the weeks after the release. Memberships end month by month at hazards that plan,
/// channel, age and having taken part in a campaign (hazard ratio 0.71) change. Stops early, with an
/// incomplete project, when the monitor says so.
SampleProject generateSample(std::uint64_t seed, TaskMonitor& monitor);

} // namespace crosscut::sample
