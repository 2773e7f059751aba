#pragma once

#include "model/base/strong_id.h"
#include "model/domain/attribute.h"
#include "model/domain/catalog.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// A cell as the store keeps it: dates as ISO text, lists joined with '|', yes/no as 1/0, money as cents.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

struct WriterColumn {
    std::string name; ///< the field ("title", "birth_year"; see command-line.md) or the attribute's name
    bool isAttribute = false;
    AttributeType type = AttributeType::Text; ///< of an attribute; a later, wider type widens the stored one
};

enum class RowOutcome { Inserted, Updated, Unchanged, Conflict };

/// What to do with a row whose key is known and whose cells differ.
enum class OnConflict { Update, Skip, Fail };

/// Writes the rows of one batch into one catalog (users, films, courses, subscriptions, edges), under the
/// caller's transaction. Empty cells never erase what is known. Whatever a row was before is kept with the
/// batch, so that the batch can be reverted.
class CatalogWriter {
public:
    CatalogWriter(SQLite::Database& database, BatchId batch, EntityKind kind,
                  std::vector<WriterColumn> columns, OnConflict onConflict);
    ~CatalogWriter();

    /// `key` identifies the row (users, films, courses: their id column; subscriptions: user, or user and
    /// start; edges: from and to joined by '\x1f'). Conflict: nothing was written (Skip), or the caller must
    /// stop (Fail).
    RowOutcome upsert(const std::string& key, std::span<const Cell> cells);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace crosscut::store
