#pragma once

#include "model/domain/plan.h"
#include "model/report/report_document.h"
#include "ui/text/words.h"

#include <QString>

namespace crosscut::ui {

/// Headings, column heads and fixed paragraphs of a report.
QString phraseText(const Words& words, report::Phrase phrase);

QString formText(const Words& words, ContentForm form);
QString channelText(const Words& words, Channel channel);
QString statusText(const Words& words, PlanStatus status);

} // namespace crosscut::ui
