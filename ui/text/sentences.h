#pragma once

#include "model/base/error.h"
#include "model/base/sentence.h"
#include "model/base/task_monitor.h"
#include "ui/text/words.h"

#include <QString>
#include <string>

/// Model enums, keys and sentences in words: one place for the window, the report and the command line.
namespace crosscut::ui {

QString sentenceText(const Words& words, const Sentence& sentence);
/// What happened, where, what to do.
QString errorText(const Words& words, const Error& error);
QString stageText(const Words& words, Stage stage);
/// The word for a stable key of the model. Families: "feature", "criterion", "form", "channel", "status",
/// "segment", "entity", "field", "issue", "quality", "gate", "state", "kind", "model", "method", "run",
/// "severity", "type", "termination", "plan_issue", "lacking", "repair", "gate_fact"; "term" is a covariate
/// ("age", "channel=search"), "group" a segment or the level of a column that people are grouped by,
/// "warning" a key with an argument ("dropped_missing:12"). An unknown key comes back as it is (a user's own
/// column name, for instance).
QString tokenText(const Words& words, const char* family, const std::string& key);

} // namespace crosscut::ui
