#pragma once

#include "model/base/date.h"
#include "model/base/money.h"
#include "model/base/strong_id.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut {

/// The ten forms in which a course meets a film (product.md, row 15).
enum class ContentForm {
    Lecture,
    Interview,
    BehindTheScenes,
    FilmAnalysis,
    CaseDocumentary,
    Workshop,
    LiveStream,
    WatchAlong,
    ShortVideo,
    MemberDay,
};

enum class Channel {
    InFilm,
    StreamingPlatform,
    SocialMedia,
    ShortVideo,
    Email,
    AppPush,
    Search,
    Offline,
    Partner
};

enum class PlanStatus { Draft, Proposed, Agreed, Running, Done, Dropped };

/// Stable keys in the order of the enums: in files, on the command line and as tokens of ui/text.
inline constexpr std::array<std::string_view, 10> contentFormKeys{
    "lecture",  "interview",   "behind_the_scenes", "film_analysis", "case_documentary",
    "workshop", "live_stream", "watch_along",       "short_video",   "member_day"};
inline constexpr std::array<std::string_view, 9> channelKeys{
    "in_film", "streaming_platform", "social_media", "short_video", "email", "app_push", "search", "offline",
    "partner"};
inline constexpr std::array<std::string_view, 6> planStatusKeys{"draft",   "proposed", "agreed",
                                                                "running", "done",     "dropped"};

constexpr std::string_view toString(ContentForm form) {
    return contentFormKeys[static_cast<std::size_t>(form)];
}
constexpr std::string_view toString(Channel channel) {
    return channelKeys[static_cast<std::size_t>(channel)];
}
constexpr std::string_view toString(PlanStatus status) {
    return planStatusKeys[static_cast<std::size_t>(status)];
}

/// Whose money it is and what for. `committed` is what is signed for, `actual` what was spent.
struct BudgetLine {
    std::string label;
    Channel channel = Channel::InFilm;
    Money planned;
    Money committed;
    Money actual;
    std::string note;

    bool operator==(const BudgetLine&) const = default;
};

/// The partner's terms in short, as they go on the cover of the plan.
struct PartnerTerms {
    std::string partner;
    double revenueSharePercent = 0; ///< of gross, to the partner
    Money minimumGuarantee;
    std::string territory;
    std::string exclusivity;
    std::string deliverables;

    bool operator==(const PartnerTerms&) const = default;
};

/// One film × course in a plan. Numbers of the models are kept as they were when the pair was added (score,
/// evidence, data hash), so that a signed plan stays readable after the data went on.
struct PlanPair {
    std::string film;   ///< key
    std::string course; ///< key
    ContentForm form = ContentForm::Lecture;
    std::string placementNote;
    std::vector<Channel> channels;
    std::optional<Date> from;
    std::optional<Date> until;
    std::string segment;             ///< target segment by name; empty: everyone
    double targetingThreshold = 0.8; ///< on the calibrated purchase probability
    std::vector<BudgetLine> budget;
    PlanStatus status = PlanStatus::Draft;
    std::string notes;
    double score = 0;
    double evidencePercent = 0;
    std::string dataHash;

    bool operator==(const PlanPair&) const = default;
};

/// A campaign plan: a plain value. The ui edits copies of it on an undo stack; the store keeps it as one
/// document.
struct Plan {
    PlanId id;
    std::string name;
    std::string owner; ///< our party
    PartnerTerms terms;
    int version = 1;
    std::optional<Date> from;
    std::optional<Date> until;
    PlanStatus status = PlanStatus::Draft;
    std::string summary; ///< what the plan is for, in the marketer's words
    std::string notes;
    std::vector<PlanPair> pairs;

    bool operator==(const Plan&) const = default;
};

} // namespace crosscut
