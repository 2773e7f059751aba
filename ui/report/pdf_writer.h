#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/report/report_document.h"
#include "ui/report/report_pages.h"
#include "ui/text/words.h"

#include <QPageSize>
#include <QString>

class QPagedPaintDevice;
class QPrinter;

namespace crosscut::ui {

struct PdfOptions {
    QPageSize::PageSizeId size = QPageSize::A4;
};

/// Writes a report as a PDF with embedded fonts, vector charts, bookmarks and metadata; gives the number of
/// pages. The file appears only when it is whole. The same report on the same day is the same file. On the ui
/// thread.
Result<int> writePdf(const report::ReportDocument& document, const Words& words, const QString& path,
                     const PdfOptions& options, TaskMonitor& monitor);

/// The same of pages whose charts are recorded; on any thread.
Result<int> writePdf(const ReportPages& pages, const QString& path, TaskMonitor& monitor);

/// Sets a printer to the report's paper, without margins of its own.
void preparePrinter(QPrinter& printer, const ReportPages& pages);

/// Draws all pages on a device whose painter is not begun yet, a prepared printer for instance; false when
/// the monitor stopped it.
bool drawPages(const ReportPages& pages, QPagedPaintDevice& device, TaskMonitor& monitor);

} // namespace crosscut::ui
