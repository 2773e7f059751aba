#include "model/ingest/importer.h"
#include "tests/fuzz/fuzz_input.h"

using namespace crosscut;
using namespace crosscut::ingest;

namespace {

class NoRows final : public RowSink {
public:
    void begin(std::span<const OutputColumn>) override {}
    RowFate take(const std::string&, std::span<const CellValue>) override { return RowFate::Inserted; }
};

class NoEvents final : public EventSink {
public:
    std::int64_t take(EventRows) override { return 0; }
};

/// Reads it as what it looks like, from its first byte to the last row.
void import(const SourceFile& source) {
    SilentMonitor monitor;
    const auto inferences = inferColumns(source, INT64_MAX, monitor);
    if (!inferences)
        return;
    const SourceColumns columns{source.columns(), *inferences, source.dialect().hasHeader};
    MappingRequest request;
    request.kind = guessKind(columns).kind;
    const auto mapping = resolveMapping(request, columns);
    if (!mapping)
        return;
    IssueLog issues;
    auto rejects = RejectFile::create({}, source);
    const ImportStreams streams{source, *mapping, columns, issues, *rejects};
    NoRows rows;
    NoEvents events;
    SeenKeys seen;
    const auto imported = request.kind == EntityKind::Events
                              ? importEvents(streams, {}, events, monitor)
                              : importCatalog(streams, {}, seen, rows, monitor);
    if (!imported)
        return;
    const RowCounts& counts = imported->counts;
    fuzz::require(counts.read == counts.inserted + counts.rejected + counts.duplicates + counts.ignored,
                  "the ledger adds up");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string& path = fuzz::fileOf(fuzz::viewOf(data, size));
    if (const auto source = SourceFile::open({.path = path, .encoding = {}, .dialect = {}}))
        import(*source);
    const auto preview = SourceFile::open({.path = path, .encoding = {}, .dialect = {}, .limit = size / 2});
    if (preview)
        fuzz::require(preview->shareRead() >= 0 && preview->shareRead() <= 1, "a share is one");
    return 0;
}
