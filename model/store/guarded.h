#pragma once

#include "model/base/result.h"

#include <exception>
#include <string>
#include <type_traits>

namespace crosscut::store {

/// The Error for the exception in flight: SQLITE_FULL is DiskFull, SQLITE_CORRUPT ProjectDamaged,
/// SQLITE_READONLY ProjectReadOnly and so on; anything unknown is Internal with the exception's words as
/// detail.
Error errorFromException(std::exception_ptr exception, const std::string& path);

/// The border of the store: tables let SQLite's exceptions pass, a workflow runs them in here.
/// body() gives a Result<T>; a Transaction that it opened is rolled back when it throws or gives an Error.
template<typename Body>
auto guarded(const std::string& path, const Body& body) -> std::invoke_result_t<Body> {
    try {
        return body();
    } catch (...) {
        return errorFromException(std::current_exception(), path);
    }
}

} // namespace crosscut::store
