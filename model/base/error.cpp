#include "model/base/error.h"

#include <utility>

namespace crosscut {

std::string_view toString(ErrorCode code) {
    switch (code) {
    case ErrorCode::FileNotFound:
        return "file_not_found";
    case ErrorCode::FileUnreadable:
        return "file_unreadable";
    case ErrorCode::FileNotWritable:
        return "file_not_writable";
    case ErrorCode::FileExists:
        return "file_exists";
    case ErrorCode::DiskFull:
        return "disk_full";
    case ErrorCode::NotAProject:
        return "not_a_project";
    case ErrorCode::ProjectDamaged:
        return "project_damaged";
    case ErrorCode::ProjectNewer:
        return "project_newer";
    case ErrorCode::ProjectLocked:
        return "project_locked";
    case ErrorCode::ProjectReadOnly:
        return "project_read_only";
    case ErrorCode::MigrationFailed:
        return "migration_failed";
    case ErrorCode::Database:
        return "database";
    case ErrorCode::SourceEmpty:
        return "source_empty";
    case ErrorCode::SourceEncoding:
        return "source_encoding";
    case ErrorCode::SourceFormat:
        return "source_format";
    case ErrorCode::SourceTooLarge:
        return "source_too_large";
    case ErrorCode::ColumnNotFound:
        return "column_not_found";
    case ErrorCode::FieldUnknown:
        return "field_unknown";
    case ErrorCode::FieldNotMapped:
        return "field_not_mapped";
    case ErrorCode::RowRejected:
        return "row_rejected";
    case ErrorCode::BatchNotFound:
        return "batch_not_found";
    case ErrorCode::BatchReverted:
        return "batch_reverted";
    case ErrorCode::NotEnoughData:
        return "not_enough_data";
    case ErrorCode::ColumnConstant:
        return "column_constant";
    case ErrorCode::ColumnsCollinear:
        return "columns_collinear";
    case ErrorCode::ColumnMissing:
        return "column_missing";
    case ErrorCode::ColumnNotNumeric:
        return "column_not_numeric";
    case ErrorCode::Separation:
        return "separation";
    case ErrorCode::InvalidOption:
        return "invalid_option";
    case ErrorCode::NothingToModel:
        return "nothing_to_model";
    case ErrorCode::FilmNotFound:
        return "film_not_found";
    case ErrorCode::CourseNotFound:
        return "course_not_found";
    case ErrorCode::UserNotFound:
        return "user_not_found";
    case ErrorCode::PlanNotFound:
        return "plan_not_found";
    case ErrorCode::PlanExists:
        return "plan_exists";
    case ErrorCode::PairNotFound:
        return "pair_not_found";
    case ErrorCode::SegmentNotFound:
        return "segment_not_found";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

bool Error::isRefusal() const {
    switch (code) {
    case ErrorCode::NotEnoughData:
    case ErrorCode::ColumnConstant:
    case ErrorCode::ColumnsCollinear:
    case ErrorCode::ColumnMissing:
    case ErrorCode::ColumnNotNumeric:
    case ErrorCode::Separation:
    case ErrorCode::NothingToModel:
        return true;
    default:
        return false;
    }
}

Error cancelledError() {
    return Error{.code = ErrorCode::Cancelled, .args = {}, .detail = {}, .lacking = {}};
}

Error notEnough(std::vector<NotEnough> lacking) {
    return Error{.code = ErrorCode::NotEnoughData, .args = {}, .detail = {}, .lacking = std::move(lacking)};
}

Error invalidOption(std::string option, std::string value, std::string allowed) {
    return Error{.code = ErrorCode::InvalidOption,
                 .args = {std::move(option), std::move(value), std::move(allowed)},
                 .detail = {},
                 .lacking = {}};
}

} // namespace crosscut
