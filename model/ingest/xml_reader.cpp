#include "model/ingest/xml_reader.h"

#include "model/ingest/csv_reader.h"
#include "model/ingest/source_errors.h"

#include <charconv>
#include <expat.h>
#include <memory>

namespace crosscut::ingest {

namespace {

constexpr int pieceBytes = 64 * 1024;
constexpr int deepest = 256;

std::string_view withoutPrefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// What expat's callbacks are given.
struct Reading {
    XML_Parser parser;
    XmlHandler& handler;
    int depth = 0;
    const char* refusal = nullptr;

    void refuse(const char* why) {
        refusal = why;
        XML_StopParser(parser, XML_FALSE);
    }
};

void onStart(void* data, const char* name, const char** attributes) {
    auto& reading = *static_cast<Reading*>(data);
    if (++reading.depth > deepest)
        reading.refuse("elements too deep");
    else
        reading.handler.start(withoutPrefix(name), XmlAttributes(attributes));
}

void onEnd(void* data, const char* name) {
    auto& reading = *static_cast<Reading*>(data);
    --reading.depth;
    reading.handler.end(withoutPrefix(name));
}

void onText(void* data, const char* text, int length) {
    static_cast<Reading*>(data)->handler.text({text, static_cast<std::size_t>(length)});
}

void onDoctype(void* data, const char*, const char*, const char*, int) {
    static_cast<Reading*>(data)->refuse("a document type declaration");
}

} // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2)
        if (withoutPrefix(*pair) == name)
            return pair[1];
    return {};
}

long long XmlAttributes::number(std::string_view name, long long fallback) const {
    const std::string_view text = (*this)[name];
    long long value = fallback;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : fallback;
}

Result<void> readXml(ByteStream& stream, XmlHandler& handler, const std::string& path, TaskMonitor& monitor) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> owner(XML_ParserCreate(nullptr),
                                                                             &XML_ParserFree);
    XML_Parser parser = owner.get();
    Reading reading{parser, handler};
    XML_SetUserData(parser, &reading);
    XML_SetElementHandler(parser, onStart, onEnd);
    XML_SetCharacterDataHandler(parser, onText);
    XML_SetStartDoctypeDeclHandler(parser, onDoctype);
    std::size_t fed = 0;
    for (bool more = true; more && handler.wantsMore();) {
        if (!monitor.report(stream.fractionRead(), Stage::Opening))
            return cancelledError();
        char* buffer = static_cast<char*>(XML_GetBuffer(parser, pieceBytes));
        if (buffer == nullptr)
            return tooLargeSource(path, "field");
        const auto got = stream.read(buffer, pieceBytes);
        if (!got)
            return got.error();
        fed += *got;
        more = *got > 0;
        if (XML_ParseBuffer(parser, static_cast<int>(*got), more ? XML_FALSE : XML_TRUE) != XML_STATUS_OK)
            return damagedSource(path, reading.refusal != nullptr
                                           ? reading.refusal
                                           : XML_ErrorString(XML_GetErrorCode(parser)));
        const XML_Index done = XML_GetCurrentByteIndex(parser);
        if (done >= 0 && fed - static_cast<std::size_t>(done) > CsvReader::longestField)
            return tooLargeSource(path, "field");
    }
    return {};
}

} // namespace crosscut::ingest
