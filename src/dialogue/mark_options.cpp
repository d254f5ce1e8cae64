#include <algorithm>
#include <array>
#include <optional>

#include <athro/base/stem.h>
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

/// "b a d": in Welsh the letter between two others is "and", where several are to be chosen.
bool is_and(const MarkQuestion& question, const std::vector<MarkToken>& tokens, std::size_t at) {
    if (question.kind == QuestionKind::choice || question.language != base::Language::cy ||
        tokens[at].text != "a" || at == 0 || at + 1 == tokens.size()) {
        return false;
    }
    // Of steps "a" is one: only a second is "and".
    if (question.kind == QuestionKind::order &&
        std::ranges::count(tokens, "a", &MarkToken::text) < 2) {
        return false;
    }
    const auto is_letter = [&](const MarkToken& token) {
        return token.text.size() == 1 && token.text != "a" &&
               std::ranges::find(question.options, token.text, &OptionKey::id) !=
                   question.options.end();
    };
    const bool follows =
        is_letter(tokens[at - 1]) ||
        (question.kind == QuestionKind::order && tokens[at - 1].kind == MarkToken::Kind::sign);
    return follows && is_letter(tokens[at + 1]);
}

/// "ace": the letters of several options written as one word; nothing when it is none.
std::vector<std::string> letters_run_together(const MarkQuestion& question,
                                              const std::vector<MarkToken>& tokens) {
    if (question.kind == QuestionKind::choice || tokens.size() != 1) return {};
    std::vector<std::string> chosen;
    for (const auto letter : tokens.front().text) {
        std::string id{letter};
        const bool is_option =
            std::ranges::find(question.options, id, &OptionKey::id) != question.options.end();
        if (!is_option || std::ranges::find(chosen, id) != chosen.end()) return {};
        chosen.push_back(std::move(id));
    }
    return chosen.size() > 1 ? chosen : std::vector<std::string>{};
}

/// Ids in the order they stand: "c a b", "a, c", "option b", "opsiwn b", "b)".
std::vector<std::string> ids_in(const MarkQuestion& question, std::string_view answer) {
    std::vector<std::string> chosen;
    const auto tokens = mark_tokens(answer);
    if (auto together = letters_run_together(question, tokens); !together.empty()) return together;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto& token = tokens[at];
        if (token.kind == MarkToken::Kind::sign || is_and(question, tokens, at)) continue;
        const auto option = std::ranges::find(question.options, token.text, &OptionKey::id);
        if (option != question.options.end()) {
            if (std::ranges::find(chosen, option->id) == chosen.end()) chosen.push_back(option->id);
            continue;
        }
        static constexpr std::string_view around =
            " option options answer opsiwn opsiynau dewis ateb and or a ac then wedyn yna i'd go "
            "for it's the last first finally yn ola olaf gyntaf gynta yr un "
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

/// Words that carry a meaning; "not" and "nothing" among them.
std::vector<base::MatchWord> content_of(std::string_view text) {
    auto words = base::match_words(text);
    std::erase_if(words, [](const base::MatchWord& word) { return word.is_stop; });
    return words;
}

/// The one option in whose text all of these words stand, denied alike: "more missed", "it falls";
/// nothing where there are two, or none.
std::string option_of_words(const MarkQuestion& question, std::string_view part) {
    constexpr std::size_t words_max = 8;
    const auto said = content_of(part);
    if (said.empty() || said.size() > words_max) return {};
    const auto denials = [](const std::vector<base::MatchWord>& words) {
        return std::ranges::count_if(words, &base::MatchWord::negates);
    };
    std::string only;
    for (const auto& option : question.options) {
        const bool holds_all = std::ranges::any_of(option.texts, [&](const std::string& text) {
            const auto words = content_of(text);
            return denials(words) == denials(said) &&
                   std::ranges::all_of(said, [&](const base::MatchWord& word) {
                       return std::ranges::any_of(words, [&](const base::MatchWord& other) {
                           return base::meets(word, other);
                       });
                   });
        });
        if (!holds_all) continue;
        if (!only.empty()) return {};
        only = option.id;
    }
    return only;
}

/// The parts of a list: "keyboard, camera and map", "cofio, darllen, wedyn llofnodi".
std::vector<std::string> parts_of(std::string_view answer) {
    static constexpr std::array<std::string_view, 9> joining{
        "and", "then", "next", "a", "ac", "wedyn", "yna", "finally", "plus"};
    std::vector<std::string> parts(1);
    for (const auto& token : mark_tokens(answer)) {
        const bool parts_here = token.is(",") || token.is(";") ||
                                std::ranges::find(joining, token.text) != joining.end();
        if (!parts_here) {
            parts.back() += token.text + " ";
        } else if (!parts.back().empty()) {
            parts.emplace_back();
        }
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
}

/// Options named by some words of their texts, each by its own; nothing where a part names none.
std::vector<std::string> words_in(const MarkQuestion& question, std::string_view answer) {
    if (answer.contains('?')) return {};
    const auto parts = question.kind == QuestionKind::choice
                           ? std::vector<std::string>{std::string{answer}}
                           : parts_of(answer);
    std::vector<std::string> chosen;
    for (const auto& part : parts) {
        auto id = option_of_words(question, part);
        if (id.empty() || std::ranges::find(chosen, id) != chosen.end()) return {};
        chosen.push_back(std::move(id));
    }
    return chosen;
}

/// "97% accurate is a lie": the text of an option, and a word that judges it.
bool is_judged(const MarkQuestion& question, const std::string& id, std::string_view answer) {
    static constexpr std::array<std::string_view, 14> judging{
        "lie",   "lies",    "fool",     "nonsense", "rubbish", "wrong", "missed",
        "silly", "celwydd", "anghywir", "ffwl",     "lol",     "dwli",  "nonsens"};
    const auto option = std::ranges::find(question.options, id, &OptionKey::id);
    const auto is_own = [&](std::string_view word) {
        return std::ranges::any_of(option->texts, [&](const std::string& text) {
            return base::fold(text).contains(word);
        });
    };
    return std::ranges::any_of(base::words(answer), [&](const base::Word& word) {
        return std::ranges::find(judging, word.folded) != judging.end() && !is_own(word.folded);
    });
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
    if (result.chosen.empty()) {
        result.chosen = texts_in(question, answer, reading, terms);
        if (result.chosen.empty()) result.chosen = words_in(question, answer);
        std::erase_if(result.chosen,
                      [&](const std::string& id) { return is_judged(question, id, answer); });
    }
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
