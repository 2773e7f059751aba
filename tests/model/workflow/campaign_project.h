#pragma once

#include "model/domain/plan.h"
#include "model/store/segment_table.h"
#include "tests/model/workflow/made_project.h"

#include <iomanip>
#include <sstream>

namespace crosscut::workflow {

/// Sixty people u01..u60, two films and three courses, with numbers that can be counted by hand:
///   F1 is watched by u01..u40, F2 by u31..u50; u51..u60 only looked for F1.
///   C1 (economics, 100 yuan) is owned by u01..u10, C2 (economics, 200 yuan) by u11..u15, C3 by nobody.
class CampaignProject : public MadeProject {
protected:
    static std::string person(int number) {
        std::ostringstream key;
        key << 'u' << std::setw(2) << std::setfill('0') << number;
        return key.str();
    }

    store::ProjectFile campaign(const std::string& name = "p.crosscut") {
        store::ProjectFile project = makeProject(name);
        std::string users = "id,name\n";
        for (int i = 1; i <= 60; ++i)
            users += person(i) + ",Person " + std::to_string(i) + "\n";
        import(project, EntityKind::Users, users);
        import(project, EntityKind::Films,
               "id,title,genres,tags\nF1,Tides,Drama,inflation\nF2,Gold,Comedy,money\n");
        import(project, EntityKind::Courses,
               "id,title,field,price,tags\nC1,Prices,economics,100,inflation\nC2,Games,economics,200,games\n"
               "C3,Verse,poetry,,verse\n");
        std::string events = "user,item,kind,time\n";
        const auto act = [&](int from, int to, const std::string& item, const std::string& kind) {
            for (int i = from; i <= to; ++i)
                events += person(i) + "," + item + "," + kind + ",2026-03-01\n";
        };
        act(1, 40, "F1", "view");
        act(31, 50, "F2", "view");
        act(51, 60, "F1", "search");
        act(1, 10, "C1", "purchase");
        act(11, 15, "C2", "purchase");
        import(project, EntityKind::Events, events);
        return project;
    }

    static PlanPair pair(const std::string& film, const std::string& course) {
        PlanPair result;
        result.film = film;
        result.course = course;
        return result;
    }
};

} // namespace crosscut::workflow
