#include "ui/report/pdf_writer.h"

#include "ui/report/page_units.h"
#include "ui/report/pdf_outline.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace crosscut::ui {

namespace {

/// Recorded charts hold fonts in points, which a device of another resolution than the recorder's would
/// enlarge a second time; a PDF's coordinates are real numbers, so that a coarse resolution costs nothing.
constexpr int screenDotsPerInch = 96;

Error fileError(ErrorCode code, const QString& path, const QString& detail) {
    return {.code = code, .args = {path.toStdString()}, .detail = detail.toStdString(), .lacking = {}};
}

Result<void> saveFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    const auto failed = [&] {
        const bool full = file.error() == QFileDevice::ResourceError;
        return fileError(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, path, file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (file.write(content) != content.size() || !file.commit())
        return failed();
    return {};
}

} // namespace

void preparePrinter(QPrinter& printer, const ReportPages& pages) {
    printer.setResolution(screenDotsPerInch);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(pages.sizeId()));
    printer.setDocName(QString::fromStdString(pages.document().cover.planName));
}

bool drawPages(const ReportPages& pages, QPagedPaintDevice& device, TaskMonitor& monitor) {
    QPainter painter(&device);
    const qreal scale = static_cast<qreal>(device.logicalDpiX()) / unitsPerInch;
    for (int page = 0; page < pages.count(); ++page) {
        if (!monitor.report(static_cast<double>(page) / pages.count(), Stage::Drawing))
            return false;
        if (page > 0)
            device.newPage();
        painter.save();
        painter.scale(scale, scale);
        pages.paint(painter, page);
        painter.restore();
    }
    return true;
}

Result<int> writePdf(const ReportPages& pages, const QString& path, TaskMonitor& monitor) {
    QBuffer drawn;
    drawn.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&drawn);
        writer.setResolution(screenDotsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(pages.sizeId()), QPageLayout::Portrait, QMarginsF()));
        if (!drawPages(pages, writer, monitor))
            return cancelledError();
    }
    const Result<QByteArray> finished = finishPdf(drawn.data(), pages);
    if (!finished)
        return finished.error();
    if (!monitor.report(0.98, Stage::Writing))
        return cancelledError();
    if (const auto saved = saveFile(path, *finished); !saved)
        return saved.error();
    return pages.count();
}

Result<int> writePdf(const report::ReportDocument& document, const Words& words, const QString& path,
                     const PdfOptions& options, TaskMonitor& monitor) {
    ReportPages pages(document, words.language(), options.size);
    pages.recordCharts();
    return writePdf(pages, path, monitor);
}

} // namespace crosscut::ui
