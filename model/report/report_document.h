#pragma once

#include "model/base/date.h"
#include "model/base/error.h"
#include "model/base/run_info.h"
#include "model/base/sentence.h"
#include "model/domain/plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A report without layout or language: what it says, in order. ui/report draws it for preview, PDF and
/// print; ui/text gives the words. One document serves every output.
namespace crosscut::report {

/// Headings and fixed phrases, named by ui/text.
enum class Phrase {
    Cover,
    Summary,
    Pairs,
    PairEvidence,
    Segments,
    Retention,
    PlanTable,
    Schedule,
    Budget,
    Method,
    DataAppendix,
    // column headings
    Rank,
    Film,
    Course,
    Field,
    Score,
    Evidence,
    Form,
    Channels,
    From,
    Until,
    Segment,
    Status,
    Reach,
    BuyRate,
    ExpectedBuyers,
    ExpectedGross,
    Cost,
    Planned,
    Committed,
    Actual,
    Notes,
    People,
    Share,
    Survival,
    AtRisk,
    Time,
    Term,
    HazardRatio,
    Interval,
    PValue,
    Label,
    Criterion,
    Weight,
    Value,
    Gate,
    Passed,
    Left,
    Source,
    Batch,
    Kind,
    Total,
    Partner,
    Owner,
    Period,
    Version,
    RevenueShare,
    MinimumGuarantee,
    Territory,
    Exclusivity,
    Deliverables,
    DataHash,
    Program,
    Seed,
    Signature,
    Placement,
    // paragraphs
    MethodPairs,
    MethodAudience,
    MethodSurvival,
    MethodSegments,
    MethodTotals,
    SmallCells,
    SampleIsInvented,
    NotCausal,
    NothingHere,
    // more headings and fixed paragraphs
    Contents,
    KeyFigures,
    OpenPoints,
    Terms,
    Price,
    PartnerShare,
    Release,
    Group,
    Median,
    Inserted,
    Updated,
    Unchanged,
    Rejected,
    Duplicates,
    Ignored,
    RowsRead,
    Threshold,
    SignedOn,
    NoDatesYet,
    NumbersWereOther,
    FewerThanTen,
    Pair,
    Project,
    MadeOn,
};

/// A cell knows what it is, so that each output can write it in its own way.
struct Blank {};
struct Percent {
    double share = 0;
};
struct Currency {
    Money money;
};
struct Range {
    double low = 0, high = 0;
    int decimals = 2;
    bool percent = false;
};
struct Number {
    double value = 0;
    int decimals = 0;
};
struct PValue {
    double p = 1;
};
/// An enum, a criterion, a state ...: a stable key that ui/text translates, e.g. {"form", "lecture"}.
struct Token {
    std::string family, key;
};
struct TokenList {
    std::string family;
    std::vector<std::string> keys;
};
using ReportCell = std::variant<Blank, std::string, Number, Percent, Currency, Range, Date, Token, TokenList,
                                Phrase, Sentence, PValue>;

struct ReportTable {
    std::vector<Phrase> headings;
    std::vector<std::vector<ReportCell>> rows;
    int totalRows = 0; ///< the last rows are totals, one for each currency
};

struct Paragraph {
    std::variant<Sentence, Phrase, Token, std::string, Error>
        text; ///< an Error: what a missing part would need
    enum class Style { Body, Lead, Note, Warning } style = Style::Body;
};

/// Charts, each drawn by the class of ui/charts that also draws it on screen.
struct BarChart {
    SentenceId title;
    std::vector<SentenceArg> titleArgs;
    std::vector<std::string> categories;
    std::vector<double> values;
    Phrase categoryAxis, valueAxis;
    std::string tokenFamily;                 ///< categories are tokens of this family; empty: as they are
    std::string currency = {};               ///< of the values; empty: they are no money
    std::optional<std::int64_t> people = {}; ///< whom the chart is about; none: the sum of the values
};
struct StepCurve {
    std::string label;
    std::vector<double> t, survival, lower, upper;
    std::vector<double> atRiskTimes, atRisk;
};
struct SurvivalChart {
    std::vector<StepCurve> curves;
    std::string unit;
    std::optional<double> logRankP;
    std::int64_t people = 0;
};
struct ForestChart {
    struct Row {
        std::string term;
        double ratio = 1, low = 1, high = 1;
    };
    std::vector<Row> rows;
    std::int64_t people = 0, events = 0;
};
/// Dates of the pairs and the films' releases.
struct ScheduleChart {
    struct Row {
        std::string label;
        std::optional<Date> from, until, release;
    };
    std::vector<Row> rows;
};
using ReportChart = std::variant<BarChart, SurvivalChart, ForestChart, ScheduleChart>;

using ReportBlock = std::variant<Paragraph, ReportTable, ReportChart>;

struct ReportSection {
    Phrase heading;
    std::string headingText; ///< shown instead of the phrase where it is not empty (a pair's name)
    int level = 1;
    bool startsPage = false;
    std::vector<ReportBlock> blocks;
};

struct ReportCover {
    std::string planName, owner, partner, projectName;
    PlanStatus status = PlanStatus::Draft;
    std::optional<Date> from, until;
    int version = 1;
    bool sample = false;
    Date made;
};

struct ReportDocument {
    ReportCover cover;
    std::vector<ReportSection> sections;
    RunInfo run;
};

} // namespace crosscut::report
