#pragma once

#include "ui/text/words.h"

#include <QString>
#include <cstdint>
#include <string>

namespace crosscut::ui {

/// A row issue of an import as the model gives it.
struct IssueFacts {
    std::int64_t line = 0;
    std::string column; ///< empty: the row as a whole
    std::string kind;   ///< stable key
    std::string value;
    std::string detail;
    std::string file{}; ///< of a folder; empty where the source is one file
};

/// What happened where and what became of the row:
/// "第 1,204 行的「观看时间」不是日期:2026-13-04。已跳过,可在问题列表中修正。"
QString issueText(const Words& words, const IssueFacts& issue);

} // namespace crosscut::ui
