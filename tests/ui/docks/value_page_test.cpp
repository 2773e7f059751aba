#include "ui/docks/value_page.h"

#include "model/workflow/estimate_value.h"
#include "tests/ui/support/retention_fixture.h"

#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QTableView>
#include <gtest/gtest.h>

namespace crosscut::ui {

class ValuePageTest : public RetentionFixture {
protected:
    const workflow::ValueResult& result() const { return *page<ValuePage>()->result(); }
};

TEST_F(ValuePageTest, TheNumbersAreThoseOfTheWorkflow) {
    openSampleDock();
    ASSERT_TRUE(isShown<ValuePage>());
    SilentMonitor monitor;
    const auto same = workflow::estimateValue(m_workspace.project(), {}, monitor);
    ASSERT_TRUE(same.ok());
    EXPECT_EQ(result().value, same->value);
    EXPECT_EQ(result().valueLow, same->valueLow);
    EXPECT_EQ(result().transition, same->transition);
    EXPECT_TRUE(words("valueStatesSentences").contains(QStringLiteral("95 % interval")));
    EXPECT_EQ(child<QTableView>("valueStates")->model()->rowCount(), 3);
    EXPECT_EQ(page<ValuePage>()->numbers().size(), 1 + same->states.size());
}

TEST_F(ValuePageTest, ValuesFollowDiscountMarginAndHorizon) {
    openSampleDock();
    ASSERT_TRUE(isShown<ValuePage>());
    const double before = result().value.front();
    child<QDoubleSpinBox>("value.margin")->setValue(35);
    ASSERT_TRUE(isShown<ValuePage>());
    EXPECT_NEAR(result().value.front(), before / 2, 1e-9 * before);
    child<QDoubleSpinBox>("value.discount")->setValue(20);
    ASSERT_TRUE(isShown<ValuePage>());
    const double discounted = result().value.front();
    EXPECT_LT(discounted, before / 2);
    child<QSpinBox>("value.horizon")->setValue(2);
    ASSERT_TRUE(isShown<ValuePage>());
    EXPECT_LT(result().value.front(), discounted);
}

TEST_F(ValuePageTest, SubscriptionsWithoutEventsSayThatEventsAreMissing) {
    openEmpty();
    importSubscriptions("user,duration,ended\na,3,1\nb,5,0\nc,8,1\n");
    openDock();
    ASSERT_TRUE(isRefused<ValuePage>());
    EXPECT_TRUE(message<ValuePage>().contains(QStringLiteral("events")));
}

} // namespace crosscut::ui
