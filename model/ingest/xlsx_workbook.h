#pragma once

#include "model/base/task_monitor.h"
#include "model/ingest/byte_stream.h"
#include "model/ingest/sheet_values.h"

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::ingest {

/// The parts of an Office Open XML workbook that all its sheets share: which sheets there are, the texts, the
/// looks of numbers and the first day of the calendar.
class XlsxWorkbook {
public:
    struct Sheet {
        std::string name;
        std::string part; ///< name of its entry in the archive
        bool isVisible = true;
    };

    /// True for an archive whose entries are those of a workbook.
    static bool isWorkbook(const ZipArchive& archive);
    /// SourceFormat for one that is binary (.xlsb) or damaged; SourceTooLarge where its texts are beyond 512
    /// MiB.
    static Result<XlsxWorkbook> open(const ZipArchive& archive, TaskMonitor& monitor);

    const std::vector<Sheet>& sheets() const { return m_sheets; } ///< tables only: no chart sheets
    bool since1904() const { return m_since1904; }
    /// Empty for a number that stands for none.
    std::string_view text(long long index) const;
    NumberLook look(long long style) const;

private:
    Result<void> readParts(const ZipArchive& archive, TaskMonitor& monitor);

    std::vector<Sheet> m_sheets;
    bool m_since1904 = false;
    std::string m_texts; ///< one after another
    std::vector<std::size_t> m_textEnds;
    std::vector<NumberLook> m_looks;
};

} // namespace crosscut::ingest
