#include "model/workflow/import_sinks.h"

#include "model/store/key_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <tbb/parallel_invoke.h>

namespace crosscut::workflow {

namespace {

/// Large blocks make chunks that cover few people each, small ones need less memory: some 50 MB.
constexpr std::size_t blockEvents = std::size_t{1} << 21;

std::vector<std::string_view> newKeys(const KeyInterner& interner, std::size_t known) {
    return {interner.keys().begin() + static_cast<std::ptrdiff_t>(known), interner.keys().end()};
}

bool hasAny(SQLite::Database& database, const char* query) {
    return SQLite::Statement(database, query).executeStep();
}

} // namespace

void CatalogSink::begin(std::span<const ingest::OutputColumn> columns) {
    std::vector<store::WriterColumn> writerColumns;
    for (const ingest::OutputColumn& column : columns)
        writerColumns.push_back({column.name, column.isAttribute, column.type});
    m_writer.emplace(m_database, m_batch, m_kind, std::move(writerColumns), m_onConflict);
}

ingest::RowFate CatalogSink::take(const std::string& key, std::span<const ingest::CellValue> cells) {
    switch (m_writer->upsert(key, cells)) {
    case store::RowOutcome::Inserted:
        return ingest::RowFate::Inserted;
    case store::RowOutcome::Updated:
        return ingest::RowFate::Updated;
    case store::RowOutcome::Unchanged:
        return ingest::RowFate::Unchanged;
    case store::RowOutcome::Conflict:
        break;
    }
    return m_onConflict == store::OnConflict::Fail ? ingest::RowFate::Stop : ingest::RowFate::Skipped;
}

EventColumnSink::EventColumnSink(SQLite::Database& database, BatchId batch, ItemCatalog asked,
                                 bool dropDuplicates, std::function<bool()> goOn)
    : m_database(database)
    , m_batch(batch)
    , m_asked(asked)
    , m_goOn(std::move(goOn))
    , m_columns(database) {
    if (!dropDuplicates)
        return;
    m_known = std::make_unique<KnownEvents>();
    m_columns.scan({}, [&](const store::EventBlock& events) {
        for (std::size_t i = 0; i < events.size(); ++i)
            m_known->isKnown(events, i);
        return true;
    });
}

void EventColumnSink::Keys::add(std::span<const std::string_view> keys, std::span<const std::int64_t> lines,
                                std::vector<std::uint32_t>& numbers) {
    const std::size_t begin = numbers.size();
    interner.intern(keys, numbers);
    for (std::size_t i = begin; i < numbers.size(); ++i)
        if (numbers[i] == firstLine.size())
            firstLine.push_back(lines[i - begin]);
}

std::int64_t EventColumnSink::take(ingest::EventRows rows) {
    for (std::size_t i = m_kinds.size(); i < rows.kindNames.size(); ++i)
        m_kinds.push_back(store::internEventKind(m_database, rows.kindNames[i]));
    for (std::size_t i = m_currencies.size(); i < rows.currencyNames.size(); ++i)
        m_currencies.push_back(store::internCurrency(m_database, rows.currencyNames[i]));
    const std::size_t begin = m_block.size();
    tbb::parallel_invoke([&] { m_users.add(rows.user, rows.line, m_block.user); },
                         [&] { m_items.add(rows.item, rows.line, m_block.item); });
    internNewKeys(); // now, while the next rows are read on the other thread
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_block.user[begin + i] = m_users.ids[m_block.user[begin + i]];
        m_block.item[begin + i] = m_items.ids[m_block.item[begin + i]];
        m_block.kind.push_back(m_kinds[rows.kind[i]]);
        m_block.currency.push_back(m_currencies[rows.currency[i]]);
    }
    m_block.value.insert(m_block.value.end(), rows.value.begin(), rows.value.end());
    m_block.time.insert(m_block.time.end(), rows.time.begin(), rows.time.end());
    const std::int64_t dropped = m_known == nullptr ? 0 : dropKnown(begin);
    if (m_block.size() >= blockEvents)
        flush();
    return dropped;
}

