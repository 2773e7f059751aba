#pragma once

#include "model/report/report_document.h"
#include "model/workflow/segment_users.h"
#include "ui/charts/activity_chart.h"
#include "ui/charts/profile_chart.h"

#include <QStringList>
#include <vector>

namespace crosscut::ui {

class Words;

/// What the charts of segments draw. People of suppressed segments appear nowhere.
report::BarChart segmentSizes(const workflow::SegmentationResult& result);
ProfileChart segmentProfile(const workflow::SegmentationResult& result, std::size_t picked);
ActivityChart segmentActivity(const workflow::SegmentationResult& result);

/// Sizes and means of the segments with headings, for a file.
std::vector<QStringList> segmentTable(const workflow::SegmentationResult& result, const Words& words);

} // namespace crosscut::ui
