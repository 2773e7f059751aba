#include "ui/docks/drivers_page.h"

#include "model/workflow/fit_survival.h"
#include "tests/ui/support/retention_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QListWidget>
#include <QScatterSeries>
#include <QTableView>
#include <gtest/gtest.h>
#include <string>

namespace crosscut::ui {

class DriversPageTest : public RetentionFixture {
protected:
    /// Ticks these columns and no others.
    void tick(const QStringList& names) {
        auto* columns = child<QListWidget>("retention.covariates");
        for (int row = 0; row < columns->count(); ++row) {
            const bool wanted = names.contains(columns->item(row)->data(Qt::UserRole).toString());
            columns->item(row)->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
        }
    }
    void makeCurrent(const QString& name) {
        auto* columns = child<QListWidget>("retention.covariates");
        for (int row = 0; row < columns->count(); ++row)
            if (columns->item(row)->data(Qt::UserRole).toString() == name)
                columns->setCurrentRow(row);
    }
    void compareWith(const QString& level) {
        auto* reference = child<QComboBox>("retention.reference");
        reference->setCurrentIndex(reference->findData(level));
        emit reference->activated(reference->currentIndex());
    }
    const workflow::CoxResult& result() const { return *page<DriversPage>()->result(); }
};

TEST_F(DriversPageTest, TheForestHasARowForEachTerm) {
    openSampleDock();
    ASSERT_TRUE(isShown<DriversPage>());
    ASSERT_GE(result().terms.size(), 3U);
    const auto series = chart("hazardRatios")->series();
    const auto ratios = std::find_if(series.begin(), series.end(), [](QAbstractSeries* one) {
        return one->objectName() == QStringLiteral("ratios");
    });
    ASSERT_NE(ratios, series.end());
    EXPECT_EQ(qobject_cast<QScatterSeries*>(*ratios)->count(), static_cast<int>(result().terms.size()));
    EXPECT_EQ(child<QTableView>("hazardTerms")->model()->rowCount(), static_cast<int>(result().terms.size()));
    EXPECT_TRUE(words("hazardTermsSentences").contains(QStringLiteral("risk of leaving")));
    EXPECT_TRUE(words("status").contains(QStringLiteral("concordance")));
}

TEST_F(DriversPageTest, TickedColumnsMakeTheModel) {
    openSampleDock();
    ASSERT_TRUE(isShown<DriversPage>());
    tick({QStringLiteral("plan")});
    ASSERT_TRUE(isShown<DriversPage>());
    ASSERT_EQ(result().terms.size(), 2U); // three kinds of membership
    EXPECT_TRUE(result().terms[0].name.starts_with("plan="));
    workflow::SurvivalOptions options;
    options.covariates = {"plan"};
    SilentMonitor monitor;
    const auto same = workflow::fitCox(m_workspace.project(), options, monitor);
    ASSERT_TRUE(same.ok());
    EXPECT_DOUBLE_EQ(result().terms[0].coef, same->terms[0].coef);
    EXPECT_DOUBLE_EQ(result().terms[1].high, same->terms[1].high);
}

TEST_F(DriversPageTest, RobustErrorsAndTiesChangeTheIntervals) {
    openSampleDock();
    ASSERT_TRUE(isShown<DriversPage>());
    const double plain = result().terms[0].low;
    child<QCheckBox>("retention.robust")->setChecked(true);
    ASSERT_TRUE(isShown<DriversPage>());
    const double robust = result().terms[0].low;
    EXPECT_NE(robust, plain);
    child<QComboBox>("retention.ties")->setCurrentIndex(1);
    ASSERT_TRUE(isShown<DriversPage>());
    EXPECT_EQ(result().ties, "breslow");
    EXPECT_NE(result().terms[0].low, robust);
}

TEST_F(DriversPageTest, AFactorIsComparedWithTheLevelThatIsChosen) {
    openSampleDock();
    ASSERT_TRUE(isShown<DriversPage>());
    tick({QStringLiteral("plan")});
    ASSERT_TRUE(isShown<DriversPage>());
    const workflow::CoxTerm before = result().terms[0];
    const QString level = QString::fromStdString(before.name.substr(std::string_view("plan=").size()));
    const std::string commonest = result().references.front();
    makeCurrent(QStringLiteral("plan"));
    compareWith(level);
    ASSERT_TRUE(isShown<DriversPage>());
    EXPECT_EQ(result().references.front(), before.name);
    const auto turned = std::find_if(result().terms.begin(), result().terms.end(),
                                     [&](const workflow::CoxTerm& term) { return term.name == commonest; });
    ASSERT_NE(turned, result().terms.end());
    EXPECT_NEAR(turned->hazardRatio, 1 / before.hazardRatio, 1e-6);
    compareWith(QString());
    ASSERT_TRUE(isShown<DriversPage>());
    EXPECT_EQ(result().references.front(), commonest);
}

TEST_F(DriversPageTest, ColumnsThatShareAWordSayWhichIsWhich) {
    openSampleDock();
    ASSERT_TRUE(isShown<DriversPage>());
    m_workspace.setLanguage(Language::Chinese);
    const auto* columns = child<QListWidget>("retention.covariates");
    QStringList texts;
    for (int row = 0; row < columns->count(); ++row)
        texts += columns->item(row)->text();
    EXPECT_EQ(texts.removeDuplicates(), 0);
}

TEST_F(DriversPageTest, WithoutAColumnThePageSaysWhatIsMissing) {
    openSampleDock();
    ASSERT_TRUE(isShown<DriversPage>());
    tick({});
    EXPECT_TRUE(isRefused<DriversPage>());
    EXPECT_FALSE(action("retention.export")->isEnabled());
}

TEST_F(DriversPageTest, AColumnThatFollowsFromAnotherIsNamed) {
    std::string csv = "user,duration,ended,height,height_cm,weight\n";
    for (int i = 0; i < 80; ++i) {
        const int height = 150 + (i * 13) % 47;
        csv += "u" + std::to_string(i) + "," + std::to_string(1 + (i * 29) % 53) + ",1," +
               std::to_string(height) + "," + std::to_string(10 * height) + "," +
               std::to_string(50 + (i * 17) % 31) + "\n";
    }
    openEmpty();
    importSubscriptions(csv);
    openDock();
    ASSERT_TRUE(isShown<DriversPage>()); // by itself the page leaves it out, and says so
    EXPECT_EQ(result().terms.size(), 2U);
    EXPECT_TRUE(words("hazardTermsSentences").contains(QStringLiteral("height_cm")));
    tick({QStringLiteral("height"), QStringLiteral("height_cm")});
    ASSERT_TRUE(waitUntil([this] {
        const auto state = page<DriversPage>()->state();
        return state == RunPage::State::Refused || state == RunPage::State::Error;
    }));
    EXPECT_TRUE(message<DriversPage>().contains(QStringLiteral("height_cm")));
}

} // namespace crosscut::ui
