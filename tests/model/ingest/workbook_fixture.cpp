#include "tests/model/ingest/workbook_fixture.h"

#include <cstdlib>
#include <zip.h>
#include <zlib.h>

namespace crosscut::test {

std::string zipOf(const ZipEntries& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, text] : entries)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    zip_close(archive);
    zip_stat_t status;
    zip_source_stat(target, &status);
    std::string bytes(status.size, '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

std::string gzipOf(std::string_view text) {
    z_stream deflater{};
    deflateInit2(&deflater, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&deflater, text.size()), '\0');
    deflater.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    deflater.avail_in = static_cast<uInt>(text.size());
    deflater.next_out = reinterpret_cast<Bytef*>(packed.data());
    deflater.avail_out = static_cast<uInt>(packed.size());
    deflate(&deflater, Z_FINISH);
    packed.resize(deflater.total_out);
    deflateEnd(&deflater);
    return packed;
}

ZipEntries workbookEntries(const std::string& sheet) {
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return {{"[Content_Types].xml", "<Types/>"},
            {"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + types +
                                "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
            {"xl/workbook.xml",
             "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" r:id=\"b\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"b\" Type=\"" + types +
                                               "worksheet\" Target=\"sheet.xml\"/></Relationships>"},
            {"xl/sheet.xml", "<worksheet>" + sheet + "</worksheet>"}};
}

std::string workbookOf(const std::string& sheet) {
    return zipOf(workbookEntries(sheet));
}

} // namespace crosscut::test
