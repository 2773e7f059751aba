#include "ui/report/pdf_writer.h"

#include "model/report/campaign_report.h"
#include "tests/support/sample_facts.h"
#include "tests/support/test_files.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <gtest/gtest.h>
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDFOutlineDocumentHelper.hh>

namespace crosscut::ui {

namespace {

struct WrittenReport {
    test::TemporaryFolder folder;
    std::string path = folder.file("report.pdf");
    int pages = 0;

    explicit WrittenReport(Language language, QPageSize::PageSizeId size = QPageSize::A4) {
        SilentMonitor monitor;
        const auto result = writePdf(report::campaignReport(test::sampleFacts()), Words(language),
                                     QString::fromStdString(path), {.size = size}, monitor);
        EXPECT_TRUE(result);
        pages = result ? *result : 0;
    }
};

QString outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool isInstalled(const QString& program) {
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

TEST(PdfWriter, ChineseTextIsFoundInThePdf) {
    if (!isInstalled(QStringLiteral("pdftotext")))
        GTEST_SKIP() << "needs pdftotext";
    const WrittenReport written(Language::Chinese);
    const QString text =
        outputOf(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), QString::fromStdString(written.path), QStringLiteral("-")});
    for (const char* wanted : {"电影中的经济学", "潮汐账本", "摘要", "配对", "人群", "留存", "方法"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(wanted))) << wanted << '\n' << text.toStdString();
}

TEST(PdfWriter, EveryFontIsEmbeddedAndSimplifiedChinese) {
    if (!isInstalled(QStringLiteral("pdffonts")))
        GTEST_SKIP() << "needs pdffonts";
    const WrittenReport written(Language::Chinese);
    const QStringList lines = outputOf(QStringLiteral("pdffonts"), {QString::fromStdString(written.path)})
                                  .split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                                  .mid(2);
    ASSERT_FALSE(lines.isEmpty());
    for (const QString& line : lines) {
        EXPECT_TRUE(line.contains(QLatin1String("sc"), Qt::CaseInsensitive)) << line.toStdString();
        const QStringList columns = line.simplified().split(QLatin1Char(' '));
        EXPECT_EQ(columns.at(columns.size() - 5), QStringLiteral("yes"))
            << line.toStdString(); // emb sub uni object id
    }
}

TEST(PdfWriter, BookmarksAndMetadataAreThoseOfTheReport) {
    const WrittenReport written(Language::Chinese);
    QPDF pdf;
    pdf.processFile(written.path.c_str());
    EXPECT_EQ(pdf.getAllPages().size(), static_cast<std::size_t>(written.pages));
    std::vector<QPDFOutlineObjectHelper> outline = QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines();
    ASSERT_EQ(outline.size(), 9U);
    EXPECT_EQ(outline[1].getTitle(), "配对");
    EXPECT_EQ(QPDFOutlineObjectHelper(outline[1]).getKids().size(), 2U);
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    EXPECT_EQ(info.getKey("/Title").getUTF8Value(), "电影中的经济学");
    EXPECT_EQ(info.getKey("/CreationDate").getUTF8Value(), "D:20261001000000Z");
    EXPECT_FALSE(pdf.getRoot().hasKey("/Metadata"));
}

TEST(PdfWriter, TheSameReportIsTheSameFile) {
    EXPECT_EQ(test::readFile(WrittenReport(Language::English).path),
              test::readFile(WrittenReport(Language::English).path));
}

TEST(PdfWriter, PaperIsWhatWasAskedFor) {
    const auto width = [](const WrittenReport& written) {
        QPDF pdf;
        pdf.processFile(written.path.c_str());
        QPDFObjectHandle page = pdf.getAllPages().front();
        return page.getKey("/MediaBox").getArrayItem(2).getNumericValue();
    };
    EXPECT_NEAR(width(WrittenReport(Language::English, QPageSize::A4)), 595, 1);
    EXPECT_NEAR(width(WrittenReport(Language::English, QPageSize::Letter)), 612, 1);
}

TEST(PdfWriter, AFolderThatIsNotThereIsAnErrorWithItsPath) {
    SilentMonitor monitor;
    const auto result = writePdf(report::campaignReport(test::sampleFacts()), Words(Language::English),
                                 QStringLiteral("/nowhere/at/all.pdf"), {}, monitor);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(result.error().args.front(), "/nowhere/at/all.pdf");
}

TEST(PdfWriter, CancelLeavesNoFile) {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("report.pdf");
    CancellingMonitor monitor(2);
    const auto result = writePdf(report::campaignReport(test::sampleFacts()), Words(Language::English),
                                 QString::fromStdString(path), {}, monitor);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(ReportPages, EveryPageHasInkAndNothingInTheMargins) {
    ReportPages pages(report::campaignReport(test::sampleFacts()), Language::Chinese, QPageSize::A4);
    pages.recordCharts();
    constexpr int width = 595;
    const int height = qRound(width * pages.pageSize().height() / pages.pageSize().width());
    for (int page = 0; page < pages.count(); ++page) {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(width / pages.pageSize().width(), width / pages.pageSize().width());
        pages.paint(painter, page);
        painter.end();
        int ink = 0;
        int marginInk = 0;
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const bool dark = qGray(image.pixel(x, y)) < 200;
                ink += dark ? 1 : 0;
                marginInk += dark && (x < 48 || x > width - 48 || y < 48 || y > height - 40) ? 1 : 0;
            }
        EXPECT_GT(ink, 200) << "page " << page;
        EXPECT_EQ(marginInk, 0) << "page " << page;
    }
}

} // namespace crosscut::ui
