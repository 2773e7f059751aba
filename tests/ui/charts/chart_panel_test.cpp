#include "ui/charts/chart_panel.h"

#include "tests/support/test_files.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QValueAxis>
#include <gtest/gtest.h>

namespace crosscut::ui {

namespace {

BuiltChart bars(const ChartStyle& style) {
    auto* set = new QBarSet(QStringLiteral("people"));
    *set << 3 << 1 << 2;
    set->setColor(style.colours.series[0]);
    auto* series = new QBarSeries;
    series->append(set);
    BuiltChart built;
    built.chart = std::make_unique<QChart>();
    built.chart->addSeries(series);
    built.chart->createDefaultAxes();
    dressChart(*built.chart, style);
    built.finding = style.words.language() == Language::Chinese ? QStringLiteral("三组人")
                                                                : QStringLiteral("Three groups");
    built.subtitle = QStringLiteral("n = 6");
    built.table = {{QStringLiteral("group"), QStringLiteral("people, all")},
                   {QStringLiteral("a"), QStringLiteral("3")}};
    return built;
}

/// Whether anything of this colour was drawn.
bool hasColour(const QImage& image, const QColor& colour) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == colour.rgb())
                return true;
    return false;
}

class ChartPanelTest : public testing::Test {
protected:
    ChartPanelTest()
        : m_panel(QStringLiteral("chart"), m_words) {
        m_panel.resize(480, 320);
        m_panel.show(bars);
    }

    Words m_words{Language::English};
    ChartPanel m_panel;
    test::TemporaryFolder m_folder;
};

} // namespace

TEST_F(ChartPanelTest, ShowsWhatTheBuilderBuilt) {
    EXPECT_FALSE(m_panel.isEmpty());
    ASSERT_NE(m_panel.chart(), nullptr);
    EXPECT_EQ(m_panel.chart()->series().size(), 1);
    EXPECT_EQ(m_panel.finding(), QStringLiteral("Three groups"));
    EXPECT_EQ(m_panel.accessibleName(), QStringLiteral("Three groups"));
    m_panel.clear();
    EXPECT_TRUE(m_panel.isEmpty());
    EXPECT_EQ(m_panel.chart(), nullptr);
}

TEST_F(ChartPanelTest, BuildsAnewInAnotherLanguage) {
    m_words = Words(Language::Chinese);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&m_panel, &change);
    EXPECT_EQ(m_panel.finding(), QStringLiteral("三组人"));
}

TEST_F(ChartPanelTest, SavesPicturesAndNumbers) {
    const std::string png = m_folder.file("chart.png");
    const std::string svg = m_folder.file("chart.svg");
    const std::string csv = m_folder.file("chart.csv");
    ASSERT_TRUE(m_panel.saveImage(QString::fromStdString(png)));
    ASSERT_TRUE(m_panel.saveImage(QString::fromStdString(svg)));
    ASSERT_TRUE(m_panel.saveTable(QString::fromStdString(csv)));
    const QImage image(QString::fromStdString(png));
    EXPECT_EQ(image.size(), QSize(960, 640));
    EXPECT_TRUE(hasColour(image, currentColours().series[0]));
    EXPECT_NE(test::readFile(svg).find("<svg"), std::string::npos);
    EXPECT_EQ(test::readFile(csv), "\xEF\xBB\xBFgroup,\"people, all\"\r\na,3\r\n");
}

TEST_F(ChartPanelTest, PaperIsDrawnInItsOwnColours) {
    QImage page(600, 400, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    const ChartStyle style{m_words, paperColours(), QFont(), true};
    paintChart(painter, QRectF(20, 20, 560, 360), bars, style);
    painter.end();
    EXPECT_TRUE(hasColour(page, paperColours().series[0]));
}

} // namespace crosscut::ui
