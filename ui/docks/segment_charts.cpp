#include "ui/docks/segment_charts.h"

#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <limits>

namespace crosscut::ui {

report::BarChart segmentSizes(const workflow::SegmentationResult& result) {
    report::BarChart chart{.title = SentenceId::SegmentLargest,
                           .titleArgs = {},
                           .categories = {},
                           .values = {},
                           .categoryAxis = report::Phrase::Segment,
                           .valueAxis = report::Phrase::People,
                           .tokenFamily = "segment"};
    for (const workflow::SegmentProfile& profile : result.segments) {
        chart.categories.push_back(profile.segment.name);
        chart.values.push_back(profile.suppressed ? std::numeric_limits<double>::quiet_NaN()
                                                  : static_cast<double>(profile.segment.people));
    }
    const workflow::SegmentProfile& largest = result.segments.front();
    chart.titleArgs = {largest.segment.name, largest.segment.people, largest.share};
    return chart;
}

ProfileChart segmentProfile(const workflow::SegmentationResult& result, std::size_t picked) {
    const workflow::SegmentProfile& profile = result.segments[picked];
    ProfileChart chart{.segment = profile.segment.name,
                       .people = static_cast<double>(profile.segment.people),
                       .features = result.features,
                       .z = profile.featureZ,
                       .others = {},
                       .standsOut = {},
                       .timesAverage = 1};
    for (std::size_t i = 0; i < result.segments.size(); ++i)
        if (i != picked && !result.segments[i].suppressed)
            chart.others.push_back(result.segments[i].featureZ);
    for (const Sentence& sentence : profile.sentences)
        if (sentence.id == SentenceId::SegmentStandsOut && chart.standsOut.empty()) {
            chart.standsOut = std::get<std::string>(sentence.args[2]);
            chart.timesAverage = std::get<double>(sentence.args[3]);
        }
    return chart;
}

ActivityChart segmentActivity(const workflow::SegmentationResult& result) {
    ActivityChart chart{.months = result.months, .lines = {}, .people = static_cast<double>(result.people)};
    for (const workflow::SegmentProfile& profile : result.segments)
        if (!profile.suppressed)
            chart.lines.push_back({profile.segment.name, profile.activityByMonth});
    return chart;
}

std::vector<QStringList> segmentTable(const workflow::SegmentationResult& result, const Words& words) {
    constexpr const char* context = "SegmentTable";
    QStringList heading{words.say(context, QT_TRANSLATE_NOOP("SegmentTable", "Segment")),
                        words.say(context, QT_TRANSLATE_NOOP("SegmentTable", "People")),
                        words.say(context, QT_TRANSLATE_NOOP("SegmentTable", "Share"))};
    for (const std::string& feature : result.features)
        heading += tokenText(words, "feature", feature);
    std::vector<QStringList> rows{heading};
    for (const workflow::SegmentProfile& profile : result.segments) {
        QStringList row{tokenText(words, "segment", profile.segment.name)};
        if (profile.suppressed) {
            row += QStringLiteral("< %1").arg(smallestShownCell);
        } else {
            row += {QString::number(profile.segment.people), QString::number(profile.share, 'f', 4)};
            for (const double mean : profile.featureMeans)
                row += QString::number(mean, 'g', 6);
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace crosscut::ui
