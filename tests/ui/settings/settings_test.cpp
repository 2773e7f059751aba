#include "ui/settings/settings.h"

#include "tests/support/test_files.h"

#include <gtest/gtest.h>

namespace crosscut::ui {

class SettingsTest : public testing::Test {
protected:
    test::TemporaryFolder m_folder;
    QString path() const { return QString::fromStdString(m_folder.path().string()); }
};

TEST_F(SettingsTest, KeepAcrossPrograms) {
    {
        Settings settings(path());
        EXPECT_EQ(settings.get(setting::theme), QStringLiteral("system"));
        settings.set(setting::theme, QStringLiteral("dark"));
    }
    EXPECT_EQ(Settings(path()).get(setting::theme), QStringLiteral("dark"));
}

TEST_F(SettingsTest, RecentProjectsAreTenAndNewestFirst) {
    Settings settings(path());
    for (int i = 0; i < 12; ++i)
        settings.addRecentProject(QString::number(i));
    settings.addRecentProject(QStringLiteral("5"));
    const QStringList recent = settings.get(setting::recentProjects);
    EXPECT_EQ(recent.size(), 10);
    EXPECT_EQ(recent.first(), QStringLiteral("5"));
    EXPECT_EQ(recent.count(QStringLiteral("5")), 1);
    settings.removeRecentProject(QStringLiteral("5"));
    EXPECT_FALSE(settings.get(setting::recentProjects).contains(QStringLiteral("5")));
}

} // namespace crosscut::ui
