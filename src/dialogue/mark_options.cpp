#include <algorithm>
#include <optional>

#include <athro/base/text.h>
#include <athro/dialogue/mark_forms.h>
#include <athro/dialogue/mark_kinds.h>

namespace athro::dialogue {
namespace {

using model::Mark;

/// Of the steps of an order, this many in the right sequence (all but one) is partly right.
constexpr std::size_t partly_from_steps = 4;

std::string without_end_marks(std::string_view text) {
    auto folded = base::squeeze(base::fold(text));
    while (!folded.empty() && (folded.back() == '.' || folded.back() == '!'))
        folded.pop_back();
    return folded;
}

/// Ids in the order they stand: "c a b", "a, c", "option b", "opsiwn b", "b)".
std::vector<std::string> ids_in(const MarkQuestion& question, std::string_view answer) {
    std::vector<std::string> chosen;
    for (const auto& token : mark_tokens(answer)) {
        if (token.kind == MarkToken::Kind::sign) continue;
        const auto option = std::ranges::find(question.options, token.text, &OptionKey::id);
        if (option != question.options.end()) {
            if (std::ranges::find(chosen, option->id) == chosen.end()) chosen.push_back(option->id);
            continue;
        }
        static constexpr std::string_view around =
            " option options answer opsiwn opsiynau dewis ateb and or a ac then wedyn yna i'd go "
            "for it's the "
            "is yw ydy mae'n i think dwi'n meddwl number rhif choose fi dewisaf ";
        if (around.find(" " + token.text + " ") == std::string_view::npos) return {};
    }
    return chosen;
}

/// The options whose text the answer is, or holds whole.
std::vector<std::string> texts_in(const MarkQuestion& question, std::string_view answer,
                                  const MarkReading& reading, const MarkTerms& terms) {
    const auto said = without_end_marks(answer);
    for (const auto& option : question.options) {
        for (const auto& text : option.texts) {
            if (!text.empty() && without_end_marks(text) == said) return {option.id};
        }
    }
    const FormFinder finder{reading, terms, Synonymy::none};
    std::vector<std::pair<std::size_t, std::string>> places;
    for (const auto& option : question.options) {
        for (const auto& text : option.texts) {
            const auto forms = finder.forms_of(text);
            if (forms.empty()) continue;
            const auto search = finder.find(forms.front());
            if (!search.affirmed) continue;
            places.emplace_back(*std::ranges::min_element(search.affirmed->at), option.id);
            break;
        }
    }
    std::ranges::sort(places);
    std::vector<std::string> chosen;
    for (auto& [at, id] : places)
        chosen.push_back(std::move(id));
    return chosen;
}

const OptionKey& option_of(const MarkQuestion& question, const std::string& id) {
    return *std::ranges::find(question.options, id, &OptionKey::id);
}

void mark_choice(const MarkQuestion& question, MarkResult& result) {
    if (result.chosen.size() != 1) {
        result.mark = Mark::unsure;
        result.why = result.chosen.empty() ? "choice/none" : "choice/more-than-one";
        return;
    }
    const auto& option = option_of(question, result.chosen.front());
    result.mark = option.correct ? Mark::correct : Mark::wrong;
    result.why = option.correct ? "choice/right" : "choice/wrong";
    if (!option.correct) result.misconception = option.misconception;
}

void mark_several(const MarkQuestion& question, MarkResult& result) {
    std::size_t right = 0;
    for (const auto& id : result.chosen) {
        const auto& option = option_of(question, id);
        if (option.correct) {
            ++right;
        } else if (result.misconception.empty()) {
            result.misconception = option.misconception;
        }
    }
    const auto all = static_cast<std::size_t>(std::ranges::count_if(
        question.options, [](const OptionKey& option) { return option.correct; }));
    const bool any_wrong = right < result.chosen.size();
    if (result.chosen.empty()) {
        result.mark = Mark::unsure;
        result.why = "several/none";
    } else if (any_wrong) {
        result.mark = Mark::wrong;
        result.why = "several/with-a-wrong-one";
    } else {
        result.mark = right == all ? Mark::correct : Mark::partly;
        result.why = right == all ? "several/all" : "several/some";
    }
}

/// The length of the longest run of steps that stand in the right sequence, others left out.
std::size_t steps_in_sequence(const MarkQuestion& question,
                              const std::vector<std::string>& chosen) {
    std::vector<std::size_t> ranks;
    for (const auto& id : chosen) {
        const auto place = std::ranges::find(question.options, id, &OptionKey::id);
        ranks.push_back(static_cast<std::size_t>(place - question.options.begin()));
    }
    std::vector<std::size_t> longest(ranks.size(), 1);
    std::size_t best = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (ranks[k] < ranks[i]) longest[i] = std::max(longest[i], longest[k] + 1);
        }
        best = std::max(best, longest[i]);
    }
    return best;
}

void mark_order(const MarkQuestion& question, MarkResult& result) {
    const auto steps = question.options.size();
    if (result.chosen.size() != steps) {
        result.mark = Mark::unsure;
        result.why = "order/incomplete";
        return;
    }
    const auto right = steps_in_sequence(question, result.chosen);
    if (right == steps) {
        result.mark = Mark::correct;
        result.why = "order/right";
        return;
    }
    const bool partly = steps >= partly_from_steps && right + 1 == steps;
    result.mark = partly ? Mark::partly : Mark::wrong;
    result.why = partly ? "order/one-step-out" : "order/wrong";
    for (const auto& wrong : question.wrong) {
        if (!wrong.value && wrong.accept.empty()) result.misconception = wrong.misconception;
    }
}

}  // namespace

MarkResult mark_options(const MarkQuestion& question, std::string_view answer,
                        const MarkReading& reading, const MarkTerms& terms) {
    MarkResult result;
    result.chosen = ids_in(question, answer);
    if (result.chosen.empty()) result.chosen = texts_in(question, answer, reading, terms);
    switch (question.kind) {
        case QuestionKind::choice:
            mark_choice(question, result);
            break;
        case QuestionKind::several:
            mark_several(question, result);
            break;
        default:
            mark_order(question, result);
            break;
    }
    return result;
}

}  // namespace athro::dialogue
