#include "model/workflow/check_quality.h"

#include "model/base/clock.h"
#include "model/store/catalog_tables.h"
#include "model/store/guarded.h"
#include "model/workflow/catalog_quality.h"
#include "model/workflow/event_quality.h"
#include "model/workflow/project_info.h"
#include "model/workflow/quality_gathering.h"

namespace crosscut::workflow {

namespace {

/// What a project with some data still lacks.
void checkPresence(SQLite::Database& database, QualityGathering& report) {
    const store::Counts counts = store::readCounts(database);
    if (counts.users + counts.films + counts.courses + counts.events + counts.subscriptions == 0)
        return;
    if (counts.films == 0)
        report.addMissing("no_films", EntityKind::Films, Severity::Blocks);
    if (counts.courses == 0)
        report.addMissing("no_courses", EntityKind::Courses, Severity::Blocks);
    if (counts.events == 0)
        report.addMissing("no_events", EntityKind::Events, Severity::Blocks);
    if (counts.userCatalog == 0)
        report.addMissing("no_users", EntityKind::Users, Severity::Notes);
}

} // namespace

std::string_view toString(Severity severity) {
    switch (severity) {
    case Severity::Blocks:
        return "blocks";
    case Severity::Warns:
        return "warns";
    case Severity::Notes:
        break;
    }
    return "notes";
}

Result<QualityReport> checkQuality(const store::ProjectFile& project, TaskMonitor& monitor) {
    const Stopwatch watch;
    return store::guarded(project.path(), [&]() -> Result<QualityReport> {
        SQLite::Database& database = project.database();
        const Timestamp now = SystemClock().now();
        QualityGathering gathering;
        checkPresence(database, gathering);
        if (!monitor.report(0.05, Stage::Checking))
            return cancelledError();
        PartMonitor catalogs(monitor, 0.05, 0.6);
        if (!checkCatalogs(database, now.date(), gathering, catalogs))
            return cancelledError();
        PartMonitor events(monitor, 0.6, 1);
        if (!checkEvents(database, now, gathering, events))
            return cancelledError();
        QualityReport report = gathering.take(store::WaiverTable(database).all());
        report.repairs = store::RepairTable(database).all();
        report.run = makeRunInfo(project, 0, watch.seconds());
        return report;
    });
}

} // namespace crosscut::workflow
