#include "ui/main/perspective.h"

#include <QCoreApplication>

namespace crosscut::ui {

QString perspectiveId(Perspective perspective) {
    switch (perspective) {
    case Perspective::Data:
        return QStringLiteral("data");
    case Perspective::Match:
        return QStringLiteral("match");
    case Perspective::Plan:
        return QStringLiteral("plan");
    case Perspective::Review:
        return QStringLiteral("review");
    }
    return {};
}

QString perspectiveTitle(Perspective perspective) {
    switch (perspective) {
    case Perspective::Data:
        return QCoreApplication::translate("Perspectives", "Data");
    case Perspective::Match:
        return QCoreApplication::translate("Perspectives", "Match");
    case Perspective::Plan:
        return QCoreApplication::translate("Perspectives", "Plan");
    case Perspective::Review:
        return QCoreApplication::translate("Perspectives", "Review");
    }
    return {};
}

QString perspectiveIcon(Perspective perspective) {
    return QStringLiteral("workspace-") + perspectiveId(perspective);
}

std::vector<Column> defaultLayout(Perspective perspective) {
    const auto catalogs = QStringLiteral("catalogs");
    const auto quality = QStringLiteral("quality");
    const auto segments = QStringLiteral("segments");
    const auto pairings = QStringLiteral("pairings");
    const auto retention = QStringLiteral("retention");
    const auto plan = QStringLiteral("plan");
    const auto report = QStringLiteral("report");
    const auto jobs = QStringLiteral("jobs");
    switch (perspective) {
    case Perspective::Data:
        return {{.width = 58, .panes = {{1, {catalogs}}}}, {.width = 42, .panes = {{1, {quality, jobs}}}}};
    case Perspective::Match:
        return {{.width = 62, .panes = {{1, {pairings}}}}, {.width = 38, .panes = {{1, {segments, jobs}}}}};
    case Perspective::Plan:
        return {{.width = 62, .panes = {{1, {plan}}}}, {.width = 38, .panes = {{1, {report, pairings}}}}};
    case Perspective::Review:
        return {{.width = 58, .panes = {{1, {retention, segments}}}},
                {.width = 42, .panes = {{1, {report, jobs}}}}};
    }
    return {};
}

} // namespace crosscut::ui
