#include "ui/docks/distribution_delegate.h"

#include "ui/docks/profile_table_model.h"
#include "ui/settings/palette.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace crosscut::ui {

class DistributionDelegateTest : public testing::Test {
protected:
    DistributionDelegateTest() {
        workflow::ColumnProfile column;
        column.column = "city";
        column.rows = 40;
        column.commonest = {{"Oslo", 30}, {"Rome", 10}};
        m_model.showProfiles(m_words, {column});
    }
    QModelIndex cell() const { return m_model.index(0, ProfileTableModel::distributionColumn); }

    Words m_words{Language::English};
    ProfileTableModel m_model;
};

TEST_F(DistributionDelegateTest, TheCellHasBarsAndTheSameInWords) {
    const auto bars = cell().data(ProfileTableModel::BarsRole).value<QList<double>>();
    ASSERT_EQ(bars.size(), 2);
    EXPECT_DOUBLE_EQ(bars[0], 1);
    EXPECT_DOUBLE_EQ(bars[1], 1.0 / 3);
    EXPECT_FALSE(cell().data(ProfileTableModel::IsHistogramRole).toBool());
    EXPECT_EQ(cell().data(Qt::AccessibleTextRole).toString(),
              m_words.list({QStringLiteral("Oslo: 30"), QStringLiteral("Rome: 10")}));
}

TEST_F(DistributionDelegateTest, PaintsBarsInTheColoursOfTheTheme) {
    QImage picture(160, 28, QImage::Format_ARGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    QStyleOptionViewItem option;
    option.rect = picture.rect();
    DistributionDelegate().paint(&painter, option, cell());
    painter.end();
    const QRgb bar = currentColours().series[0].rgb();
    int painted = 0;
    for (int x = 0; x < picture.width(); ++x)
        painted += picture.pixel(x, 12) == bar ? 1 : 0;
    EXPECT_GT(painted, 5) << "the first bar reaches half the height";
    EXPECT_LT(painted, 30) << "the second does not";
}

} // namespace crosscut::ui
