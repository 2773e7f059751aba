#include "model/ingest/source_errors.h"

#include "model/ingest/row_issue.h"

namespace crosscut::ingest {

namespace {

constexpr std::size_t namesBegin = 3;
constexpr std::size_t mostNames = 20;

Error unreadable(const std::string& path, std::string_view reason) {
    return Error{.code = ErrorCode::SourceFormat,
                 .args = {path, "1", std::string(reason)},
                 .detail = {},
                 .lacking = {}};
}

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size() && i < mostNames; ++i)
        all += (i == 0 ? "" : ", ") + shownValue(names[i]);
    return names.size() > mostNames ? all + " …" : all;
}

} // namespace

Error damagedSource(const std::string& path, std::string detail) {
    Error error = unreadable(path, "damaged");
    error.detail = std::move(detail);
    return error;
}

Error unsupportedSource(const std::string& path, std::string_view what) {
    return unreadable(path, what);
}

Error severalTables(const std::string& path, const std::vector<std::string>& names) {
    Error error = unreadable(path, "several");
    error.args.insert(error.args.end(), names.begin(), names.end());
    return error;
}

std::vector<std::string> tablesToChooseFrom(const Error& error) {
    if (error.code != ErrorCode::SourceFormat || error.args.size() <= namesBegin ||
        error.args[2] != "several")
        return {};
    return {error.args.begin() + namesBegin, error.args.end()};
}

Error tooLargeSource(const std::string& path, std::string_view what) {
    return Error{
        .code = ErrorCode::SourceTooLarge, .args = {path, std::string(what)}, .detail = {}, .lacking = {}};
}

Error noSuchTable(const std::string& name, const std::vector<std::string>& names) {
    return invalidOption("sheet", name, joined(names));
}

} // namespace crosscut::ingest