std::int64_t EventColumnSink::dropKnown(std::size_t begin) {
    std::size_t kept = begin;
    for (std::size_t i = begin; i < m_block.size(); ++i) {
        if (m_known->isKnown(m_block, i))
            continue;
        m_block.user[kept] = m_block.user[i];
        m_block.item[kept] = m_block.item[i];
        m_block.kind[kept] = m_block.kind[i];
        m_block.value[kept] = m_block.value[i];
        m_block.time[kept] = m_block.time[i];
        m_block.currency[kept] = m_block.currency[i];
        ++kept;
    }
    const auto dropped = static_cast<std::int64_t>(m_block.size() - kept);
    m_block.resize(kept);
    return dropped;
}

void EventColumnSink::internNewKeys() {
    const auto users = store::internUsers(m_database, newKeys(m_users.interner, m_users.ids.size()), m_batch);
    m_users.ids.insert(m_users.ids.end(), users.begin(), users.end());
    const auto items =
        store::internItems(m_database, newKeys(m_items.interner, m_items.ids.size()), m_asked, m_batch);
    m_items.ids.insert(m_items.ids.end(), items.begin(), items.end());
}

void EventColumnSink::flush() {
    if (m_block.size() == 0 || m_isCancelled)
        return;
    m_isCancelled = !m_columns.append(m_batch, m_block, m_goOn);
    m_block.clear();
}

void EventColumnSink::finish(ImportReport& report, ingest::IssueLog& issues) {
    flush();
    if (m_isCancelled)
        return;
    report.people = static_cast<std::int64_t>(m_users.ids.size());
    report.items = static_cast<std::int64_t>(m_items.ids.size());
    checkUsers(report, issues);
    checkItems(report, issues);
}

void EventColumnSink::checkUsers(ImportReport& report, ingest::IssueLog& issues) const {
    std::vector<bool> declared;
    SQLite::Statement rows(m_database, "SELECT id FROM user WHERE declared = 1");
    while (rows.executeStep()) {
        const auto id = static_cast<std::size_t>(rows.getColumn(0).getInt64());
        if (id >= declared.size())
            declared.resize(id + 1, false);
        declared[id] = true;
    }
    for (std::size_t i = 0; i < m_users.ids.size(); ++i) {
        const std::uint32_t id = m_users.ids[i];
        if (id < declared.size() && declared[id])
            continue;
        ++report.orphanUsers;
        if (!declared.empty())
            issues.add({.file = {},
                        .line = m_users.firstLine[i],
                        .column = "user",
                        .kind = ingest::IssueKind::OrphanUser,
                        .value = std::string(m_users.interner.keys()[i]),
                        .detail = {}});
    }
    if (declared.empty())
        issues.count(ingest::IssueKind::OrphanUser, report.orphanUsers);
}

void EventColumnSink::checkItems(ImportReport& report, ingest::IssueLog& issues) const {
    const bool hasCatalog = hasAny(m_database, "SELECT 1 FROM film LIMIT 1") ||
                            hasAny(m_database, "SELECT 1 FROM course LIMIT 1");
    const std::vector<store::ItemReference> items = store::readItems(m_database);
    for (std::size_t i = 0; i < m_items.ids.size(); ++i) {
        const store::ItemReference::Kind kind = items[m_items.ids[i]].kind;
        const bool isOrphan = kind == store::ItemReference::Kind::Orphan;
        if (!isOrphan && kind != store::ItemReference::Kind::Ambiguous)
            continue;
        report.orphanItems += isOrphan ? 1 : 0;
        if (!isOrphan || hasCatalog)
            issues.add({.file = {},
                        .line = m_items.firstLine[i],
                        .column = "item",
                        .kind = isOrphan ? ingest::IssueKind::OrphanItem : ingest::IssueKind::AmbiguousItem,
                        .value = std::string(m_items.interner.keys()[i]),
                        .detail = {}});
    }
    if (!hasCatalog)
        issues.count(ingest::IssueKind::OrphanItem, report.orphanItems);
}

} // namespace crosscut::workflow
