#pragma once

#include "model/store/catalog_page.h"

/// What a table of events asks, for catalog_page: events are columns, and a row is a place in stored order.
namespace crosscut::store {

std::vector<PageColumn> eventPageColumns();
/// Rows whose user or item contains all words, sorted as the query asks.
std::vector<std::int64_t> eventPageOrder(SQLite::Database& database, const CatalogQuery& query,
                                         const std::vector<std::string>& words);
std::vector<std::vector<std::string>> eventPageCells(SQLite::Database& database,
                                                     const std::vector<PageColumn>& columns,
                                                     const std::vector<std::int64_t>& rows);

} // namespace crosscut::store
