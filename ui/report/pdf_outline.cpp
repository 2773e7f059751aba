#include "ui/report/pdf_outline.h"

#include "ui/report/page_units.h"
#include "ui/report/pdf_text_map.h"

// Buffers of libqpdf come as std::shared_ptr only.
#define POINTERHOLDER_TRANSITION 4
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <vector>

namespace crosscut::ui {

namespace {

QPDFObjectHandle text(const QString& words) {
    return QPDFObjectHandle::newUnicodeString(words.toStdString());
}

/// The top left corner of a heading as a destination.
QPDFObjectHandle destination(const Bookmark& bookmark, const std::vector<QPDFObjectHandle>& pages,
                             qreal pageHeight) {
    const qreal top = (pageHeight - bookmark.y) / point;
    return QPDFObjectHandle::newArray({pages.at(static_cast<std::size_t>(bookmark.page)),
                                       QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(),
                                       QPDFObjectHandle::newReal(top, 1), QPDFObjectHandle::newNull()});
}

struct OutlineNode {
    QPDFObjectHandle object;
    std::vector<std::size_t> children; ///< numbers of nodes
};

/// Links the children of a node to it and to one another.
void link(std::vector<OutlineNode>& nodes, std::size_t parent) {
    const std::vector<std::size_t>& children = nodes[parent].children;
    if (children.empty())
        return;
    nodes[parent].object.replaceKey("/First", nodes[children.front()].object);
    nodes[parent].object.replaceKey("/Last", nodes[children.back()].object);
    // Below the root all are open, below the sections none.
    const int count = static_cast<int>(children.size());
    nodes[parent].object.replaceKey("/Count", QPDFObjectHandle::newInteger(parent == 0 ? count : -count));
    for (std::size_t i = 0; i < children.size(); ++i) {
        QPDFObjectHandle child = nodes[children[i]].object;
        child.replaceKey("/Parent", nodes[parent].object);
        if (i > 0)
            child.replaceKey("/Prev", nodes[children[i - 1]].object);
        if (i + 1 < children.size())
            child.replaceKey("/Next", nodes[children[i + 1]].object);
    }
}

void addOutline(QPDF& pdf, const ReportPages& report) {
    const std::vector<QPDFObjectHandle>& pages = pdf.getAllPages();
    std::vector<OutlineNode> nodes{{pdf.makeIndirectObject(QPDFObjectHandle::newDictionary()), {}}};
    std::size_t section = 0;
    for (const Bookmark& bookmark : report.bookmarks()) {
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", text(bookmark.title));
        item.replaceKey("/Dest", destination(bookmark, pages, report.pageSize().height()));
        nodes.push_back({item, {}});
        nodes[bookmark.level == 1 ? 0 : section].children.push_back(nodes.size() - 1);
        if (bookmark.level == 1)
            section = nodes.size() - 1;
    }
    for (std::size_t node = 0; node < nodes.size(); ++node)
        link(nodes, node);
    pdf.getRoot().replaceKey("/Outlines", nodes.front().object);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

QString pdfDate(Date date) {
    QString digits = QString::fromStdString(date.toIso());
    return QStringLiteral("D:") + digits.remove(QLatin1Char('-')) + QStringLiteral("000000Z");
}

void addMetadata(QPDF& pdf, const ReportPages& report) {
    const report::ReportDocument& document = report.document();
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const QString program = QStringLiteral("Crosscut ") + QString::fromStdString(document.run.version);
    info.replaceKey("/Title", text(QString::fromStdString(document.cover.planName)));
    if (!document.cover.owner.empty())
        info.replaceKey("/Author", text(QString::fromStdString(document.cover.owner)));
    info.replaceKey("/Creator", text(program));
    info.replaceKey("/Producer", text(program));
    const QPDFObjectHandle made = QPDFObjectHandle::newString(pdfDate(document.cover.made).toStdString());
    info.replaceKey("/CreationDate", made);
    info.replaceKey("/ModDate", made);
    pdf.getTrailer().replaceKey("/Info", info);

    QPDFObjectHandle root = pdf.getRoot();
    root.removeKey("/Metadata"); // it holds the moment of drawing
    root.replaceKey("/Lang",
                    QPDFObjectHandle::newString(report.language() == Language::Chinese ? "zh-CN" : "en"));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}

/// Text must be found by the characters that it was written with.
void mendTextMaps(QPDF& pdf, const QString& family) {
    const SharedGlyphs shared = sharedGlyphs(family);
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        QPDFObjectHandle table = object.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> content = table.getStreamData();
        const QByteArray mended =
            withUsualCharacters(QByteArray(reinterpret_cast<const char*>(content->getBuffer()),
                                           static_cast<qsizetype>(content->getSize())),
                                shared);
        table.replaceStreamData(mended.toStdString(), QPDFObjectHandle::newNull(),
                                QPDFObjectHandle::newNull());
    }
}

QByteArray written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize()));
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray& drawn, const ReportPages& pages) {
    try {
        QPDF pdf;
        pdf.processMemoryFile("report", drawn.constData(), static_cast<std::size_t>(drawn.size()));
        addOutline(pdf, pages);
        addMetadata(pdf, pages);
        mendTextMaps(pdf, pages.family());
        return written(pdf);
    } catch (const std::exception& exception) {
        return Error{.code = ErrorCode::Internal, .args = {}, .detail = exception.what(), .lacking = {}};
    }
}

} // namespace crosscut::ui
