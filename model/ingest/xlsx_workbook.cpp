#include "model/ingest/xlsx_workbook.h"

#include "model/ingest/source_errors.h"
#include "model/ingest/xml_reader.h"

#include <algorithm>

namespace crosscut::ingest {

namespace {

constexpr std::size_t mostTextBytes = std::size_t{512} << 20;

struct Relation {
    std::string type; ///< the last word of its address
    std::string target;
};
using Relations = std::map<std::string, Relation>;

std::string folderOf(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

/// The entry that a part names relative to itself.
std::string resolved(const std::string& from, std::string target) {
    std::replace(target.begin(), target.end(), '\\', '/');
    std::string path = target.starts_with('/') ? target.substr(1) : folderOf(from) + target;
    for (std::size_t up; (up = path.find("../")) != std::string::npos;) {
        const std::size_t parent = up < 2 ? std::string::npos : path.rfind('/', up - 2);
        path =
            (parent == std::string::npos ? std::string() : path.substr(0, parent + 1)) + path.substr(up + 3);
    }
    return path.starts_with("./") ? path.substr(2) : path;
}

class RelationsHandler final : public XmlHandler {
public:
    explicit RelationsHandler(const std::string& from)
        : m_from(from) {}
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || attributes["TargetMode"] == "External")
            return;
        const std::string_view type = attributes["Type"];
        relations[std::string(attributes["Id"])] = {std::string(type.substr(type.rfind('/') + 1)),
                                                    resolved(m_from, std::string(attributes["Target"]))};
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    Relations relations;

private:
    std::string m_from;
};

class WorkbookHandler final : public XmlHandler {
public:
    struct Entry {
        std::string name, relation;
        bool isVisible;
    };
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbookPr")
            since1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
        else if (name == "sheet")
            sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                              attributes["state"].empty() || attributes["state"] == "visible"});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Entry> sheets;
    bool since1904 = false;
};

class StylesHandler final : public XmlHandler {
public:
    explicit StylesHandler(std::vector<NumberLook>& looks)
        : m_looks(looks) {}
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt")
            m_custom[attributes.number("numFmtId", -1)] = lookOfFormat(attributes["formatCode"]);
        else if (name == "cellXfs")
            m_inCells = true;
        else if (name == "xf" && m_inCells)
            m_looks.push_back(lookOf(attributes.number("numFmtId", 0)));
    }
    void end(std::string_view name) override { m_inCells = m_inCells && name != "cellXfs"; }
    void text(std::string_view) override {}

private:
    NumberLook lookOf(long long id) const {
        const auto custom = m_custom.find(id);
        return custom == m_custom.end() ? lookOfBuiltIn(id) : custom->second;
    }

    std::vector<NumberLook>& m_looks;
    std::map<long long, NumberLook> m_custom;
    bool m_inCells = false;
};

/// Plain and rich texts; how they are pronounced (rPh) is not part of them.
class TextsHandler final : public XmlHandler {
public:
    TextsHandler(std::string& texts, std::vector<std::size_t>& ends)
        : m_texts(texts)
        , m_ends(ends) {}
    void start(std::string_view name, const XmlAttributes&) override {
        m_inText = name == "t" && !m_inPhonetic;
        m_inPhonetic = m_inPhonetic || name == "rPh";
    }
    void end(std::string_view name) override {
        m_inText = false;
        if (name == "rPh")
            m_inPhonetic = false;
        else if (name == "si")
            m_ends.push_back(m_texts.size());
    }
    void text(std::string_view piece) override {
        if (m_inText)
            m_texts += piece;
    }
    bool wantsMore() const override { return !isTooLarge(); }
    bool isTooLarge() const { return m_texts.size() + m_ends.size() * sizeof(std::size_t) > mostTextBytes; }

private:
    std::string& m_texts;
    std::vector<std::size_t>& m_ends;
    bool m_inText = false;
    bool m_inPhonetic = false;
};

Result<void> readPart(const ZipArchive& archive, const std::string& part, XmlHandler& handler,
                      TaskMonitor& monitor) {
    const auto stream = archive.stream(part);
    if (!stream)
        return stream.error();
    return readXml(**stream, handler, archive.path(), monitor);
}

Result<Relations> relationsOf(const ZipArchive& archive, const std::string& part, TaskMonitor& monitor) {
    const std::string folder = folderOf(part);
    RelationsHandler handler(part);
    const std::string file = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    if (auto read = readPart(archive, file, handler, monitor); !read)
        return read.error();
    return handler.relations;
}

std::string targetOf(const Relations& relations, std::string_view type) {
    for (const auto& [id, relation] : relations)
        if (relation.type == type)
            return relation.target;
    return {};
}

} // namespace

bool XlsxWorkbook::isWorkbook(const ZipArchive& archive) {
    return archive.has("[Content_Types].xml") && archive.has("_rels/.rels");
}

Result<XlsxWorkbook> XlsxWorkbook::open(const ZipArchive& archive, TaskMonitor& monitor) {
    XlsxWorkbook workbook;
    if (auto read = workbook.readParts(archive, monitor); !read)
        return read.error();
    return workbook;
}

Result<void> XlsxWorkbook::readParts(const ZipArchive& archive, TaskMonitor& monitor) {
    const auto top = relationsOf(archive, "", monitor);
    if (!top)
        return top.error();
    const std::string part = targetOf(*top, "officeDocument");
    if (part.ends_with(".bin"))
        return unsupportedSource(archive.path(), "xlsb");
    WorkbookHandler book;
    if (auto read = readPart(archive, part, book, monitor); !read)
        return read;
    const auto relations = relationsOf(archive, part, monitor);
    if (!relations)
        return relations.error();
    m_since1904 = book.since1904;
    for (const WorkbookHandler::Entry& entry : book.sheets) {
        const auto relation = relations->find(entry.relation);
        if (relation != relations->end() && relation->second.type == "worksheet")
            m_sheets.push_back({entry.name, relation->second.target, entry.isVisible});
    }
    std::stable_partition(m_sheets.begin(), m_sheets.end(), [](const Sheet& one) { return one.isVisible; });
    if (m_sheets.empty())
        return unsupportedSource(archive.path(), "no_table");

    if (const std::string styles = targetOf(*relations, "styles"); archive.has(styles)) {
        StylesHandler handler(m_looks);
        if (auto read = readPart(archive, styles, handler, monitor); !read)
            return read;
    }
    if (const std::string texts = targetOf(*relations, "sharedStrings"); archive.has(texts)) {
        TextsHandler handler(m_texts, m_textEnds);
        if (auto read = readPart(archive, texts, handler, monitor); !read)
            return read;
        if (handler.isTooLarge())
            return tooLargeSource(archive.path(), "texts");
    }
    return {};
}

std::string_view XlsxWorkbook::text(long long index) const {
    if (index < 0 || static_cast<std::size_t>(index) >= m_textEnds.size())
        return {};
    const auto i = static_cast<std::size_t>(index);
    const std::size_t begin = i == 0 ? 0 : m_textEnds[i - 1];
    return std::string_view(m_texts).substr(begin, m_textEnds[i] - begin);
}

NumberLook XlsxWorkbook::look(long long style) const {
    return style >= 0 && static_cast<std::size_t>(style) < m_looks.size()
               ? m_looks[static_cast<std::size_t>(style)]
               : NumberLook::Number;
}

} // namespace crosscut::ingest
