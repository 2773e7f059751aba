#pragma once

#include "model/base/result.h"

#include <fstream>
#include <initializer_list>
#include <string>
#include <string_view>

namespace crosscut::app {

/// A CSV file that a verb writes with --output: UTF-8, commas, texts as csvCell makes them, numbers so that
/// they read back as they were and empty where there is none.
class CsvFile {
public:
    CsvFile(const std::string& path, std::initializer_list<std::string_view> heading);

    CsvFile& field(std::string_view text);
    CsvFile& field(double number);
    void endRow();

    /// FileNotWritable where any of it could not be written.
    Result<void> close();

private:
    void separate();

    std::string m_path;
    std::ofstream m_stream;
    bool m_rowBegun = false;
};

} // namespace crosscut::app
