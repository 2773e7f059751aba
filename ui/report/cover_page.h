#pragma once

#include "model/report/report_document.h"
#include "ui/report/flow_blocks.h"

#include <QSizeF>

namespace crosscut::ui {

/// Plan name, parties, period, version, and lines for both parties to sign on.
void drawCover(QPainter& painter, const Typesetting& set, const report::ReportCover& cover, QSizeF pageSize);

} // namespace crosscut::ui
