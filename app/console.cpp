#include "app/console.h"

#include "app/command_line.h"
#include "app/json_output.h"
#include "ui/text/sentences.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <unistd.h>

namespace crosscut::app {

namespace {

std::atomic<bool> interrupted = false;

void interrupt(int) {
    interrupted = true;
}

void writeLine(std::FILE* stream, const QByteArray& line) {
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stream);
    std::fputc('\n', stream);
}

/// Cells that a terminal gives to a text: two for each character of East Asian width.
int displayWidth(const QString& text) {
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 &&
                         (c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana ||
                          c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Hangul ||
                          (c.unicode() >= 0x3000 && c.unicode() <= 0x303f) ||
                          (c.unicode() >= 0xff01 && c.unicode() <= 0xff60))
                     ? 2
                     : 1;
    return width;
}

} // namespace

/// Progress as one line that is written over, and only on a terminal.
class Console::Monitor final : public TaskMonitor {
public:
    explicit Monitor(const ui::Words& words)
        : m_words(words)
        , m_terminal(isatty(STDERR_FILENO) == 1) {
        std::signal(SIGINT, interrupt);
        std::signal(SIGTERM, interrupt);
    }
    ~Monitor() override { clear(); }

    [[nodiscard]] bool report(double fraction, Stage stage) override {
        if (m_terminal && fraction >= 0) {
            const std::lock_guard lock(m_mutex);
            const int percent = static_cast<int>(fraction * 100);
            if (percent != m_percent || stage != m_stage) {
                m_percent = percent;
                m_stage = stage;
                const QByteArray name = ui::stageText(m_words, stage).toUtf8();
                std::fprintf(stderr, "\r\033[K%s %d %%", name.constData(), percent);
            }
        }
        return !interrupted;
    }

    void clear() {
        if (m_terminal && m_percent >= 0)
            std::fputs("\r\033[K", stderr);
        m_percent = -1;
    }

private:
    const ui::Words& m_words;
    bool m_terminal;
    std::mutex m_mutex;
    int m_percent = -1;
    Stage m_stage = Stage::Opening;
};

Console::Console(ui::Words words, bool json)
    : m_words(std::move(words))
    , m_json(json)
    , m_monitor(std::make_unique<Monitor>(m_words)) {}

Console::~Console() = default;

TaskMonitor& Console::monitor() {
    return *m_monitor;
}

Result<store::ProjectFile> Console::open(const std::string& path, store::Access access) {
    return store::ProjectFile::open(path, access);
}

void Console::print(const QString& line) {
    if (m_json)
        return;
    m_monitor->clear();
    writeLine(stdout, line.toUtf8());
}

void Console::print(const nlohmann::json& document) {
    if (!m_json)
        return;
    m_monitor->clear();
    const std::string text = document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
    writeLine(stdout, QByteArray::fromStdString(text));
}

void Console::warn(const QString& sentence) {
    m_monitor->clear();
    writeLine(stderr, sentence.toUtf8());
}

void Console::printTable(const std::vector<QStringList>& rows, const std::vector<bool>& rightAligned) {
    std::vector<int> widths(rightAligned.size(), 0);
    for (const QStringList& row : rows)
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[static_cast<std::size_t>(column)] =
                std::max(widths[static_cast<std::size_t>(column)], displayWidth(row[column]));
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const auto index = static_cast<std::size_t>(column);
            const QString gap(widths[index] - displayWidth(row[column]), QLatin1Char(' '));
            if (column > 0)
                line += QLatin1String("  ");
            line += rightAligned[index] ? gap + row[column] : row[column] + gap;
        }
        print(line.trimmed().isEmpty() ? QString() : line);
    }
}

int Console::fail(const Error& error) {
    warn(ui::errorText(m_words, error));
    if (!error.detail.empty() && !m_json)
        warn(QString::fromStdString(error.detail));
    print(toJson(error));
    if (error.code == ErrorCode::Cancelled)
        return Cancelled;
    if (error.code == ErrorCode::InvalidOption)
        return WrongUsage;
    return error.isRefusal() ? Refused : Failed;
}

} // namespace crosscut::app
