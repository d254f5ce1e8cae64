#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace athro::base {

/// The closed list of what can go wrong as expected. Each has one HTTP status
/// (docs/reference/errors.md).
enum class Code {
    invalid,          // 400
    unauthenticated,  // 401
    forbidden,        // 403
    not_found,        // 404
    conflict,         // 409
    too_large,        // 413
    busy,             // 429
    internal,         // 500
    unavailable,      // 503
    timeout,          // 504
};

/// The name of a code as it stands in problem documents, such as "not_found".
std::string_view to_text(Code code);

/// The HTTP status of a code, between 400 and 504.
int to_status(Code code);

/// An expected failure. `message` is for a person and never holds a learner's words or name.
struct Error {
    Code code = Code::internal;
    std::string message;
};

/// A value or an Error: `return value;`, `return Error{...};`, `if (!x) return x.error();`
template <class T>
class [[nodiscard]] Result : public std::expected<T, Error> {
public:
    using std::expected<T, Error>::expected;
    Result(Error error) : std::expected<T, Error>{std::unexpected{std::move(error)}} {}
    Result() : Result{Error{Code::internal, "a result that nothing has set"}} {}  // for Asio
};

/// Success without a value, or an Error: `return {};` is success.
template <>
class [[nodiscard]] Result<void> : public std::expected<void, Error> {
public:
    using std::expected<void, Error>::expected;
    Result() = default;
    Result(Error error) : std::expected<void, Error>{std::unexpected{std::move(error)}} {}
};

}  // namespace athro::base
