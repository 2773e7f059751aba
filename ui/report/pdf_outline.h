#pragma once

#include "model/base/result.h"
#include "ui/report/report_pages.h"

#include <QByteArray>

namespace crosscut::ui {

/// A drawn PDF with what QPdfWriter does not write: bookmarks, language, text that is found by its
/// usual characters, and the metadata of the report instead of those of the moment it was drawn at.
Result<QByteArray> finishPdf(const QByteArray& drawn, const ReportPages& pages);

} // namespace crosscut::ui
