#pragma once

#include "model/ingest/importer.h"
#include "model/ingest/row_issue.h"
#include "model/store/catalog_writer.h"
#include "model/store/event_columns.h"
#include "model/workflow/import_file.h"
#include "model/workflow/key_interner.h"
#include "model/workflow/known_events.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The store behind the sinks of the ingest. Both write under the caller's transaction.
namespace crosscut::workflow {

class CatalogSink final : public ingest::RowSink {
public:
    CatalogSink(SQLite::Database& database, BatchId batch, EntityKind kind, store::OnConflict onConflict)
        : m_database(database)
        , m_batch(batch)
        , m_kind(kind)
        , m_onConflict(onConflict) {}

    void begin(std::span<const ingest::OutputColumn> columns) override;
    ingest::RowFate take(const std::string& key, std::span<const ingest::CellValue> cells) override;

private:
    SQLite::Database& m_database;
    BatchId m_batch;
    EntityKind m_kind;
    store::OnConflict m_onConflict;
    std::optional<store::CatalogWriter> m_writer;
};

/// Interns keys in memory and hands whole blocks of columns to the store.
class EventColumnSink final : public ingest::EventSink {
public:
    /// Where duplicates are to be dropped, an event that is the same in every cell as one that is stored or
    /// came before is left out. `goOn` is asked while events are written.
    EventColumnSink(SQLite::Database& database, BatchId batch, ItemCatalog asked, bool dropDuplicates,
                    std::function<bool()> goOn);

    std::int64_t take(ingest::EventRows rows) override;
    /// Writes what is left. Then the keys are held against the catalogs: those in none are counted, ambiguous
    /// ones become issues; single orphans are listed only where there is a catalog that they could be in.
    void finish(ImportReport& report, ingest::IssueLog& issues);
    bool isCancelled() const { return m_isCancelled; }

private:
    struct Keys {
        KeyInterner interner;
        std::vector<std::uint32_t> ids; ///< the store's, by the interner's number
        std::vector<std::int64_t> firstLine;

        /// Appends the interner's number of each key.
        void add(std::span<const std::string_view> keys, std::span<const std::int64_t> lines,
                 std::vector<std::uint32_t>& numbers);
    };
    void internNewKeys();
    /// Takes the events from `begin` on that are known out of the block; returns how many.
    std::int64_t dropKnown(std::size_t begin);
    void flush();
    void checkUsers(ImportReport& report, ingest::IssueLog& issues) const;
    void checkItems(ImportReport& report, ingest::IssueLog& issues) const;

    SQLite::Database& m_database;
    BatchId m_batch;
    ItemCatalog m_asked;
    std::function<bool()> m_goOn;
    bool m_isCancelled = false;
    store::EventColumns m_columns;
    Keys m_users, m_items;
    std::vector<std::uint8_t> m_kinds, m_currencies; ///< the store's numbers, by the source's
    std::unique_ptr<KnownEvents> m_known;            ///< where duplicates are to be dropped
    store::EventBlock m_block;                       ///< users and items as the interners number them
};

} // namespace crosscut::workflow
