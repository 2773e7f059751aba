#include "ui/settings/palette.h"

#include "ui/settings/style_sheet.h"

#include <cmath>
#include <gtest/gtest.h>

namespace crosscut::ui {

namespace {

double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// WCAG 2.1, contrast ratio.
double contrast(const QColor& one, const QColor& other) {
    const double light = std::max(luminance(one), luminance(other));
    const double dark = std::min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
}

class ThemeTest : public testing::TestWithParam<const Colours*> {};

} // namespace

TEST_P(ThemeTest, TextCanBeRead) {
    const Colours& colours = *GetParam();
    for (const QColor& ground : {colours.window, colours.surface, colours.raised, colours.selection})
        for (const QColor& ink : {colours.text, colours.muted})
            EXPECT_GE(contrast(ink, ground), 4.5)
                << ink.name().toStdString() << " on " << ground.name().toStdString();
    for (const QColor& ground : {colours.window, colours.surface})
        for (const QColor& ink : {colours.accent, colours.good, colours.warn, colours.bad})
            EXPECT_GE(contrast(ink, ground), 4.5)
                << ink.name().toStdString() << " on " << ground.name().toStdString();
    EXPECT_GE(contrast(colours.onAccent, colours.accent), 4.5);
}

TEST_P(ThemeTest, SeriesStandOutFromTheSurfaceAndFromEachOther) {
    const Colours& colours = *GetParam();
    for (std::size_t i = 0; i < colours.series.size(); ++i) {
        EXPECT_GE(contrast(colours.series[i], colours.surface), 2.0) << i;
        for (std::size_t j = i + 1; j < colours.series.size(); ++j)
            EXPECT_NE(colours.series[i], colours.series[j]);
    }
}

TEST_P(ThemeTest, TheStyleSheetLeavesNoRoleUnfilled) {
    const QString sheet = styleSheetFor(*GetParam());
    EXPECT_GT(sheet.size(), 1000);
    EXPECT_FALSE(sheet.contains(QLatin1Char('@')));
}

INSTANTIATE_TEST_SUITE_P(Themes, ThemeTest,
                         testing::Values(&lightColours(), &darkColours(), &highContrastColours(),
                                         &paperColours()));

} // namespace crosscut::ui
