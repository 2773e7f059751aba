#include "ui/import/import_wizard.h"

#include "model/store/catalog_tables.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/message_box.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>

namespace crosscut::ui {

class ImportWizardTest : public UiFixture {
protected:
    void SetUp() override { openEmpty(); }

    QString file(const char* name, std::string_view content) {
        return QString::fromStdString(m_folder.write(name, content));
    }
    void open(const QStringList& paths) {
        m_wizard = std::make_unique<ImportWizard>(m_workspace, paths, nullptr);
        m_wizard->show();
        ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); }));
    }
    void press(const char* button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    template<typename T>
    T* find(const char* name) const {
        return m_wizard->findChild<T*>(QLatin1String(name));
    }
    QPushButton* next() const { return find<QPushButton>("importNext"); }
    QString text(const char* label) const { return find<QLabel>(label)->text(); }
    QString inserted() const {
        return m_wizard->findChildren<QLabel*>(QStringLiteral("ledger.inserted")).last()->text();
    }
    /// From the source page through the trial run to the result.
    void importCurrent() {
        press("importNext");
        press("importNext");
        ASSERT_TRUE(
            waitUntil([this] { return m_wizard->step() == ImportWizard::Review && next()->isEnabled(); }));
        press("importNext");
        ASSERT_TRUE(waitUntil([this] { return m_wizard->step() == ImportWizard::Result; }));
    }
    store::Counts counts() { return store::readCounts(m_workspace.project().database()); }

    std::unique_ptr<ImportWizard> m_wizard;
};

TEST_F(ImportWizardTest, RecognisesAFileAndImportsItAfterATrial) {
    open({file("films.csv",
               "movieId,title,genres\n1,Red Lantern (1991),Drama|Romance\n2,Night Train,Comedy\n")});
    EXPECT_EQ(find<QComboBox>("importKind")->currentData().toInt(), static_cast<int>(EntityKind::Films));
    EXPECT_EQ(text("importShown"), QStringLiteral("Showing the first 2 of 2 rows."));
    EXPECT_EQ(find<QTableView>("importPreview")->model()->rowCount(), 2);
    press("importNext");
    press("importNext");
    ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); }));
    EXPECT_EQ(m_wizard->step(), ImportWizard::Review);
    EXPECT_EQ(counts().films, 0) << "a trial keeps nothing";
    press("importNext");
    ASSERT_TRUE(waitUntil([this] { return m_wizard->step() == ImportWizard::Result; }));
    EXPECT_EQ(counts().films, 2);
    EXPECT_EQ(inserted(), QStringLiteral("2"));
}

TEST_F(ImportWizardTest, TheLeadOnAnotherEncodingOrDelimiterIsTaken) {
    open({file("odd.csv", "id|name\n1|Ann;x\n2|Ben;y\n")});
    EXPECT_EQ(find<QTableView>("importPreview")->model()->columnCount(), 2);
    QComboBox* delimiter = find<QComboBox>("importDelimiter");
    QSignalSpy shown(m_wizard.get(), &ImportWizard::previewShown);
    delimiter->setCurrentIndex(delimiter->findData(QStringLiteral(";")));
    emit delimiter->activated(delimiter->currentIndex());
    ASSERT_TRUE(waitUntil([&] { return shown.count() > 0; }));
    EXPECT_EQ(
        find<QTableView>("importPreview")->model()->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
        QStringLiteral("id|name"));
}

TEST_F(ImportWizardTest, AsksForWhatIsMissing) {
    open({file("plain.csv", "alpha,beta\nx,y\n")});
    QComboBox* kind = find<QComboBox>("importKind");
    QSignalSpy shown(m_wizard.get(), &ImportWizard::previewShown);
    kind->setCurrentIndex(kind->findData(static_cast<int>(EntityKind::Edges)));
    emit kind->activated(kind->currentIndex());
    ASSERT_TRUE(waitUntil([&] { return shown.count() > 0; }));
    press("importNext");
    EXPECT_FALSE(next()->isEnabled());
    EXPECT_TRUE(text("importMissing").startsWith(QStringLiteral("No column gives")));
}

TEST_F(ImportWizardTest, AsksWhichOfSeveralTablesIsMeant) {
    const QString archive = QString::fromStdString(test::testData("import/users_zip_chosen/input.zip"));
    m_wizard = std::make_unique<ImportWizard>(m_workspace, QStringList{archive}, nullptr);
    m_wizard->show();
    auto* tables = find<QComboBox>("importSheet");
    ASSERT_TRUE(waitUntil([&] { return tables->isVisible() && tables->count() == 2; }));
    EXPECT_FALSE(next()->isEnabled()) << "neither is more likely than the other";
    tables->setFocus();
    QTest::keyClick(tables, Qt::Key_End);
    ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); }));
    EXPECT_EQ(tables->currentText(), QStringLiteral("b.csv"));
    auto* kinds = find<QComboBox>("importKind");
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Home);
    ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); }));
    EXPECT_EQ(kinds->currentData().toInt(), static_cast<int>(EntityKind::Users));
    importCurrent();
    EXPECT_GT(counts().users, 0);
}

TEST_F(ImportWizardTest, SeveralFilesComeOneAfterAnother) {
    open({file("users.csv", "user_id,name,city\nu1,Ann,Oslo\n"),
          file("events.csv", "user_id,movieId,event,timestamp\nu1,1,view,2026-01-05\nu1,2,view,never\n")});
    importCurrent();
    press("importNext");
    ASSERT_TRUE(
        waitUntil([this] { return m_wizard->step() == ImportWizard::Source && next()->isEnabled(); }));
    EXPECT_EQ(find<QComboBox>("importKind")->currentData().toInt(), static_cast<int>(EntityKind::Events));
    importCurrent();
    EXPECT_EQ(counts().users, 1);
    EXPECT_EQ(counts().events, 1);

    const QString rejects = QString::fromStdString(m_folder.file("rejects.csv"));
    FileDialog::answerNext({rejects});
    press("saveRejects");
    ASSERT_TRUE(waitUntil([&] { return QFile::exists(rejects); }));
    EXPECT_EQ(test::readFile(rejects.toStdString()), "user_id,movieId,event,timestamp\nu1,2,view,never\n");

    MessageBox::answerNext(true);
    press("revertImport");
    EXPECT_TRUE(waitUntil([this] { return counts().events == 0; }));
    EXPECT_EQ(counts().users, 1);
}

} // namespace crosscut::ui
