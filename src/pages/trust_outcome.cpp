// What came out of a calibrated-trust lab: counts in words, a picture with its twin in a table, one
// next step, and every case with its reason.

#include <fmt/format.h>

#include <athro/pages/components.h>
#include <athro/pages/lab_frame.h>
#include <athro/pages/markdown.h>

namespace athro::pages {

namespace {

using curriculum::TrustCase;
using curriculum::TrustLab;

std::string_view step_key(TrustStep step) {
    switch (step) {
        case TrustStep::look_first:
            return "trust.step-look-first";
        case TrustStep::weigh_advice:
            return "trust.step-weigh-advice";
        case TrustStep::say_why:
            return "trust.step-say-why";
        case TrustStep::check_source:
            return "trust.step-check-source";
        case TrustStep::keep_on:
            return "trust.step-keep-on";
    }
    return "trust.step-keep-on";
}

/// A finished case: what was right and what was not.
struct Decided {
    std::size_t number;  // of the case, from 1
    const TrustCase& one;
    const TrustAnswer& answer;

    bool is_alone_right() const { return answer.alone == one.right; }
    bool is_after_right() const { return answer.after == one.right; }
};

std::vector<Decided> decided(const TrustLab& lab, const TrustForm& form) {
    std::vector<Decided> list;
    for (std::size_t i = 0; i < lab.cases.size(); ++i) {
        if (form.answers[i].is_finished()) list.push_back({i + 1, lab.cases[i], form.answers[i]});
    }
    return list;
}

constexpr int cell = 24;  // of the drawing's own units

/// A dot for right, a cross for wrong: the shapes differ, not only the colours.
Html mark(int place, bool is_right) {
    const int x = place * cell + cell / 2;
    if (is_right) {
        return element("circle",
                       {{"class", "athro-mark--right"},
                        {"cx", std::to_string(x)},
                        {"cy", std::to_string(cell / 2)},
                        {"r", "8"}},
                       {});
    }
    return element(
        "path",
        {{"class", "athro-mark--wrong"}, {"d", fmt::format("M{} 5l14 14m0 -14l-14 14", x - 7)}},
        {});
}

/// One row of marks, one for each case, under its name.
Html strip(const Frame& frame, std::string_view key, const std::vector<bool>& rights) {
    Html marks;
    int right = 0;
    for (std::size_t i = 0; i < rights.size(); ++i) {
        marks += mark(static_cast<int>(i), rights[i]);
        right += rights[i] ? 1 : 0;
    }
    const auto width = std::to_string(rights.size() * cell);
    const auto title = frame.say(
        key, {{"count", std::int64_t{right}}, {"of", static_cast<std::int64_t>(rights.size())}});
    return element(
        "li", {},
        {element("span", {}, title), element("svg",
                                             {{"viewBox", fmt::format("0 0 {} {}", width, cell)},
                                              {"width", width},
                                              {"height", std::to_string(cell)},
                                              {"aria-hidden", "true"}},
                                             marks)});
}

Html picture(const Frame& frame, const std::vector<Decided>& list) {
    std::vector<bool> alone, advice, after;
    for (const auto& each : list) {
        alone.push_back(each.is_alone_right());
        advice.push_back(each.one.is_advice_right());
        after.push_back(each.is_after_right());
    }
    return element(
        "figure", {{"class", "athro-picture"}},
        {element(
             "ul", {{"class", "athro-plain-list athro-strips"}},
             {strip(frame, "trust.strip-alone", alone), strip(frame, "trust.strip-advice", advice),
              strip(frame, "trust.strip-after", after)}),
         element("figcaption", {{"class", "athro-print"}}, frame.say("trust.strip-key"))});
}

std::string verdict(const Frame& frame, bool is_right) {
    return frame.say(is_right ? "trust.right" : "trust.wrong");
}

/// The picture's twin in words.
Html twin(const Frame& frame, const std::vector<Decided>& list) {
    Table made{frame.say("trust.table-title")};
    made.head = {frame.say("trust.column-case"), frame.say("trust.column-alone"),
                 frame.say("trust.column-advice"), frame.say("trust.column-after")};
    for (const auto& each : list) {
        made.rows.push_back({std::to_string(each.number), verdict(frame, each.is_alone_right()),
                             verdict(frame, each.one.is_advice_right()),
                             verdict(frame, each.is_after_right())});
    }
    return element("div", {{"class", "athro-wide"}, {"tabindex", "0"}}, table(made));
}

Html case_review(const Frame& frame, const Decided& each) {
    const auto& one = each.one;
    const auto text = [&](const std::string& id) {
        return option_text(one, id).in(frame.language);
    };
    const auto summary =
        frame.say(each.is_after_right() ? "trust.review-right" : "trust.review-wrong",
                  {{"number", static_cast<std::int64_t>(each.number)},
                   {"case", one.setting.in(frame.language)}});
    return details(
        summary,
        {element("div", {{"class", "athro-prose"}}, markdown(one.shown.in(frame.language), 3)),
         summary_list({{frame.say("trust.column-question"), one.question.in(frame.language), {}},
                       {frame.say("trust.column-right"), text(one.right), {}},
                       {frame.say("trust.column-alone"), text(each.answer.alone), {}},
                       {frame.say("trust.column-advice"), text(one.advice), {}},
                       {frame.say("trust.column-after"), text(each.answer.after), {}}}),
         element("p", {}, one.reason.in(frame.language))});
}

}  // namespace

Html trust_outcome(const Frame& frame, const curriculum::Lab& lab, const TrustForm& form) {
    const auto& trust = std::get<TrustLab>(lab.exercise);
    const auto result = count_trust(trust, form.answers);
    const auto list = decided(trust, form);
    Html reviews;
    for (const auto& each : list)
        reviews += case_review(frame, each);
    const auto accuracy = shares(frame, {{"trust.right-alone", result.right_alone, result.cases},
                                         {"trust.right-after", result.right_after, result.cases}});
    const auto over = shares(
        frame,
        {{"trust.over", result.over_reliance, result.advice_wrong, "trust.over-meaning"},
         {"trust.given-up", result.right_given_up, result.over_reliance},
         {"trust.shared", result.shared_mistakes, result.advice_wrong, "trust.shared-meaning"},
         {"trust.resisted", result.wrong_advice_resisted, result.advice_wrong}});
    const auto under = shares(
        frame, {{"trust.under", result.under_reliance, result.advice_right, "trust.under-meaning"},
                {"trust.used", result.right_advice_used, result.advice_right}});
    return element(
        "section", {{"id", "result"}},
        {element("h2", {}, frame.say("trust.accuracy-title")), accuracy, picture(frame, list),
         element("h2", {}, frame.say("trust.over-title")), over,
         element("h2", {}, frame.say("trust.under-title")), under,
         element("h2", {}, frame.say("trust.next-title")),
         element("p", {{"class", "athro-lead"}}, frame.say(step_key(choose_step(result)))),
         element("p", {}, frame.say("trust.few")), twin(frame, list),
         element("h2", {}, frame.say("trust.cases-title")), reviews});
}

}  // namespace athro::pages
