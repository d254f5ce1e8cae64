#pragma once

#include <optional>
#include <string_view>

#include <athro/base/result.h>

namespace athro::identity {

/// What can be wrong with somebody who wants in. Pages word each in both languages.
enum class Problem {
    name_too_short,
    name_too_long,
    name_unreadable,  // not UTF-8, control characters, or neither letter nor digit
    name_taken,
    passphrase_too_short,
    passphrase_too_long,
    passphrase_unreadable,  // not UTF-8, or control characters
    passphrase_common,      // on the list, a simple pattern, or the user name again
    already_kept,           // the learner has an account
    wrong_sign_in,          // no such name, or another passphrase: never said which
    wrong_code,             // no such name, or no such recovery code: never said which
    wrong_passphrase,       // of somebody who is signed in
    too_many_attempts,
    not_signed_in,
};

/// The code of a problem, such as "name-taken".
std::string_view to_text(Problem problem);

/// The problem that an Error's message names, if it names one.
std::optional<Problem> parse_problem(std::string_view text);

/// An Error whose message is the problem's code: the page finds its words by parse_problem.
base::Error to_error(Problem problem);

}  // namespace athro::identity
