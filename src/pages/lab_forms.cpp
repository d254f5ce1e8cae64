#include <athro/pages/lab_forms.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace athro::pages {

namespace {

using base::Code;
using base::Error;

constexpr std::string_view alone_prefix = "alone.";
constexpr std::string_view after_prefix = "after.";
constexpr std::string_view judged_prefix = "is.";

/// A field of these forms stands once.
bool has_doubles(const http::Values& fields) {
    std::set<std::string_view> seen;
    return std::ranges::any_of(
        fields.all(), [&](const http::Field& field) { return !seen.insert(field.name).second; });
}

/// What "alone.CASE" or "after.CASE" names; nothing for any other name.
struct Slot {
    std::size_t place = 0;  // the number of cases when there is no such case
    bool is_after = false;
};

std::optional<Slot> slot_of(const curriculum::TrustLab& lab, std::string_view name) {
    const bool is_after = name.starts_with(after_prefix);
    if (!is_after && !name.starts_with(alone_prefix)) return std::nullopt;
    const auto id = name.substr(name.find('.') + 1);
    const auto found = std::ranges::find(lab.cases, id, &curriculum::TrustCase::id);
    return Slot{static_cast<std::size_t>(found - lab.cases.begin()), is_after};
}

std::string& answer_in(TrustForm& form, const Slot& slot) {
    auto& answer = form.answers[slot.place];
    return slot.is_after ? answer.after : answer.alone;
}

}  // namespace

std::size_t TrustForm::next() const {
    const auto open = std::ranges::find(answers, false, &TrustAnswer::is_finished);
    return static_cast<std::size_t>(open - answers.begin());
}

base::Result<TrustForm> parse_trust_form(const curriculum::TrustLab& lab,
                                         const http::Values& fields) {
    if (has_doubles(fields)) return Error{Code::invalid, "a field stands twice"};
    TrustForm form;
    form.answers.resize(lab.cases.size());
    for (const auto& [name, value] : fields.all()) {
        const auto slot = slot_of(lab, name);
        if (!slot) continue;
        if (slot->place == lab.cases.size()) return Error{Code::invalid, "there is no such case"};
        const auto& options = lab.cases[slot->place].options;
        if (std::ranges::find(options, value, &curriculum::CaseOption::id) == options.end()) {
            return Error{Code::invalid, "the case has no such answer"};
        }
        answer_in(form, *slot) = value;
    }
    for (const auto& answer : form.answers) {
        if (answer.alone.empty() && !answer.after.empty()) {
            return Error{Code::invalid, "the second answer is there without the first"};
        }
    }
    form.sent = fields.find("sent").value_or("");
    form.is_stopped = fields.find("stop").has_value();
    if (form.sent.empty()) return form;
    const auto slot = slot_of(lab, form.sent);
    if (!slot || slot->place == lab.cases.size()) {
        return Error{Code::invalid, "no page of that name can be sent"};
    }
    form.is_sent_empty = answer_in(form, *slot).empty();
    return form;
}

base::Result<JudgeForm> parse_judge_form(const std::vector<std::string>& ids,
                                         const std::vector<std::string>& allowed,
                                         const http::Values& fields) {
    if (has_doubles(fields)) return Error{Code::invalid, "a field stands twice"};
    JudgeForm form;
    for (const auto& [name, value] : fields.all()) {
        if (!name.starts_with(judged_prefix)) continue;
        const auto id = name.substr(judged_prefix.size());
        const bool is_known = std::ranges::find(ids, id) != ids.end();
        if (!is_known || std::ranges::find(allowed, value) == allowed.end()) {
            return Error{Code::invalid, "there is no such entry or judgement"};
        }
        form.judgements[id] = value;
    }
    form.is_sent = fields.find("sent").has_value();
    return form;
}

std::optional<int> parse_whole(std::string text, int high) {
    std::erase_if(text, [](char c) { return c == ' ' || c == ','; });
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number && value >= 0 && value <= high ? std::optional{value} : std::nullopt;
}

}  // namespace athro::pages
