/// The whole way of a marketer in one window: files in, pairs, a plan, paper.

#include "tests/ui/support/window_fixture.h"
#include "ui/import/import_wizard.h"
#include "ui/plan/plan_document.h"
#include "ui/widgets/file_dialog.h"

#include <QApplication>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

namespace crosscut::ui {

class CampaignTest : public WindowFixture {
protected:
    CampaignTest()
        : WindowFixture(Language::Chinese) {}

    QString file(const char* name, std::string_view content) {
        return QString::fromStdString(m_folder.write(name, content));
    }
    ImportWizard* wizard() const { return find<ImportWizard>("importWizard"); }
    bool isReady(ImportWizard::Step step) const {
        return wizard() != nullptr && wizard()->step() == step &&
               wizard()->findChild<QPushButton*>(QStringLiteral("importNext"))->isEnabled();
    }
    /// Through the four steps of one file; the last press goes to the next file, or ends.
    void importFile() {
        for (const auto step :
             {ImportWizard::Source, ImportWizard::Mapping, ImportWizard::Review, ImportWizard::Result}) {
            ASSERT_TRUE(waitUntil([&] { return isReady(step); })) << static_cast<int>(step);
            QTest::mouseClick(wizard()->findChild<QPushButton*>(QStringLiteral("importNext")),
                              Qt::LeftButton);
        }
    }
    static QString textOf(const QString& pdf) {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }
};

TEST_F(CampaignTest, GoesFromFilesToPaper) {
    openEmpty();
    const QString films = file("films.csv", "影片编号,片名,类型,简介\n"
                                            "F1,涨价的夏天,剧情|经济,一座小城的通胀与抢购\n"
                                            "F2,最后一枚筹码,悬疑,赌桌上的博弈论\n");
    const QString courses = file("courses.csv", "课程编号,课程名称,学科,简介\n"
                                                "C1,电影中的经济学,经济学,从通胀看供需与预期\n"
                                                "C2,生活里的博弈论,经济学,博弈与均衡入门\n");
    ASSERT_TRUE(dropFiles({films, courses}));
    importFile();
    importFile();
    ASSERT_TRUE(waitIdle());

    pressKeys("Ctrl+3");
    action("plan.new")->trigger();
    auto* name = find<QLineEdit>("plan.name");
    name->setFocus();
    name->selectAll();
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("夏日联映"));
    QApplication::sendEvent(name, &typed);

    pressKeys("Ctrl+2");
    auto* pairs = find<QTableView>("pairTable");
    ASSERT_TRUE(waitUntil([&] { return pairs->model()->rowCount() == 4 && pairs->isVisible(); }));
    auto* add = find<QPushButton>("pairAdd");
    ASSERT_TRUE(waitUntil([&] { return add->isEnabled(); }));
    QTest::mouseClick(add, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return m_workspace.plan().plan().pairs.size() == 1; }));

    const QString pdf = QString::fromStdString(m_folder.file("plan.pdf"));
    FileDialog::answerNext({pdf});
    pressKeys("Ctrl+E");
    ASSERT_TRUE(waitUntil([&] { return QFile::exists(pdf); }, 60'000));
    const QString text = textOf(pdf);
    const PlanPair& pair = m_workspace.plan().plan().pairs.front();
    EXPECT_TRUE(text.contains(QStringLiteral("夏日联映")));
    EXPECT_TRUE(
        text.contains(pair.film == "F1" ? QStringLiteral("涨价的夏天") : QStringLiteral("最后一枚筹码")));
    EXPECT_TRUE(text.contains(pair.course == "C1" ? QStringLiteral("电影中的经济学")
                                                  : QStringLiteral("生活里的博弈论")));
}

} // namespace crosscut::ui
