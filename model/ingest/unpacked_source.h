#pragma once

#include "model/ingest/mapped_file.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::ingest {

/// Which table of a source, and how much of it.
struct UnpackOptions {
    std::string path;
    std::string
        sheet; ///< sheet, database table or archive entry; empty: the only one, or the first with rows
    std::size_t limit = std::string_view::npos; ///< bytes of text that are enough (previews)
};

/// A source as one text.
struct UnpackedSource {
    MappedFile bytes;
    double share = 1;                ///< of the source that `bytes` are; less than 1 only for previews
    bool isTable = false;            ///< written by TableWriter: record n is row n
    bool isNamed = false;            ///< a table whose first record is the names of its columns and no row
    std::vector<std::string> sheets; ///< what there was to choose from
    std::string sheet;               ///< what was chosen
};

} // namespace crosscut::ingest
