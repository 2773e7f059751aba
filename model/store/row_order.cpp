#include "model/store/row_order.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace crosscut::store {

namespace {

template<typename Rows>
void sortRows(Rows& rows, bool descending) {
    std::sort(rows.begin(), rows.end(), [descending](const auto& a, const auto& b) {
        const auto& first = descending ? b : a;
        const auto& second = descending ? a : b;
        return first.value < second.value || (!(second.value < first.value) && a.id < b.id);
    });
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
    sortRows(m_numbers, descending);
    sortRows(m_texts, descending);
    std::sort(m_empty.begin(), m_empty.end());
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
