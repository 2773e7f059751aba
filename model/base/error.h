#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crosscut {

/// Why an operation failed. The code is what callers branch on and what ui/text turns into a sentence (what,
/// where, what to do); it is never shown by itself. Each code lists the args that its sentence needs, in
/// order.
enum class ErrorCode {
    // Files and projects
    FileNotFound,    ///< path
    FileUnreadable,  ///< path
    FileNotWritable, ///< path
    FileExists,      ///< path
    DiskFull,        ///< path
    NotAProject,     ///< path
    ProjectDamaged,  ///< path
    ProjectNewer,    ///< path, version of the file, version this program knows
    ProjectLocked,   ///< path, who holds it
    ProjectReadOnly, ///< path
    MigrationFailed, ///< path, path of the copy made before
    Database,        ///< path

    // Sources of an import
    SourceEmpty,    ///< path
    SourceEncoding, ///< path, encoding, line of the first bad byte
    SourceFormat,   ///< path, line
    SourceTooLarge, ///< path, what is too large
    ColumnNotFound, ///< column, columns that exist
    FieldUnknown,   ///< field, fields that exist
    FieldNotMapped, ///< field that the kind needs
    RowRejected,    ///< path, line (only with --on-error abort or --on-conflict fail)
    BatchNotFound,  ///< batch id
    BatchReverted,  ///< batch id

    // Models
    NotEnoughData,    ///< see Error::lacking
    ColumnConstant,   ///< column
    ColumnsCollinear, ///< column, columns it follows from
    ColumnMissing,    ///< column (no value in any row)
    ColumnNotNumeric, ///< column, an example value
    Separation,       ///< column
    InvalidOption,    ///< option, value, what is allowed
    NothingToModel,   ///< what is missing: "users", "films", "courses", "events", "subscriptions", "tags"

    // Plans and reports
    FilmNotFound,    ///< key
    CourseNotFound,  ///< key
    UserNotFound,    ///< key
    PlanNotFound,    ///< name
    PlanExists,      ///< name
    PairNotFound,    ///< film key, course key
    SegmentNotFound, ///< name

    Cancelled, ///< quiet: the caller asked for it
    Internal,  ///< a bug that was caught at a border
};

/// The stable name of a code, used in JSON output and in tests ("project_locked").
std::string_view toString(ErrorCode code);

/// What a model would need to answer honestly. `what` is a stable key that ui/text translates, e.g.
/// "events_per_curve", "events_per_parameter", "people", "repeat_buyers", "periods", "positives".
struct NotEnough {
    std::string what;
    double have = 0;
    double need = 0;
    std::string where; ///< the group, column or segment concerned; may be empty

    bool operator==(const NotEnough&) const = default;
};

/// A failed operation. `detail` is for the log and the Details box (a library's own words), never for a
/// sentence.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::vector<std::string> args;
    std::string detail;
    std::vector<NotEnough> lacking; ///< only with NotEnoughData

    /// True where the data, not the operation, are at fault: the command line exits with 3.
    bool isRefusal() const;
};

Error cancelledError();
Error notEnough(std::vector<NotEnough> lacking);
Error invalidOption(std::string option, std::string value, std::string allowed);

} // namespace crosscut
