#include "model/ingest/source_container.h"

#include "model/ingest/byte_stream.h"
#include "model/ingest/database_reader.h"
#include "model/ingest/json_reader.h"
#include "model/ingest/ods_reader.h"
#include "model/ingest/scratch_file.h"
#include "model/ingest/source_errors.h"
#include "model/ingest/xlsx_reader.h"
#include "model/ingest/xlsx_workbook.h"

#include <algorithm>
#include <array>

namespace crosscut::ingest {

namespace {

/// An archive in an archive in an archive is no export.
constexpr int deepest = 3;
constexpr std::size_t headBytes = 4096;

enum class Container { Text, Gzip, Zip, Database, OldWorkbook, Json };

Container containerOf(std::string_view bytes) {
    if (bytes.starts_with("\x1F\x8B"))
        return Container::Gzip;
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
        return Container::Zip;
    if (bytes.starts_with(std::string_view("SQLite format 3\0", 16)))
        return Container::Database;
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return Container::OldWorkbook;
    return looksLikeJson(bytes.substr(0, headBytes)) ? Container::Json : Container::Text;
}

struct Extracted {
    MappedFile bytes;
    double share = 1;
};

Result<Extracted> extract(ByteStream& stream, const std::string& path, std::size_t limit,
                          TaskMonitor& monitor) {
    auto scratch = ScratchFile::create();
    if (!scratch)
        return scratch.error();
    std::string piece(1 << 18, '\0');
    std::size_t got = 1;
    while (got > 0 && scratch->size() <= limit && !scratch->isFull()) {
        if (!monitor.report(stream.fractionRead(), Stage::Opening))
            return cancelledError();
        const auto read = stream.read(piece.data(), piece.size());
        if (!read)
            return read.error();
        got = *read;
        scratch->write(std::string_view(piece).substr(0, got));
    }
    auto bytes = scratch->finish(path);
    if (!bytes)
        return bytes.error();
    return Extracted{*std::move(bytes), got > 0 ? std::max(stream.fractionRead(), 1e-9) : 1.0};
}

/// Entries that may be tables: not folders, not what systems and packers leave beside them.
std::vector<std::string> tableEntries(const ZipArchive& archive) {
    constexpr std::array<std::string_view, 10> endings{".csv",  ".tsv",   ".txt",  ".dat", ".tbl",
                                                       ".json", ".jsonl", ".xlsx", ".ods", ".gz"};
    std::vector<std::string> files;
    std::vector<std::string> tables;
    for (const std::string& name : archive.names()) {
        const std::string file = name.substr(name.find_last_of("/\\") + 1);
        if (file.empty() || file.starts_with('.') || name.starts_with("__MACOSX/"))
            continue;
        files.push_back(name);
        if (std::any_of(endings.begin(), endings.end(), [&](auto ending) { return file.ends_with(ending); }))
            tables.push_back(name);
    }
    return tables.empty() ? files : tables;
}

class Unpacking {
public:
    Unpacking(const UnpackOptions& options, TaskMonitor& monitor)
        : m_options(options)
        , m_monitor(monitor) {}

    Result<UnpackedSource> unpack(MappedFile file, int depth) {
        if (depth > deepest)
            return unsupportedSource(m_options.path, "no_table");
        switch (containerOf(file.bytes())) {
        case Container::Gzip:
            return unpackStream([&] { return Stream(openGzip(file.bytes(), m_options.path)); }, depth);
        case Container::Zip:
            return unpackZip(file, depth);
        case Container::Database:
            return depth == 0 ? unpackDatabase(m_options, m_monitor)
                              : unsupportedSource(m_options.path, "packed_database");
        case Container::OldWorkbook:
            return unsupportedSource(m_options.path, "xls");
        case Container::Json:
            return unpackJson(file.bytes(), m_options, m_monitor);
        case Container::Text:
            break;
        }
        UnpackedSource text;
        text.bytes = std::move(file);
        return text;
    }

private:
    using Stream = Result<std::unique_ptr<ByteStream>>;

    /// A preview needs no more than the first bytes, unless these are packed again.
    template<typename Open>
    Result<UnpackedSource> unpackStream(const Open& open, int depth) {
        auto extracted = extractFrom(open, m_options.limit);
        if (extracted && extracted->share < 1 && containerOf(extracted->bytes.bytes()) != Container::Text)
            extracted = extractFrom(open, std::string_view::npos);
        if (!extracted)
            return extracted.error();
        const double share = extracted->share;
        auto unpacked = unpack(std::move(extracted->bytes), depth + 1);
        if (unpacked)
            unpacked->share *= share;
        return unpacked;
    }

    template<typename Open>
    Result<Extracted> extractFrom(const Open& open, std::size_t limit) {
        const Stream stream = open();
        if (!stream)
            return stream.error();
        return extract(**stream, m_options.path, limit, m_monitor);
    }

    Result<UnpackedSource> unpackZip(const MappedFile& file, int depth) {
        const auto archive = ZipArchive::open(file.bytes(), m_options.path);
        if (!archive)
            return archive.error();
        if (XlsxWorkbook::isWorkbook(*archive))
            return unpackXlsx(*archive, file.bytes().size(), m_options, m_monitor);
        if (isOds(*archive))
            return unpackOds(*archive, file.bytes().size(), m_options, m_monitor);
        const std::vector<std::string> entries = tableEntries(*archive);
        if (entries.empty())
            return unsupportedSource(m_options.path, "no_table");
        const bool isChosen = std::find(entries.begin(), entries.end(), m_options.sheet) != entries.end();
        if (entries.size() > 1 && !isChosen)
            return m_options.sheet.empty() ? severalTables(m_options.path, entries)
                                           : noSuchTable(m_options.sheet, entries);
        const std::string entry = isChosen ? m_options.sheet : entries.front();
        if (isChosen)
            m_options.sheet.clear(); // it named the entry, so it names no sheet in it
        auto unpacked = unpackStream([&] { return archive->stream(entry); }, depth);
        if (unpacked && unpacked->sheets.empty()) {
            unpacked->sheets = entries;
            unpacked->sheet = entry;
        }
        return unpacked;
    }

    UnpackOptions m_options;
    TaskMonitor& m_monitor;
};

} // namespace

Result<UnpackedSource> unpackSource(const UnpackOptions& options, TaskMonitor& monitor) {
    auto file = MappedFile::open(options.path);
    if (!file)
        return file.error();
    return Unpacking(options, monitor).unpack(*std::move(file), 0);
}

} // namespace crosscut::ingest
