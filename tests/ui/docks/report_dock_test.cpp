#include "ui/docks/report_dock.h"

#include "tests/ui/support/window_fixture.h"
#include "ui/report/page_preview.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/notice_bar.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPushButton>
#include <QTest>

namespace crosscut::ui {

class ReportDockTest : public WindowFixture {
protected:
    void openReport() {
        openSample();
        pressKeys("Ctrl+3");
        ASSERT_TRUE(waitUntil([this] { return action("report.exportPdf")->isEnabled(); }, 60'000));
    }
    ReportDock* dock() const { return find<ReportDock>("reportContent"); }
    QString status() const { return dock()->findChild<QLabel*>(QStringLiteral("status"))->text(); }
    QString pdfPath() const { return QString::fromStdString(m_folder.file("report.pdf")); }
};

TEST_F(ReportDockTest, CtrlEComposesTheReportAndWritesIt) {
    openSample();
    FileDialog::answerNext({pdfPath()});
    pressKeys("Ctrl+E"); // the report has not been composed yet
    ASSERT_TRUE(waitUntil([this] { return QFile::exists(pdfPath()); }, 60'000));
    QFile pdf(pdfPath());
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_EQ(pdf.read(5), QByteArray("%PDF-"));
    EXPECT_TRUE(
        waitUntil([this] { return m_window->notices().text().contains(QStringLiteral("report.pdf")); }));
}

TEST_F(ReportDockTest, TheStatusCountsThePages) {
    openReport();
    EXPECT_TRUE(status().startsWith(QStringLiteral("Page 1 of "))) << status().toStdString();
    auto* preview = dock()->findChild<PagePreview*>();
    ASSERT_GT(preview->pageCount(), 3);
    const double zoom = preview->zoom();
    action("report.zoomIn")->trigger();
    EXPECT_GT(preview->zoom(), zoom);
    action("report.fitWidth")->trigger();
    EXPECT_NEAR(preview->zoom(), zoom, 0.02);
}

TEST_F(ReportDockTest, AChangeOfThePlanMakesItStaleAndThenNew) {
    openReport();
    auto* version = find<QWidget>("plan.version");
    version->setFocus();
    QTest::keyClick(version, Qt::Key_Up);
    auto* stale = dock()->findChild<QFrame*>(QStringLiteral("staleBar"));
    EXPECT_TRUE(stale->isVisible());
    EXPECT_TRUE(waitUntil([&] { return !stale->isVisible(); }, 60'000));
}

TEST_F(ReportDockTest, PaperAndLanguageAreThoseChosen) {
    openReport();
    auto* paper = find<QComboBox>("report.paper");
    paper->setFocus();
    QTest::keyClick(paper, Qt::Key_End);
    EXPECT_EQ(paper->currentText(), QStringLiteral("Letter"));
    EXPECT_EQ(m_settings.get(setting::paperSize), QStringLiteral("Letter"));
    auto* language = find<QComboBox>("report.language");
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Home);
    EXPECT_EQ(m_settings.get(setting::reportLanguage), QStringLiteral("zh_CN"));
    EXPECT_TRUE(waitIdle());
    EXPECT_TRUE(status().startsWith(QStringLiteral("Page 1 of "))) << "the window goes on speaking English";
}

TEST_F(ReportDockTest, CtrlShiftPShowsThePrintPreview) {
    openReport();
    pressKeys("Ctrl+Shift+P");
    auto* preview = dock()->findChild<QPrintPreviewDialog*>();
    ASSERT_NE(preview, nullptr);
    EXPECT_TRUE(preview->isVisible());
    QCoreApplication::processEvents();
    preview->reject();
}

TEST_F(ReportDockTest, CtrlPAsksForAPrinter) {
    openReport();
    pressKeys("Ctrl+P");
    auto* dialog = dock()->findChild<QPrintDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    dialog->reject();
}

TEST_F(ReportDockTest, WithoutAPlanItLeadsToThePlan) {
    openEmpty();
    m_workspace.showDock(QStringLiteral("report"));
    EXPECT_EQ(dock()->state(), Dock::State::Empty);
    EXPECT_FALSE(action("report.exportPdf")->isEnabled());
}

} // namespace crosscut::ui
