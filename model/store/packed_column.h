#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// One column of an event chunk as bytes. Whole numbers are kept as (value - base) / divisor in as few bits
/// as the largest needs; sorted columns as differences; amounts as hundredths where that loses nothing, else
/// as raw doubles. Reading bytes that were not written here throws Damaged and never reads past their end.
namespace crosscut::store {

std::string packIntegers(std::span<const std::int64_t> values);
std::string packSorted(std::span<const std::int64_t> values); ///< ascending
std::string packDoubles(std::span<const double> values);      ///< NaN is kept (as the one NaN)

std::vector<std::int64_t> unpackIntegers(const void* bytes, std::size_t size, std::size_t count);
std::vector<double> unpackDoubles(const void* bytes, std::size_t size, std::size_t count);

/// Stands for "no value" in packIntegers (noTime, for instance) without widening the column.
inline constexpr std::int64_t missingInteger = INT64_MIN;

} // namespace crosscut::store
