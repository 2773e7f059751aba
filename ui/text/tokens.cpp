#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <functional>
#include <set>
#include <span>

namespace crosscut::ui {

namespace {

struct Token {
    const char* key;
    const char* word;
};

const Token entityTokens[] = {
    {"users", QT_TRANSLATE_NOOP("token.entity", "Users")},
    {"films", QT_TRANSLATE_NOOP("token.entity", "Films")},
    {"courses", QT_TRANSLATE_NOOP("token.entity", "Courses")},
    {"events", QT_TRANSLATE_NOOP("token.entity", "Events")},
    {"subscriptions", QT_TRANSLATE_NOOP("token.entity", "Subscriptions")},
    {"edges", QT_TRANSLATE_NOOP("token.entity", "Edges")},
    {"exposures", QT_TRANSLATE_NOOP("token.entity", "Exposures")},
    {"plans", QT_TRANSLATE_NOOP("token.entity", "Plans")},
};

const Token fieldTokens[] = {
    {"id", QT_TRANSLATE_NOOP("token.field", "ID")},
    {"key", QT_TRANSLATE_NOOP("token.field", "ID")},
    {"name", QT_TRANSLATE_NOOP("token.field", "Name")},
    {"birth_year", QT_TRANSLATE_NOOP("token.field", "Birth year")},
    {"age", QT_TRANSLATE_NOOP("token.field", "Age")},
    {"gender", QT_TRANSLATE_NOOP("token.field", "Gender")},
    {"city", QT_TRANSLATE_NOOP("token.field", "City")},
    {"education", QT_TRANSLATE_NOOP("token.field", "Education")},
    {"occupation", QT_TRANSLATE_NOOP("token.field", "Occupation")},
    {"joined", QT_TRANSLATE_NOOP("token.field", "Joined")},
    {"consent", QT_TRANSLATE_NOOP("token.field", "Consent")},
    {"declared", QT_TRANSLATE_NOOP("token.field", "In the catalog")},
    {"title", QT_TRANSLATE_NOOP("token.field", "Title")},
    {"original_title", QT_TRANSLATE_NOOP("token.field", "Original title")},
    {"kind", QT_TRANSLATE_NOOP("token.field", "Kind")},
    {"year", QT_TRANSLATE_NOOP("token.field", "Year")},
    {"genres", QT_TRANSLATE_NOOP("token.field", "Genres")},
    {"directors", QT_TRANSLATE_NOOP("token.field", "Directors")},
    {"actors", QT_TRANSLATE_NOOP("token.field", "Actors")},
    {"tags", QT_TRANSLATE_NOOP("token.field", "Tags")},
    {"synopsis", QT_TRANSLATE_NOOP("token.field", "Synopsis")},
    {"runtime_minutes", QT_TRANSLATE_NOOP("token.field", "Runtime (min)")},
    {"release_date", QT_TRANSLATE_NOOP("token.field", "Release date")},
    {"rating", QT_TRANSLATE_NOOP("token.field", "Rating")},
    {"audience", QT_TRANSLATE_NOOP("token.field", "Audience")},
    {"age_rating", QT_TRANSLATE_NOOP("token.field", "Age rating")},
    {"provider", QT_TRANSLATE_NOOP("token.field", "Provider")},
    {"teacher", QT_TRANSLATE_NOOP("token.field", "Teacher")},
    {"field", QT_TRANSLATE_NOOP("token.field", "Field")},
    {"level", QT_TRANSLATE_NOOP("token.field", "Level")},
    {"price", QT_TRANSLATE_NOOP("token.field", "Price")},
    {"enrolments", QT_TRANSLATE_NOOP("token.field", "Enrolments")},
    {"duration_hours", QT_TRANSLATE_NOOP("token.field", "Duration (h)")},
    {"user", QT_TRANSLATE_NOOP("token.field", "User")},
    {"item", QT_TRANSLATE_NOOP("token.field", "Item")},
    {"value", QT_TRANSLATE_NOOP("token.field", "Value")},
    {"currency", QT_TRANSLATE_NOOP("token.field", "Currency")},
    {"time", QT_TRANSLATE_NOOP("token.field", "Time")},
    {"start", QT_TRANSLATE_NOOP("token.field", "Start")},
    {"end", QT_TRANSLATE_NOOP("token.field", "End")},
    {"duration", QT_TRANSLATE_NOOP("token.field", "Duration")},
    {"ended", QT_TRANSLATE_NOOP("token.field", "Ended")},
    {"unit", QT_TRANSLATE_NOOP("token.field", "Unit")},
    {"plan", QT_TRANSLATE_NOOP("token.field", "Tariff")},
    {"channel", QT_TRANSLATE_NOOP("token.field", "Channel")},
    {"from", QT_TRANSLATE_NOOP("token.field", "From")},
    {"to", QT_TRANSLATE_NOOP("token.field", "To")},
    {"weight", QT_TRANSLATE_NOOP("token.field", "Weight")},
    {"experiment", QT_TRANSLATE_NOOP("token.field", "Experiment")},
    {"arm", QT_TRANSLATE_NOOP("token.field", "Arm")},
    {"outcome", QT_TRANSLATE_NOOP("token.field", "Outcome")},
    {"segment", QT_TRANSLATE_NOOP("token.field", "Segment")},
    {"rights_from", QT_TRANSLATE_NOOP("token.field", "Rights from")},
    {"rights_until", QT_TRANSLATE_NOOP("token.field", "Rights until")},
    {"category", QT_TRANSLATE_NOOP("token.field", "Category")},
    {"sales_from", QT_TRANSLATE_NOOP("token.field", "Sales from")},
    {"sales_until", QT_TRANSLATE_NOOP("token.field", "Sales until")},
    {"audience_age", QT_TRANSLATE_NOOP("token.field", "Youngest audience")},
    {"catalog", QT_TRANSLATE_NOOP("token.field", "Catalog")},
    {"batch", QT_TRANSLATE_NOOP("token.field", "Batch")},
};

const Token criterionTokens[] = {
    {"topic", QT_TRANSLATE_NOOP("token.criterion", "Topic")},
    {"audience", QT_TRANSLATE_NOOP("token.criterion", "Audience")},
    {"reach", QT_TRANSLATE_NOOP("token.criterion", "Reach")},
    {"timing", QT_TRANSLATE_NOOP("token.criterion", "Timing")},
    {"data", QT_TRANSLATE_NOOP("token.criterion", "Data")},
    {"rubric", QT_TRANSLATE_NOOP("token.criterion", "Rubric")},
};

const Token gateTokens[] = {
    {"right", QT_TRANSLATE_NOOP("token.gate", "Rights")},
    {"age", QT_TRANSLATE_NOOP("token.gate", "Age rating")},
    {"category", QT_TRANSLATE_NOOP("token.gate", "Category")},
};

const Token formTokens[] = {
    {"lecture", QT_TRANSLATE_NOOP("token.form", "Lecture")},
    {"interview", QT_TRANSLATE_NOOP("token.form", "Interview")},
    {"behind_the_scenes", QT_TRANSLATE_NOOP("token.form", "Behind the scenes")},
    {"film_analysis", QT_TRANSLATE_NOOP("token.form", "Film analysis")},
    {"case_documentary", QT_TRANSLATE_NOOP("token.form", "Case and documentary")},
    {"workshop", QT_TRANSLATE_NOOP("token.form", "Workshop")},
    {"live_stream", QT_TRANSLATE_NOOP("token.form", "Live stream")},
    {"watch_along", QT_TRANSLATE_NOOP("token.form", "Watch-along")},
    {"short_video", QT_TRANSLATE_NOOP("token.form", "Short video")},
    {"member_day", QT_TRANSLATE_NOOP("token.form", "Member day")},
};

const Token channelTokens[] = {
    {"in_film", QT_TRANSLATE_NOOP("token.channel", "In-film")},
    {"streaming_platform", QT_TRANSLATE_NOOP("token.channel", "Streaming platform")},
    {"social_media", QT_TRANSLATE_NOOP("token.channel", "Social media")},
    {"short_video", QT_TRANSLATE_NOOP("token.channel", "Short video")},
    {"email", QT_TRANSLATE_NOOP("token.channel", "Email")},
    {"app_push", QT_TRANSLATE_NOOP("token.channel", "App push")},
    {"search", QT_TRANSLATE_NOOP("token.channel", "Search")},
    {"offline", QT_TRANSLATE_NOOP("token.channel", "Offline")},
    {"partner", QT_TRANSLATE_NOOP("token.channel", "Partner")},
};

const Token statusTokens[] = {
    {"draft", QT_TRANSLATE_NOOP("token.status", "Draft")},
    {"proposed", QT_TRANSLATE_NOOP("token.status", "Proposed")},
    {"agreed", QT_TRANSLATE_NOOP("token.status", "Agreed")},
    {"running", QT_TRANSLATE_NOOP("token.status", "Running")},
    {"done", QT_TRANSLATE_NOOP("token.status", "Done")},
    {"dropped", QT_TRANSLATE_NOOP("token.status", "Dropped")},
};

const Token segmentTokens[] = {
    {"rfm_steady", QT_TRANSLATE_NOOP("token.segment", "Steady")},
    {"rfm_sleeping", QT_TRANSLATE_NOOP("token.segment", "Asleep")},
    {"all", QT_TRANSLATE_NOOP("token.segment", "Everyone")},
    {"rfm_champions", QT_TRANSLATE_NOOP("token.segment", "Champions")},
    {"rfm_loyal", QT_TRANSLATE_NOOP("token.segment", "Loyal")},
    {"rfm_potential_loyal", QT_TRANSLATE_NOOP("token.segment", "Potential loyal")},
    {"rfm_potential", QT_TRANSLATE_NOOP("token.segment", "Potential")},
    {"rfm_new", QT_TRANSLATE_NOOP("token.segment", "New")},
    {"rfm_recent", QT_TRANSLATE_NOOP("token.segment", "New")},
    {"rfm_promising", QT_TRANSLATE_NOOP("token.segment", "Promising")},
    {"rfm_need_attention", QT_TRANSLATE_NOOP("token.segment", "Need attention")},
    {"rfm_about_to_sleep", QT_TRANSLATE_NOOP("token.segment", "About to sleep")},
    {"rfm_at_risk", QT_TRANSLATE_NOOP("token.segment", "At risk")},
    {"rfm_cannot_lose", QT_TRANSLATE_NOOP("token.segment", "Cannot lose")},
    {"rfm_hibernating", QT_TRANSLATE_NOOP("token.segment", "Hibernating")},
    {"rfm_lost", QT_TRANSLATE_NOOP("token.segment", "Lost")},
    {"rfm_watchers", QT_TRANSLATE_NOOP("token.segment", "Watchers, no purchase")},
    {"rfm_inactive", QT_TRANSLATE_NOOP("token.segment", "Inactive")},
};

const Token methodTokens[] = {
    {"kmeans", QT_TRANSLATE_NOOP("token.method", "By behaviour (k-means)")},
    {"k_means", QT_TRANSLATE_NOOP("token.method", "By behaviour (k-means)")},
    {"rfm", QT_TRANSLATE_NOOP("token.method", "By purchases (RFM)")},
    {"rules", QT_TRANSLATE_NOOP("token.method", "By rules")},
};

const Token modelTokens[] = {
    {"popularity", QT_TRANSLATE_NOOP("token.model", "Popularity")},
    {"tags", QT_TRANSLATE_NOOP("token.model", "Tags and texts")},
    {"jaccard", QT_TRANSLATE_NOOP("token.model", "Shared tags")},
    {"knn", QT_TRANSLATE_NOOP("token.model", "Similar items")},
    {"als", QT_TRANSLATE_NOOP("token.model", "Factorisation (ALS)")},
    {"mf", QT_TRANSLATE_NOOP("token.model", "Factorisation (MF)")},
    {"hybrid", QT_TRANSLATE_NOOP("token.model", "Hybrid")},
    {"km", QT_TRANSLATE_NOOP("token.model", "Kaplan–Meier")},
    {"cox", QT_TRANSLATE_NOOP("token.model", "Cox regression")},
    {"markov", QT_TRANSLATE_NOOP("token.model", "Markov chain")},
};

const Token kindTokens[] = {
    {"view", QT_TRANSLATE_NOOP("token.kind", "View")},
    {"like", QT_TRANSLATE_NOOP("token.kind", "Like")},
    {"comment", QT_TRANSLATE_NOOP("token.kind", "Comment")},
    {"rating", QT_TRANSLATE_NOOP("token.kind", "Rating")},
    {"search", QT_TRANSLATE_NOOP("token.kind", "Search")},
    {"trial", QT_TRANSLATE_NOOP("token.kind", "Trial")},
    {"purchase", QT_TRANSLATE_NOOP("token.kind", "Purchase")},
    {"live", QT_TRANSLATE_NOOP("token.kind", "Live attendance")},
    {"quiz", QT_TRANSLATE_NOOP("token.kind", "Quiz")},
    {"click", QT_TRANSLATE_NOOP("token.kind", "Click")},
    {"share", QT_TRANSLATE_NOOP("token.kind", "Share")},
    {"favourite", QT_TRANSLATE_NOOP("token.kind", "Favourite")},
};

const Token stateTokens[] = {
    {"paying", QT_TRANSLATE_NOOP("token.state", "Paying")},
    {"active", QT_TRANSLATE_NOOP("token.state", "Active")},
    {"idle", QT_TRANSLATE_NOOP("token.state", "Idle")},
    {"gone", QT_TRANSLATE_NOOP("token.state", "Left")},
};

const Token featureTokens[] = {
    {"films_watched", QT_TRANSLATE_NOOP("token.feature", "Films watched")},
    {"courses_bought", QT_TRANSLATE_NOOP("token.feature", "Courses bought")},
    {"purchases", QT_TRANSLATE_NOOP("token.feature", "Purchases")},
    {"views", QT_TRANSLATE_NOOP("token.feature", "Views")},
    {"ratings", QT_TRANSLATE_NOOP("token.feature", "Ratings")},
    {"comments", QT_TRANSLATE_NOOP("token.feature", "Comments")},
    {"likes", QT_TRANSLATE_NOOP("token.feature", "Likes")},
    {"searches", QT_TRANSLATE_NOOP("token.feature", "Searches")},
    {"trials", QT_TRANSLATE_NOOP("token.feature", "Trials")},
    {"lives", QT_TRANSLATE_NOOP("token.feature", "Live sessions")},
    {"live_sessions", QT_TRANSLATE_NOOP("token.feature", "Live sessions")},
    {"quizzes", QT_TRANSLATE_NOOP("token.feature", "Quizzes")},
    {"events", QT_TRANSLATE_NOOP("token.feature", "Events")},
    {"spend", QT_TRANSLATE_NOOP("token.feature", "Spend")},
    {"intercept", QT_TRANSLATE_NOOP("token.feature", "Intercept")},
    {"log_events", QT_TRANSLATE_NOOP("token.feature", "Events, ln(1 + n)")},
    {"log_film_events", QT_TRANSLATE_NOOP("token.feature", "Acts on films, ln(1 + n)")},
    {"log_courses_bought", QT_TRANSLATE_NOOP("token.feature", "Courses bought, ln(1 + n)")},
    {"log_spend", QT_TRANSLATE_NOOP("token.feature", "Spend, ln(1 + x)")},
    {"log_target_events", QT_TRANSLATE_NOOP("token.feature", "Acts on the target, ln(1 + n)")},
    {"recency_days", QT_TRANSLATE_NOOP("token.feature", "Days since last seen")},
    {"purchase_recency_days", QT_TRANSLATE_NOOP("token.feature", "Days since last purchase")},
    {"tenure_days", QT_TRANSLATE_NOOP("token.feature", "Days since first seen")},
    {"active_days", QT_TRANSLATE_NOOP("token.feature", "Active days")},
    {"active_months", QT_TRANSLATE_NOOP("token.feature", "Active months")},
    {"mean_rating", QT_TRANSLATE_NOOP("token.feature", "Mean rating")},
    {"distinct_items", QT_TRANSLATE_NOOP("token.feature", "Different items")},
    {"interactions", QT_TRANSLATE_NOOP("token.feature", "Interactions")},
    {"weekend_share", QT_TRANSLATE_NOOP("token.feature", "Weekend share")},
    {"recency", QT_TRANSLATE_NOOP("token.feature", "Days since last purchase")},
    {"frequency", QT_TRANSLATE_NOOP("token.feature", "Purchases")},
    {"monetary", QT_TRANSLATE_NOOP("token.feature", "Spend")},
};

const Token severityTokens[] = {
    {"blocks", QT_TRANSLATE_NOOP("token.severity", "Blocks")},
    {"warns", QT_TRANSLATE_NOOP("token.severity", "Warns")},
    {"notes", QT_TRANSLATE_NOOP("token.severity", "Notes")},
};

const Token typeTokens[] = {
    {"number", QT_TRANSLATE_NOOP("token.type", "Number")},
    {"factor", QT_TRANSLATE_NOOP("token.type", "Category")},
    {"date", QT_TRANSLATE_NOOP("token.type", "Date")},
    {"text", QT_TRANSLATE_NOOP("token.type", "Text")},
};

const Token terminationTokens[] = {
    {"converged", QT_TRANSLATE_NOOP("token.termination", "converged")},
    {"iteration_limit", QT_TRANSLATE_NOOP("token.termination", "iteration limit reached")},
    {"step_limit", QT_TRANSLATE_NOOP("token.termination", "no further step improves it")},
    {"diverging", QT_TRANSLATE_NOOP("token.termination", "diverging")},
    {"not_run", QT_TRANSLATE_NOOP("token.termination", "not run")},
};

const Token runTokens[] = {
    {"segments", QT_TRANSLATE_NOOP("token.run", "Segments")},
    {"segments.kmeans", QT_TRANSLATE_NOOP("token.run", "Segments by behaviour")},
    {"segments.rfm", QT_TRANSLATE_NOOP("token.run", "Segments by purchases")},
    {"pairs", QT_TRANSLATE_NOOP("token.run", "Pair scores")},
    {"match", QT_TRANSLATE_NOOP("token.run", "Matching")},
    {"match.knn", QT_TRANSLATE_NOOP("token.run", "Matching: similar items")},
    {"match.popularity", QT_TRANSLATE_NOOP("token.run", "Matching: popularity")},
    {"match.tags", QT_TRANSLATE_NOOP("token.run", "Matching: tags and texts")},
    {"evaluation", QT_TRANSLATE_NOOP("token.run", "Evaluation")},
    {"evaluate", QT_TRANSLATE_NOOP("token.run", "Evaluation")},
    {"propensity", QT_TRANSLATE_NOOP("token.run", "Purchase propensity")},
    {"survival", QT_TRANSLATE_NOOP("token.run", "Retention")},
    {"survival.km", QT_TRANSLATE_NOOP("token.run", "Retention curves")},
    {"survival.cox", QT_TRANSLATE_NOOP("token.run", "Retention factors")},
    {"value", QT_TRANSLATE_NOOP("token.run", "Lifetime value")},
    {"value.markov", QT_TRANSLATE_NOOP("token.run", "Lifetime value")},
    {"report", QT_TRANSLATE_NOOP("token.run", "Report")},
    {"import", QT_TRANSLATE_NOOP("token.run", "Import")},
};

const Token qualityTokens[] = {
    {"orphan_user", QT_TRANSLATE_NOOP("token.quality", "User is not in the catalog")},
    {"orphan_users", QT_TRANSLATE_NOOP("token.quality", "User is not in the catalog")},
    {"orphan_item", QT_TRANSLATE_NOOP("token.quality", "Film or course is not in the catalog")},
    {"orphan_items", QT_TRANSLATE_NOOP("token.quality", "Film or course is not in the catalog")},
    {"orphan_subscriber", QT_TRANSLATE_NOOP("token.quality", "Subscriber is not in the catalog")},
    {"ambiguous_item", QT_TRANSLATE_NOOP("token.quality", "Key is in both catalogs")},
    {"empty", QT_TRANSLATE_NOOP("token.quality", "Empty cells")},
    {"empty_column", QT_TRANSLATE_NOOP("token.quality", "Column is empty")},
    {"mostly_empty", QT_TRANSLATE_NOOP("token.quality", "Mostly empty")},
    {"empty_title", QT_TRANSLATE_NOOP("token.quality", "No title")},
    {"empty_genres", QT_TRANSLATE_NOOP("token.quality", "No genres")},
    {"empty_tags", QT_TRANSLATE_NOOP("token.quality", "No tags")},
    {"empty_synopsis", QT_TRANSLATE_NOOP("token.quality", "No synopsis")},
    {"empty_field", QT_TRANSLATE_NOOP("token.quality", "No field")},
    {"empty_price", QT_TRANSLATE_NOOP("token.quality", "No price")},
    {"constant_column", QT_TRANSLATE_NOOP("token.quality", "Always the same value")},
    {"duplicate", QT_TRANSLATE_NOOP("token.quality", "Duplicates")},
    {"duplicate_title", QT_TRANSLATE_NOOP("token.quality", "Same title twice")},
    {"duplicate_titles", QT_TRANSLATE_NOOP("token.quality", "Same title twice")},
    {"duplicate_event", QT_TRANSLATE_NOOP("token.quality", "Same event twice")},
    {"duplicate_events", QT_TRANSLATE_NOOP("token.quality", "Same event twice")},
    {"future_date", QT_TRANSLATE_NOOP("token.quality", "Date in the future")},
    {"future_time", QT_TRANSLATE_NOOP("token.quality", "Time in the future")},
    {"future_event", QT_TRANSLATE_NOOP("token.quality", "Time in the future")},
    {"missing_time", QT_TRANSLATE_NOOP("token.quality", "No time")},
    {"no_time", QT_TRANSLATE_NOOP("token.quality", "No time")},
    {"negative_price", QT_TRANSLATE_NOOP("token.quality", "Negative price")},
    {"negative_value", QT_TRANSLATE_NOOP("token.quality", "Negative value")},
    {"missing_value", QT_TRANSLATE_NOOP("token.quality", "No amount")},
    {"negative_duration", QT_TRANSLATE_NOOP("token.quality", "Negative duration")},
    {"zero_duration", QT_TRANSLATE_NOOP("token.quality", "Duration is zero")},
    {"end_before_start", QT_TRANSLATE_NOOP("token.quality", "Ends before it starts")},
    {"implausible_year", QT_TRANSLATE_NOOP("token.quality", "Implausible year")},
    {"implausible_age", QT_TRANSLATE_NOOP("token.quality", "Implausible age")},
    {"implausible_runtime", QT_TRANSLATE_NOOP("token.quality", "Implausible runtime")},
    {"rating_out_of_range", QT_TRANSLATE_NOOP("token.quality", "Rating out of range")},
    {"outlier", QT_TRANSLATE_NOOP("token.quality", "Outliers")},
    {"no_consent", QT_TRANSLATE_NOOP("token.quality", "No consent recorded")},
    {"missing_consent", QT_TRANSLATE_NOOP("token.quality", "No consent recorded")},
    {"no_rights", QT_TRANSLATE_NOOP("token.quality", "No right recorded")},
    {"missing_rights", QT_TRANSLATE_NOOP("token.quality", "No right recorded")},
    {"rights_expired", QT_TRANSLATE_NOOP("token.quality", "Right has expired")},
    {"rights_expiring", QT_TRANSLATE_NOOP("token.quality", "Right expires soon")},
    {"no_release_date", QT_TRANSLATE_NOOP("token.quality", "No release date")},
    {"no_audience", QT_TRANSLATE_NOOP("token.quality", "No audience figure")},
    {"self_edge", QT_TRANSLATE_NOOP("token.quality", "Tie to oneself")},
    {"missing_currency", QT_TRANSLATE_NOOP("token.quality", "No currency")},
    {"mixed_currency", QT_TRANSLATE_NOOP("token.quality", "More than one currency")},
    {"mixed_units", QT_TRANSLATE_NOOP("token.quality", "More than one unit")},
    {"no_events", QT_TRANSLATE_NOOP("token.quality", "No events")},
    {"no_films", QT_TRANSLATE_NOOP("token.quality", "No films")},
    {"no_courses", QT_TRANSLATE_NOOP("token.quality", "No courses")},
    {"no_users", QT_TRANSLATE_NOOP("token.quality", "No users")},
    {"stray_blanks", QT_TRANSLATE_NOOP("token.quality", "Blanks around cells")},
    {"full_width", QT_TRANSLATE_NOOP("token.quality", "Full-width letters or digits")},
    {"missing_word", QT_TRANSLATE_NOOP("token.quality", "A word in place of an empty cell")},
    {"untidy_list", QT_TRANSLATE_NOOP("token.quality", "Lists with odd separators or doubles")},
    {"spelling_variants", QT_TRANSLATE_NOOP("token.quality", "Spellings of one word")},
    {"year_in_release_date", QT_TRANSLATE_NOOP("token.quality", "Year stands in the release date")},
    {"year_in_title", QT_TRANSLATE_NOOP("token.quality", "Year stands in the title only")},
};

const Token repairIssueTokens[] = {
    {"bad_bytes", QT_TRANSLATE_NOOP("token.repair_issue", "read them as Windows-1252")},
    {"nul_byte", QT_TRANSLATE_NOOP("token.repair_issue", "leave the zero bytes out")},
    {"unclosed_quote", QT_TRANSLATE_NOOP("token.repair_issue", "read the quote as text")},
    {"too_few_fields", QT_TRANSLATE_NOOP("token.repair_issue", "leave the cells at the end empty")},
    {"too_many_fields", QT_TRANSLATE_NOOP("token.repair_issue", "join what one cell was cut into")},
    {"not_a_number", QT_TRANSLATE_NOOP("token.repair_issue", "leave the cell empty")},
    {"not_an_integer", QT_TRANSLATE_NOOP("token.repair_issue", "leave the cell empty")},
    {"not_a_date", QT_TRANSLATE_NOOP("token.repair_issue", "leave the cell empty")},
    {"not_a_time", QT_TRANSLATE_NOOP("token.repair_issue", "leave the cell empty")},
    {"not_yes_no", QT_TRANSLATE_NOOP("token.repair_issue", "leave the cell empty")},
};

const Token presetTokens[] = {
    {"movielens_movies", QT_TRANSLATE_NOOP("token.preset", "MovieLens films")},
    {"movielens_ratings", QT_TRANSLATE_NOOP("token.preset", "MovieLens ratings")},
    {"movielens_tags", QT_TRANSLATE_NOOP("token.preset", "MovieLens tags")},
    {"douban_movies", QT_TRANSLATE_NOOP("token.preset", "Douban films")},
    {"douban_comments", QT_TRANSLATE_NOOP("token.preset", "Douban comments")},
    {"douban_ratings", QT_TRANSLATE_NOOP("token.preset", "Douban ratings")},
    {"douban_users", QT_TRANSLATE_NOOP("token.preset", "Douban users")},
    {"coursera_courses", QT_TRANSLATE_NOOP("token.preset", "Coursera courses")},
    {"udemy_courses", QT_TRANSLATE_NOOP("token.preset", "Udemy courses")},
    {"icourse163_courses", QT_TRANSLATE_NOOP("token.preset", "courses of icourse163")},
    {"platform_orders", QT_TRANSLATE_NOOP("token.preset", "orders of a platform")},
    {"online_retail_orders", QT_TRANSLATE_NOOP("token.preset", "orders of a shop")},
};

const Token issueTokens[] = {
    {"not_a_number", QT_TRANSLATE_NOOP("token.issue", "not a number")},
    {"not_an_integer", QT_TRANSLATE_NOOP("token.issue", "not a whole number")},
    {"not_a_date", QT_TRANSLATE_NOOP("token.issue", "not a date")},
    {"not_a_time", QT_TRANSLATE_NOOP("token.issue", "not a time")},
    {"not_yes_or_no", QT_TRANSLATE_NOOP("token.issue", "neither yes nor no")},
    {"not_yes_no", QT_TRANSLATE_NOOP("token.issue", "neither yes nor no")},
    {"out_of_range", QT_TRANSLATE_NOOP("token.issue", "out of range")},
    {"negative", QT_TRANSLATE_NOOP("token.issue", "below zero")},
    {"key_missing", QT_TRANSLATE_NOOP("token.issue", "no ID")},
    {"value_missing", QT_TRANSLATE_NOOP("token.issue", "required value missing")},
    {"required_missing", QT_TRANSLATE_NOOP("token.issue", "required value missing")},
    {"duplicate_key", QT_TRANSLATE_NOOP("token.issue", "ID occurs twice in the file")},
    {"duplicate", QT_TRANSLATE_NOOP("token.issue", "ID occurs twice in the file")},
    {"conflict", QT_TRANSLATE_NOOP("token.issue", "differs from what is stored")},
    {"ambiguous_item", QT_TRANSLATE_NOOP("token.issue", "ID is in both catalogs")},
    {"orphan_user", QT_TRANSLATE_NOOP("token.issue", "user is not in the catalog")},
    {"orphan_item", QT_TRANSLATE_NOOP("token.issue", "film or course is not in the catalog")},
    {"bad_encoding", QT_TRANSLATE_NOOP("token.issue", "characters that cannot be read")},
    {"bad_bytes", QT_TRANSLATE_NOOP("token.issue", "characters that cannot be read")},
    {"ragged_row", QT_TRANSLATE_NOOP("token.issue", "wrong number of columns")},
    {"ragged_line", QT_TRANSLATE_NOOP("token.issue", "wrong number of columns")},
    {"nul_byte", QT_TRANSLATE_NOOP("token.issue", "zero byte")},
    {"total_row", QT_TRANSLATE_NOOP("token.issue", "a total, no row of data")},
    {"too_few_fields", QT_TRANSLATE_NOOP("token.issue", "too few columns")},
    {"too_many_fields", QT_TRANSLATE_NOOP("token.issue", "too many columns")},
    {"too_few_cells", QT_TRANSLATE_NOOP("token.issue", "too few columns")},
    {"too_many_cells", QT_TRANSLATE_NOOP("token.issue", "too many columns")},
    {"unclosed_quote", QT_TRANSLATE_NOOP("token.issue", "quote is not closed")},
    {"quote_kept", QT_TRANSLATE_NOOP("token.issue", "quote read as text")},
    {"empty_cell_dropped", QT_TRANSLATE_NOOP("token.issue", "empty cell left out")},
    {"row_padded", QT_TRANSLATE_NOOP("token.issue", "short line filled up")},
    {"other_delimiter", QT_TRANSLATE_NOOP("token.issue", "cut by another delimiter")},
    {"header_mended", QT_TRANSLATE_NOOP("token.issue", "header does not match")},
    {"header_again", QT_TRANSLATE_NOOP("token.issue", "header once more")},
    {"comment_line", QT_TRANSLATE_NOOP("token.issue", "comment")},
    {"duplicate_event", QT_TRANSLATE_NOOP("token.issue", "exactly the same event")},
    {"repaired", QT_TRANSLATE_NOOP("token.issue", "repaired on request")},
    {"too_long", QT_TRANSLATE_NOOP("token.issue", "too long")},
    {"blank", QT_TRANSLATE_NOOP("token.issue", "blank line")},
    {"ignored", QT_TRANSLATE_NOOP("token.issue", "ignored")},
    {"end_before_start", QT_TRANSLATE_NOOP("token.issue", "ends before it starts")},
    {"self_edge", QT_TRANSLATE_NOOP("token.issue", "tie to oneself")},
};

const Token planIssueTokens[] = {
    {"film_missing", QT_TRANSLATE_NOOP("token.plan_issue", "The film is no longer in the catalog")},
    {"course_missing", QT_TRANSLATE_NOOP("token.plan_issue", "The course is no longer in the catalog")},
    {"segment_missing", QT_TRANSLATE_NOOP("token.plan_issue", "The target segment no longer exists")},
    {"right_expired", QT_TRANSLATE_NOOP("token.plan_issue", "The right ends before the campaign does")},
    {"right_not_begun", QT_TRANSLATE_NOOP("token.plan_issue", "The right begins after the campaign does")},
    {"right_unknown", QT_TRANSLATE_NOOP("token.plan_issue", "No right is recorded for the film")},
    {"age_too_high", QT_TRANSLATE_NOOP("token.plan_issue", "The age rating does not fit the audience")},
    {"category_banned", QT_TRANSLATE_NOOP("token.plan_issue", "The category is not allowed")},
    {"no_dates", QT_TRANSLATE_NOOP("token.plan_issue", "Start and end are not set")},
    {"dates_reversed", QT_TRANSLATE_NOOP("token.plan_issue", "It ends before it starts")},
    {"outside_plan", QT_TRANSLATE_NOOP("token.plan_issue", "Its dates are outside the plan's")},
    {"stale_numbers", QT_TRANSLATE_NOOP("token.plan_issue", "The data changed since the pair was added")},
    {"budget_over", QT_TRANSLATE_NOOP("token.plan_issue", "More is committed than planned")},
    {"no_budget", QT_TRANSLATE_NOOP("token.plan_issue", "No budget line")},
    {"no_channels", QT_TRANSLATE_NOOP("token.plan_issue", "No channel is chosen")},
    {"no_price", QT_TRANSLATE_NOOP("token.plan_issue", "The course has no price")},
    {"duplicate_pair", QT_TRANSLATE_NOOP("token.plan_issue", "The pair is in the plan twice")},
    {"mixed_currency", QT_TRANSLATE_NOOP("token.plan_issue", "Amounts are in more than one currency")},
    {"no_pairs", QT_TRANSLATE_NOOP("token.plan_issue", "The plan has no pairs yet")},
    {"no_purchases",
     QT_TRANSLATE_NOOP("token.plan_issue",
                       "Nobody has bought a course of this field yet: no buyers can be expected")},
    {"too_few_watchers", QT_TRANSLATE_NOOP("token.plan_issue", "Too few people have watched the film")},
    {"films_without_genre",
     QT_TRANSLATE_NOOP("token.plan_issue", "%1 of %2 films in this plan have no genre")},
    {"courses_without_field",
     QT_TRANSLATE_NOOP("token.plan_issue", "%1 of %2 courses in this plan have no field")},
    {"courses_without_tags",
     QT_TRANSLATE_NOOP("token.plan_issue", "%1 of %2 courses in this plan have no tags")},
};

const Token repairTokens[] = {
    {"trim_blanks", QT_TRANSLATE_NOOP("token.repair", "Trim blanks")},
    {"fold_width", QT_TRANSLATE_NOOP("token.repair", "Make letters and digits half-width")},
    {"clear_missing_words", QT_TRANSLATE_NOOP("token.repair", "Clear cells that say NA, null or the like")},
    {"tidy_lists", QT_TRANSLATE_NOOP("token.repair", "Tidy lists")},
    {"unify_spellings", QT_TRANSLATE_NOOP("token.repair", "Take the commonest spelling")},
    {"year_from_release_date", QT_TRANSLATE_NOOP("token.repair", "Take the year from the release date")},
    {"year_from_title", QT_TRANSLATE_NOOP("token.repair", "Take the year from the title")},
};

/// %1: how many, %2: of how many.
const Token gateFactTokens[] = {
    {"films_without_genre",
     QT_TRANSLATE_NOOP("token.gate_fact", "%1 of %2 films have neither genre nor tag")},
    {"courses_without_field", QT_TRANSLATE_NOOP("token.gate_fact", "%1 of %2 courses have no field")},
    {"courses_without_tags", QT_TRANSLATE_NOOP("token.gate_fact", "%1 of %2 courses have no tags")},
    {"items_in_no_catalog",
     QT_TRANSLATE_NOOP("token.gate_fact", "%1 of the %2 films and courses in the events are in no catalog")},
    {"items_ambiguous",
     QT_TRANSLATE_NOOP("token.gate_fact", "%1 of the %2 item keys in the events are in both catalogs")},
    {"events_without_time",
     QT_TRANSLATE_NOOP("token.gate_fact", "Events have no time, so nothing can be split by time")},
    {"zero_durations", QT_TRANSLATE_NOOP("token.gate_fact", "%1 of %2 subscriptions last no time")},
    {"mixed_units",
     QT_TRANSLATE_NOOP("token.gate_fact", "Subscriptions are counted in more than one unit of time")},
    {"no_films", QT_TRANSLATE_NOOP("token.gate_fact", "There are no films yet")},
    {"no_courses", QT_TRANSLATE_NOOP("token.gate_fact", "There are no courses yet")},
    {"no_events", QT_TRANSLATE_NOOP("token.gate_fact", "There are no events, so nobody's behaviour counts")},
    {"no_users",
     QT_TRANSLATE_NOOP("token.gate_fact", "There is no user catalog, so nothing is known of people "
                                          "but their behaviour")},
    {"no_subscriptions", QT_TRANSLATE_NOOP("token.gate_fact", "There are no subscriptions yet")},
};

const Token passedTokens[] = {
    {"yes", QT_TRANSLATE_NOOP("token.passed", "Passed")},
    {"no", QT_TRANSLATE_NOOP("token.passed", "Failed")},
    {"unknown", QT_TRANSLATE_NOOP("token.passed", "Not recorded")},
};

const Token warningTokens[] = {
    {"several_currencies",
     QT_TRANSLATE_NOOP("token.warning", "Amounts are in several currencies; only the main one counts here")},
    {"not_proportional",
     QT_TRANSLATE_NOOP("token.warning",
                       "The effect of %1 changes over time: read its hazard ratio as an average")},
    {"without_group", QT_TRANSLATE_NOOP("token.warning", "%1 subscriptions without a group were left out")},
    {"without_duration",
     QT_TRANSLATE_NOOP("token.warning", "%1 subscriptions without a duration were left out")},
    {"mean_beyond_observation",
     QT_TRANSLATE_NOOP("token.warning", "Where the observation ends before that time, the mean takes it that "
                                        "nobody leaves any more")},
    {"few_events_per_curve",
     QT_TRANSLATE_NOOP("token.warning", "Few events in the group %1: its curve is shaky")},
    {"dropped_missing", QT_TRANSLATE_NOOP("token.warning", "%1 rows with empty cells were left out")},
    {"few_events_per_parameter",
     QT_TRANSLATE_NOOP("token.warning", "Only %1 events for each parameter: the estimates are shaky")},
    {"few_positives", QT_TRANSLATE_NOOP("token.warning", "Only %1 positives")},
    {"few_events", QT_TRANSLATE_NOOP("token.warning", "Only %1 events")},
    {"not_converged", QT_TRANSLATE_NOOP("token.warning", "The fit did not converge")},
    {"leakage",
     QT_TRANSLATE_NOOP("token.warning",
                       "The column %1 alone almost gives the answer away: it may be known only afterwards")},
    {"separation", QT_TRANSLATE_NOOP("token.warning", "The column %1 separates the outcome completely")},
    {"constant", QT_TRANSLATE_NOOP("token.warning", "The column %1 has only one value and was left out")},
    {"collinear", QT_TRANSLATE_NOOP("token.warning", "The column %1 follows from others and was left out")},
    {"dropped_level", QT_TRANSLATE_NOOP("token.warning", "The level %1 has no rows and was left out")},
    {"thin_data", QT_TRANSLATE_NOOP("token.warning", "The data are thinner than the model asks for")},
    {"forced", QT_TRANSLATE_NOOP("token.warning", "Computed although the data are too thin")},
    {"small_groups", QT_TRANSLATE_NOOP("token.warning", "Groups of fewer than 10 people are hidden")},
    {"suppressed", QT_TRANSLATE_NOOP("token.warning", "Groups of fewer than 10 people are hidden")},
    {"mixed_units", QT_TRANSLATE_NOOP("token.warning", "Durations are in more than one unit")},
    {"ph_violated", QT_TRANSLATE_NOOP("token.warning", "The effect of %1 changes over time")},
};

const Token lackingTokens[] = {
    {"purchases", QT_TRANSLATE_NOOP("token.lacking", "purchases")},
    {"purchases_with_value", QT_TRANSLATE_NOOP("token.lacking", "purchases with an amount")},
    {"events_per_curve", QT_TRANSLATE_NOOP("token.lacking", "events on each curve")},
    {"events_per_parameter", QT_TRANSLATE_NOOP("token.lacking", "events for each parameter")},
    {"events_per_arm", QT_TRANSLATE_NOOP("token.lacking", "conversions in each arm")},
    {"people", QT_TRANSLATE_NOOP("token.lacking", "people")},
    {"users", QT_TRANSLATE_NOOP("token.lacking", "people")},
    {"repeat_buyers", QT_TRANSLATE_NOOP("token.lacking", "people who bought again")},
    {"buyers", QT_TRANSLATE_NOOP("token.lacking", "people with a purchase")},
    {"periods", QT_TRANSLATE_NOOP("token.lacking", "periods")},
    {"months", QT_TRANSLATE_NOOP("token.lacking", "months")},
    {"positives", QT_TRANSLATE_NOOP("token.lacking", "positive cases")},
    {"negatives", QT_TRANSLATE_NOOP("token.lacking", "negative cases")},
    {"events", QT_TRANSLATE_NOOP("token.lacking", "events")},
    {"rows", QT_TRANSLATE_NOOP("token.lacking", "rows")},
    {"watchers", QT_TRANSLATE_NOOP("token.lacking", "people who watched")},
    {"people_per_rule", QT_TRANSLATE_NOOP("token.lacking", "people for each rule")},
    {"people_per_segment", QT_TRANSLATE_NOOP("token.lacking", "people in each segment")},
    {"transitions", QT_TRANSLATE_NOOP("token.lacking", "moves between states")},
    {"groups", QT_TRANSLATE_NOOP("token.lacking", "groups")},
    {"levels", QT_TRANSLATE_NOOP("token.lacking", "different values")},
    {"items", QT_TRANSLATE_NOOP("token.lacking", "films or courses")},
    {"films", QT_TRANSLATE_NOOP("token.lacking", "films")},
    {"courses", QT_TRANSLATE_NOOP("token.lacking", "courses")},
};

const Token tooLargeTokens[] = {
    {"field", QT_TRANSLATE_NOOP("token.too_large", "a field is longer than any text")},
    {"columns", QT_TRANSLATE_NOOP("token.too_large", "it has too many columns")},
    {"rows", QT_TRANSLATE_NOOP("token.too_large", "it has too many rows")},
    {"texts", QT_TRANSLATE_NOOP("token.too_large", "it holds too many texts")},
    {"unpacked", QT_TRANSLATE_NOOP("token.too_large", "unpacked it does not fit")},
};
const Token missingTokens[] = {
    {"users", QT_TRANSLATE_NOOP("token.missing", "users")},
    {"films", QT_TRANSLATE_NOOP("token.missing", "films")},
    {"courses", QT_TRANSLATE_NOOP("token.missing", "courses")},
    {"events", QT_TRANSLATE_NOOP("token.missing", "events")},
    {"subscriptions", QT_TRANSLATE_NOOP("token.missing", "subscriptions")},
    {"edges", QT_TRANSLATE_NOOP("token.missing", "edges")},
    {"tags", QT_TRANSLATE_NOOP("token.missing", "tags")},
    {"prices", QT_TRANSLATE_NOOP("token.missing", "prices")},
    {"fields", QT_TRANSLATE_NOOP("token.missing", "fields of courses")},
    {"synopses", QT_TRANSLATE_NOOP("token.missing", "synopses")},
    {"purchases", QT_TRANSLATE_NOOP("token.missing", "purchases")},
    {"segments", QT_TRANSLATE_NOOP("token.missing", "segments")},
    {"pairs", QT_TRANSLATE_NOOP("token.missing", "pairs")},
    {"plans", QT_TRANSLATE_NOOP("token.missing", "plans")},
};

const Token timeUnitTokens[] = {
    {"days", QT_TRANSLATE_NOOP("token.time_unit", "days")},
    {"weeks", QT_TRANSLATE_NOOP("token.time_unit", "weeks")},
    {"months", QT_TRANSLATE_NOOP("token.time_unit", "months")},
    {"years", QT_TRANSLATE_NOOP("token.time_unit", "years")},
    {"periods", QT_TRANSLATE_NOOP("token.time_unit", "periods")},
};

struct Family {
    const char* name;
    const char* context;
    std::span<const Token> tokens;
};

const Family families[] = {
    {"entity", "token.entity", entityTokens},
    {"field", "token.field", fieldTokens},
    {"criterion", "token.criterion", criterionTokens},
    {"gate", "token.gate", gateTokens},
    {"form", "token.form", formTokens},
    {"channel", "token.channel", channelTokens},
    {"status", "token.status", statusTokens},
    {"segment", "token.segment", segmentTokens},
    {"method", "token.method", methodTokens},
    {"model", "token.model", modelTokens},
    {"kind", "token.kind", kindTokens},
    {"state", "token.state", stateTokens},
    {"feature", "token.feature", featureTokens},
    {"severity", "token.severity", severityTokens},
    {"type", "token.type", typeTokens},
    {"termination", "token.termination", terminationTokens},
    {"run", "token.run", runTokens},
    {"quality", "token.quality", qualityTokens},
    {"issue", "token.issue", issueTokens},
    {"repair_issue", "token.repair_issue", repairIssueTokens},
    {"preset", "token.preset", presetTokens},
    {"plan_issue", "token.plan_issue", planIssueTokens},
    {"repair", "token.repair", repairTokens},
    {"gate_fact", "token.gate_fact", gateFactTokens},
    {"passed", "token.passed", passedTokens},
    {"warning", "token.warning", warningTokens},
    {"lacking", "token.lacking", lackingTokens},
    {"missing", "token.missing", missingTokens},
    {"too_large", "token.too_large", tooLargeTokens},
    {"time_unit", "token.time_unit", timeUnitTokens},
};

const char* findWord(std::span<const Token> tokens, std::string_view key) {
    for (const Token& token : tokens)
        if (key == token.key)
            return token.word;
    return nullptr;
}

bool isNumber(const std::string& key) {
    return !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
}

/// "dropped_missing:12" is the word of "dropped_missing" with its argument.
QString withArgument(const Words& words, const Family& family, const std::string& key) {
    const std::size_t colon = key.find(':');
    const char* word = findWord(family.tokens, std::string_view(key).substr(0, colon));
    if (word == nullptr)
        return QString::fromStdString(key);
    const std::string argument = colon == std::string::npos ? std::string() : key.substr(colon + 1);
    return filled(words.say(family.context, word), {tokenText(words, "field", argument)});
}

/// Levels of a factor are named "channel=search" by the models.
QString termText(const Words& words, const std::string& term) {
    const std::size_t sign = term.find('=');
    if (sign == std::string::npos)
        return tokenText(words, "field", term);
    return filled(
        words.say("token.term", QT_TRANSLATE_NOOP("token.term", "%1: %2")),
        {tokenText(words, "field", term.substr(0, sign)), QString::fromStdString(term.substr(sign + 1))});
}

/// "2024" and "yes" mean nothing without their column, "annual" does.
bool speaksForItself(const std::string& level) {
    static const std::set<std::string, std::less<>> answers{"yes", "no",   "true",  "false", "Yes",
                                                            "No",  "True", "False", "TRUE",  "FALSE"};
    const QString text = QString::fromStdString(level);
    bool isNumber = false;
    text.toDouble(&isNumber);
    return text.size() > 1 && !isNumber && !answers.contains(level);
}

/// A segment, a level of a column as "plan=annual", or with nothing said everyone.
QString groupText(const Words& words, const std::string& key) {
    const std::size_t sign = key.find('=');
    if (sign == std::string::npos)
        return tokenText(words, "segment", key.empty() ? "all" : key);
    const std::string level = key.substr(sign + 1);
    return speaksForItself(level) ? QString::fromStdString(level) : termText(words, key);
}

/// Features of tastes are named by the data: "genre:科幻", "course_field:经济学". Empty: another feature.
QString tasteText(const Words& words, const std::string& feature) {
    const std::size_t sign = feature.find(':');
    const std::string kind = feature.substr(0, sign);
    const char* pattern = kind == "genre"          ? QT_TRANSLATE_NOOP("token.feature", "Share of %1 films")
                          : kind == "course_field" ? QT_TRANSLATE_NOOP("token.feature", "Share of %1 courses")
                                                   : nullptr;
    return sign == std::string::npos || pattern == nullptr
               ? QString()
               : filled(words.say("token.feature", pattern),
                        {QString::fromStdString(feature.substr(sign + 1))});
}

/// What an effect is of: being at a level, or having one more of a number.
QString effectText(const Words& words, const std::string& term) {
    const QString name = termText(words, term);
    return term.find('=') != std::string::npos
               ? name
               : filled(words.say("token.term", QT_TRANSLATE_NOOP("token.term", "%1 (each one more)")),
                        {name});
}

} // namespace

QString tokenText(const Words& words, const char* family, const std::string& key) {
    const std::string_view name(family);
    if (name == "term")
        return termText(words, key);
    if (name == "effect")
        return effectText(words, key);
    if (name == "group")
        return groupText(words, key);
    if (name == "segment" && isNumber(key))
        return filled(words.say("token.segment", QT_TRANSLATE_NOOP("token.segment", "Segment %1")),
                      {QString::fromStdString(key)});
    if (name == "feature")
        if (const QString taste = tasteText(words, key); !taste.isEmpty())
            return taste;
    for (const Family& candidate : families) {
        if (name != candidate.name)
            continue;
        if (const char* word = findWord(candidate.tokens, key))
            return words.say(candidate.context, word);
        if (name == "warning")
            return withArgument(words, candidate, key);
        break;
    }
    return QString::fromStdString(key);
}

} // namespace crosscut::ui
