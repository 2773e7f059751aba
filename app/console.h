#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"
#include "ui/text/words.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace crosscut::app {

/// Where a verb's results go: text for people or one JSON document on standard output; messages and progress
/// on standard error; Ctrl+C cancels through the monitor.
class Console {
public:
    Console(ui::Words words, bool json);
    ~Console();

    const ui::Words& words() const { return m_words; }
    bool wantsJson() const { return m_json; }
    TaskMonitor& monitor();

    Result<store::ProjectFile> open(const std::string& path, store::Access access = store::Access::ReadOnly);

    void print(const QString& line);            ///< standard output; nothing with --json
    void print(const nlohmann::json& document); ///< standard output; nothing without --json
    void warn(const QString& sentence);         ///< standard error
    /// Columns of text aligned by display width (Chinese counts two); the first row is the heading.
    void printTable(const std::vector<QStringList>& rows, const std::vector<bool>& rightAligned);

    /// Says the error's sentence (and gives {"error", "not_enough"} as JSON) and returns its exit code.
    int fail(const Error& error);

private:
    class Monitor;
    ui::Words m_words;
    bool m_json;
    std::unique_ptr<Monitor> m_monitor;
};

} // namespace crosscut::app
