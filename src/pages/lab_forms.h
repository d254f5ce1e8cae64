#pragma once

#include <optional>
#include <string>
#include <vector>

#include <athro/http/message.h>
#include <athro/pages/sorting_result.h>
#include <athro/pages/trust_result.h>

/// What the forms of labs bring back. All of it travels in the address, so that nothing is stored
/// and the back button works; an address that no page of ours makes is refused, never guessed at.
namespace athro::pages {

/// Names of fields: "alone.CASE" and "after.CASE" hold the id of an option; "sent" names the field
/// of the page that was sent; "stop" asks to count what is finished.
struct TrustForm {
    std::vector<TrustAnswer> answers;  ///< one for each case
    std::string sent;                  ///< "alone.CASE", "after.CASE" or empty
    bool is_stopped = false;

    /// The first case that is not finished; the number of cases when all are.
    std::size_t next() const;
    bool is_sent_empty = false;  ///< the page that was sent came back without its answer
};

/// Errors: invalid, when a case or option is unknown, a field stands twice, or the second answer to
/// a case is there without the first. Fields of other names are passed over.
base::Result<TrustForm> parse_trust_form(const curriculum::TrustLab& lab,
                                         const http::Values& fields);

/// A list whose entries are judged one by one. "is.ID" holds a judgement; "sent" is there when the
/// form was sent.
struct JudgeForm {
    Judgements judgements;
    bool is_sent = false;
};

/// Errors: invalid, when an id or a judgement is not one of those allowed, or a field stands twice.
base::Result<JudgeForm> parse_judge_form(const std::vector<std::string>& ids,
                                         const std::vector<std::string>& allowed,
                                         const http::Values& fields);

/// The numbers of the sample lab as people typed them.
struct SampleForm {
    std::string examples;
    std::string prediction;
    bool is_sent = false;
};

/// A whole number from 0 to `high` as people type it ("1,000", " 40 "); nothing when it is none.
std::optional<int> parse_whole(std::string text, int high);

}  // namespace athro::pages
