#include "ui/docks/add_pair_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace crosscut::ui {

class AddPairDialogTest : public testing::Test {
protected:
    AddPairDialogTest()
        : m_dialog({{QStringLiteral("F1"), QStringLiteral("Rising Prices")}, {QStringLiteral("F2"), {}}},
                   {{QStringLiteral("C1"), QStringLiteral("Economics in Film")},
                    {QStringLiteral("C2"), QStringLiteral("Game Theory")}}) {
        m_dialog.show();
    }

    QComboBox* list(const char* name) const { return m_dialog.findChild<QComboBox*>(QLatin1String(name)); }
    QPushButton* add() const { return m_dialog.findChild<QPushButton*>(QStringLiteral("addPair.add")); }
    void type(const char* name, const char* text) const {
        QLineEdit* edit = list(name)->lineEdit();
        edit->clear();
        QTest::keyClicks(edit, QLatin1String(text));
    }

    AddPairDialog m_dialog;
};

TEST_F(AddPairDialogTest, NothingIsChosenAtFirst) {
    EXPECT_TRUE(list("addPair.film")->currentText().isEmpty());
    EXPECT_FALSE(add()->isEnabled());
}

TEST_F(AddPairDialogTest, TypedTitlesGiveTheKeysOfTheirRows) {
    const QSignalSpy chosen(&m_dialog, &AddPairDialog::pairChosen);
    type("addPair.film", "rising prices");
    EXPECT_FALSE(add()->isEnabled()) << "a course is still missing";
    type("addPair.course", "Game Theory");
    ASSERT_TRUE(add()->isEnabled());
    QTest::mouseClick(add(), Qt::LeftButton);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.front()[0].toString(), QStringLiteral("F1"));
    EXPECT_EQ(chosen.front()[1].toString(), QStringLiteral("C2"));
    EXPECT_FALSE(m_dialog.isVisible());
}

TEST_F(AddPairDialogTest, WhatNamesNoRowCannotBeAdded) {
    m_dialog.choose(QStringLiteral("F1"), QStringLiteral("C1"));
    EXPECT_TRUE(add()->isEnabled());
    type("addPair.course", "Game Theo");
    EXPECT_FALSE(add()->isEnabled());
}

TEST_F(AddPairDialogTest, ARowWithoutATitleIsNamedByItsKey) {
    m_dialog.choose(QStringLiteral("F2"), QString());
    EXPECT_EQ(list("addPair.film")->currentText(), QStringLiteral("F2"));
    EXPECT_EQ(m_dialog.focusWidget(), list("addPair.course"));
}

} // namespace crosscut::ui
