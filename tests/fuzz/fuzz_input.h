#pragma once

#include "model/ingest/mapped_file.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What the fuzz targets share: the input in the forms that readers take it in.
namespace crosscut::fuzz {

/// Ends the run as a finding where a reader does not keep what it promises.
void require(bool kept, const char* promise);

inline std::string_view viewOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

ingest::MappedFile mapped(std::string_view bytes);

/// A file with these bytes; the next call overwrites it.
const std::string& fileOf(std::string_view bytes);

} // namespace crosscut::fuzz
