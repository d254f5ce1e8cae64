#include <athro/identity/problem.h>

#include <array>
#include <string>

namespace athro::identity {
namespace {

struct Row {
    Problem problem;
    std::string_view text;
    base::Code code;
};

constexpr std::array<Row, 14> rows{{
    {Problem::name_too_short, "name-too-short", base::Code::invalid},
    {Problem::name_too_long, "name-too-long", base::Code::invalid},
    {Problem::name_unreadable, "name-unreadable", base::Code::invalid},
    {Problem::name_taken, "name-taken", base::Code::conflict},
    {Problem::passphrase_too_short, "passphrase-too-short", base::Code::invalid},
    {Problem::passphrase_too_long, "passphrase-too-long", base::Code::invalid},
    {Problem::passphrase_unreadable, "passphrase-unreadable", base::Code::invalid},
    {Problem::passphrase_common, "passphrase-common", base::Code::invalid},
    {Problem::already_kept, "already-kept", base::Code::conflict},
    {Problem::wrong_sign_in, "wrong-sign-in", base::Code::forbidden},
    {Problem::wrong_code, "wrong-code", base::Code::forbidden},
    {Problem::wrong_passphrase, "wrong-passphrase", base::Code::forbidden},
    {Problem::too_many_attempts, "too-many-attempts", base::Code::busy},
    {Problem::not_signed_in, "not-signed-in", base::Code::unauthenticated},
}};

const Row& row_of(Problem problem) {
    for (const auto& row : rows) {
        if (row.problem == problem) return row;
    }
    return rows.back();
}

}  // namespace

std::string_view to_text(Problem problem) {
    return row_of(problem).text;
}

std::optional<Problem> parse_problem(std::string_view text) {
    for (const auto& row : rows) {
        if (row.text == text) return row.problem;
    }
    return std::nullopt;
}

base::Error to_error(Problem problem) {
    const auto& row = row_of(problem);
    return {row.code, std::string{row.text}};
}

}  // namespace athro::identity
