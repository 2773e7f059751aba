#include "model/store/row_order.h"

#include "model/base/radix_order.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace crosscut::store {

namespace {

std::uint64_t keyOf(double value) {
    return orderedBits(value);
}

/// The first eight bytes, so that keys are in the order of the texts or equal.
std::uint64_t keyOf(const std::string& value) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < sizeof key; ++i)
        key = key << 8 | (i < value.size() ? static_cast<unsigned char>(value[i]) : 0U);
    return key;
}

template<typename Rows>
void sortByKey(Rows& rows, bool descending) {
    std::vector<std::uint64_t> keys;
    keys.reserve(rows.size());
    for (const auto& row : rows)
        keys.push_back(descending ? ~keyOf(row.value) : keyOf(row.value));
    Rows sorted;
    sorted.reserve(rows.size());
    for (const std::uint32_t place : radixOrder(keys))
        sorted.push_back(std::move(rows[place]));
    rows = std::move(sorted);
}

/// Texts of equal keys differ beyond the key.
template<typename Rows>
void sortWithinKeys(Rows& rows, bool descending) {
    for (auto begin = rows.begin(); begin != rows.end();) {
        const std::uint64_t key = keyOf(begin->value);
        auto end = begin + 1;
        while (end != rows.end() && keyOf(end->value) == key)
            ++end;
        std::stable_sort(begin, end, [descending](const auto& a, const auto& b) {
            return descending ? b.value < a.value : a.value < b.value;
        });
        begin = end;
    }
}

template<typename Rows>
void appendIds(const Rows& rows, std::vector<std::int64_t>& ids) {
    for (const auto& row : rows)
        ids.push_back(row.id);
}

} // namespace

void RowOrder::add(std::int64_t id, const SQLite::Column& cell) {
    if (cell.isNull())
        m_empty.push_back(id);
    else if (cell.isInteger() || cell.isFloat())
        m_numbers.push_back({cell.getDouble(), id});
    else
        m_texts.push_back({cell.getString(), id});
}

std::vector<std::int64_t> RowOrder::sorted(bool descending) {
    sortByKey(m_numbers, descending);
    sortByKey(m_texts, descending);
    sortWithinKeys(m_texts, descending);
    std::vector<std::int64_t> ids;
    ids.reserve(m_numbers.size() + m_texts.size() + m_empty.size());
    if (descending)
        appendIds(m_texts, ids);
    appendIds(m_numbers, ids);
    if (!descending)
        appendIds(m_texts, ids);
    ids.insert(ids.end(), m_empty.begin(), m_empty.end());
    return ids;
}

} // namespace crosscut::store
