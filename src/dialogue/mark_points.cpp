#include <algorithm>
#include <array>

#include <athro/dialogue/mark_forms.h>
#include <athro/dialogue/mark_kinds.h>
#include <athro/dialogue/mark_paraphrase.h>

namespace athro::dialogue {
namespace {

using model::Mark;

/// What an answer says of one key point.
enum class Standing { absent, present, contradicted, doubtful };

bool comes_after(const FormMatch& a, const FormMatch& b) {
    return *std::ranges::max_element(a.at) > *std::ranges::max_element(b.at);
}

/// Keeps the later of two places.
void keep_last(std::optional<FormMatch>& kept, const std::optional<FormMatch>& found) {
    if (found && (!kept || comes_after(*found, *kept))) kept = found;
}

struct PointFindings {
    std::optional<FormMatch> affirmed;
    std::optional<FormMatch> denied;
    std::optional<FormMatch> opposed;
    bool is_near = false;
};

/// Whether each word of the place stands in some accepted form of the point: one that takes both
/// "how many are false" and "how many are true" is not contradicted by either.
bool is_accepted_too(const FormMatch& match, const std::vector<std::string>& texts,
                     const FormFinder& finder) {
    return std::ranges::all_of(match.at, [&](std::size_t at) {
        return std::ranges::any_of(texts, [&](const std::string& text) {
            const auto& tokens = read_form(text).tokens;
            return std::ranges::any_of(tokens, [&](const MarkToken& token) {
                return token.kind != MarkToken::Kind::sign && finder.is_alike_to(at, token);
            });
        });
    });
}

PointFindings find_forms(const std::vector<std::string>& texts, const FormFinder& finder) {
    PointFindings found;
    for (const auto& text : texts) {
        for (const auto& form : finder.forms_of(text)) {
            const auto search = finder.find(form);
            keep_last(found.affirmed, search.affirmed);
            // What a form with "not" says without it need not be its contrary: "can't see the
            // person".
            if (!form.is_negated) keep_last(found.denied, search.denied);
            if (search.opposed && !is_accepted_too(*search.opposed, texts, finder)) {
                keep_last(found.opposed, search.opposed);
            }
            found.is_near = found.is_near || search.is_near;
        }
    }
    return found;
}

/// Whether a place to avoid lies wholly inside what is accepted: "is false" inside "most are
/// false".
bool is_within(const FormMatch& inner, const FormMatch& outer) {
    return std::ranges::all_of(inner.at, [&](std::size_t at) {
        return std::ranges::find(outer.at, at) != outer.at.end();
    });
}

Standing standing_of(const PointKey& point, const FormFinder& finder) {
    const auto accept = find_forms(point.accept, finder);
    const auto avoid = find_forms(point.avoid, finder);
    if (avoid.affirmed && !(accept.affirmed && is_within(*avoid.affirmed, *accept.affirmed))) {
        return Standing::contradicted;
    }
    if (accept.affirmed) {
        const bool taken_back = accept.denied && comes_after(*accept.denied, *accept.affirmed);
        if (taken_back) return Standing::contradicted;
        if (accept.denied && finder.reading().has_alternative) return Standing::doubtful;
        return says_something_else(point.accept, *accept.affirmed, finder) ? Standing::contradicted
                                                                           : Standing::present;
    }
    if (says_in_other_words(point.accept, finder)) return Standing::present;
    if (accept.denied || accept.opposed) return Standing::contradicted;
    return accept.is_near ? Standing::doubtful : Standing::absent;
}

std::string find_misconception(const MarkQuestion& question, const FormFinder& finder) {
    for (const auto& wrong : question.wrong) {
        if (find_forms(wrong.accept, finder).affirmed) return wrong.misconception;
    }
    return {};
}

/// The question given back: "was there background noise?". "Alert fatigue?" is an answer in doubt.
bool asks(const MarkReading& reading) {
    static constexpr std::array<std::string_view, 30> openers{
        "was",   "were", "is",     "are",    "do",    "does", "did", "can",  "could", "should",
        "would", "has",  "have",   "will",   "oedd",  "oes",  "a",   "ydi",  "ydy",   "yw",
        "fydd",  "bydd", "ddylid", "ddylen", "gaiff", "ai",   "oni", "onid", "ga",    "fedr"};
    if (!reading.tokens.back().is("?")) return false;
    return reading.is_question ||
           std::ranges::find(openers, reading.tokens.front().text) != openers.end();
}

struct Tally {
    std::size_t required = 0;
    std::size_t present = 0;
    bool is_contradicted = false;
    bool is_doubtful = false;
    std::string missing;  // the first required point that is not there
};

}  // namespace

MarkResult mark_points(const MarkQuestion& question, const MarkReading& reading,
                       const MarkTerms& terms) {
    const FormFinder finder{reading, terms, Synonymy::everyday};
    MarkResult result;
    if (asks(reading)) {
        result.mark = Mark::unsure;
        result.why = "answer/question";
        return result;
    }
    Tally tally;
    for (const auto& point : question.points) {
        const auto standing = standing_of(point, finder);
        if (standing == Standing::present) result.points.push_back(point.id);
        if (point.required) {
            ++tally.required;
            if (standing == Standing::present) {
                ++tally.present;
            } else if (tally.missing.empty()) {
                tally.missing = point.id;
            }
            if (standing == Standing::contradicted) {
                tally.is_contradicted = true;
                result.detail = point.id;
            }
            tally.is_doubtful = tally.is_doubtful || standing == Standing::doubtful;
        }
    }
    result.misconception = find_misconception(question, finder);
    const auto settle = [&](Mark mark, std::string why) {
        result.mark = mark;
        result.why = std::move(why);
        return result;
    };
    if (tally.is_contradicted) return settle(Mark::wrong, "points/contradicted");
    if (result.points.empty()) {
        if (!result.misconception.empty()) return settle(Mark::wrong, "points/misconception");
        if (tally.is_doubtful) return settle(Mark::unsure, "points/near-a-look-alike");
        if (reading.has_dont_know) return settle(Mark::unsure, "answer/dont-know");
        return settle(Mark::wrong, "points/none");
    }
    result.detail = tally.missing;
    if (reading.is_list) {
        result.points.clear();
        return settle(Mark::unsure, "points/list-of-words");
    }
    if (!result.misconception.empty()) return settle(Mark::partly, "points/with-a-misconception");
    if (tally.required > 0 && tally.present == tally.required)
        return settle(Mark::correct, "points/all");
    return settle(Mark::partly, "points/some");
}

}  // namespace athro::dialogue
