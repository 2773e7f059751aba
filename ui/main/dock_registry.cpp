#include "ui/main/dock_registry.h"

#include "ui/docks/catalog_dock.h"
#include "ui/docks/jobs_dock.h"
#include "ui/docks/pairings_dock.h"
#include "ui/docks/plan_dock.h"
#include "ui/docks/quality_dock.h"
#include "ui/docks/report_dock.h"
#include "ui/docks/retention_dock.h"
#include "ui/docks/segments_dock.h"

namespace crosscut::ui {

namespace {

template<typename T>
DockEntry entry(const char* id) {
    return {QLatin1String(id),
            [](Workspace& workspace, QWidget* parent) -> Dock* { return new T(workspace, parent); }};
}

} // namespace

const std::vector<DockEntry>& dockRegistry() {
    static const std::vector<DockEntry> entries{
        entry<CatalogDock>("catalogs"),  entry<QualityDock>("quality"),     entry<SegmentsDock>("segments"),
        entry<PairingsDock>("pairings"), entry<RetentionDock>("retention"), entry<PlanDock>("plan"),
        entry<ReportDock>("report"),     entry<JobsDock>("jobs"),
    };
    return entries;
}

} // namespace crosscut::ui
