#pragma once

#include "model/report/report_document.h"
#include "ui/text/words.h"

#include <QString>

/// The words of a report's parts.
namespace crosscut::ui {

QString cellText(const Words& words, const report::ReportCell& cell);
/// Numbers stand on the right of their column.
bool isNumeric(const report::ReportCell& cell);
QString paragraphText(const Words& words, const report::Paragraph& paragraph);
QString headingText(const Words& words, const report::ReportSection& section);
QString dateText(const Words& words, Date date);
/// Everything but the charts, line by line: for tests and for choosing a face that has all characters.
QString documentText(const Words& words, const report::ReportDocument& document);

} // namespace crosscut::ui
