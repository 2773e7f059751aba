#include "app/csv_file.h"

#include "model/base/csv_cell.h"

#include <charconv>
#include <cmath>

namespace crosscut::app {

CsvFile::CsvFile(const std::string& path, std::initializer_list<std::string_view> heading)
    : m_path(path)
    , m_stream(path, std::ios::binary) {
    for (const std::string_view name : heading)
        field(name);
    endRow();
}

void CsvFile::separate() {
    if (m_rowBegun)
        m_stream << ',';
    m_rowBegun = true;
}

CsvFile& CsvFile::field(std::string_view text) {
    separate();
    m_stream << csvCell(text);
    return *this;
}

CsvFile& CsvFile::field(double number) {
    separate();
    if (!std::isfinite(number))
        return *this;
    char digits[32];
    m_stream << std::string_view(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
    return *this;
}

void CsvFile::endRow() {
    m_stream << '\n';
    m_rowBegun = false;
}

Result<void> CsvFile::close() {
    m_stream.close();
    if (m_stream)
        return {};
    return Error{.code = ErrorCode::FileNotWritable, .args = {m_path}, .detail = {}, .lacking = {}};
}

} // namespace crosscut::app
