#include <algorithm>

#include <athro/dialogue/mark_forms.h>
#include <athro/dialogue/mark_kinds.h>

namespace athro::dialogue {
namespace {

using model::Mark;

/// Words of content beside an accepted form that an answer may have before it is a heap of guesses.
constexpr std::size_t extra_words_max = 12;

MarkResult decided(Mark mark, std::string why, std::string detail = {}) {
    MarkResult result;
    result.mark = mark;
    result.why = std::move(why);
    result.detail = std::move(detail);
    return result;
}

/// What the accepted forms say about the answer.
struct Findings {
    std::vector<bool> used;  // words that belong to a form that is affirmed
    std::optional<FormMatch> best;
    bool is_denied_after = false;
    bool is_denied = false;
    bool is_opposed = false;
    bool is_near = false;
};

bool comes_after(const FormMatch& a, const FormMatch& b) {
    return *std::ranges::max_element(a.at) > *std::ranges::max_element(b.at);
}

Findings find_accepted(const MarkQuestion& question, const FormFinder& finder) {
    Findings found;
    found.used.resize(finder.words().size());
    std::optional<FormMatch> denied;
    for (const auto& text : question.accept) {
        for (const auto& form : finder.forms_of(text)) {
            const auto search = finder.find(form);
            if (search.affirmed) {
                for (const auto at : search.affirmed->at)
                    found.used[at] = true;
                if (!found.best || search.affirmed->worst > found.best->worst)
                    found.best = search.affirmed;
            }
            if (search.denied) denied = search.denied;
            found.is_opposed = found.is_opposed || search.opposed;
            found.is_near = found.is_near || search.is_near;
        }
    }
    found.is_denied = denied.has_value();
    found.is_denied_after = denied && found.best && comes_after(*denied, *found.best);
    return found;
}

/// The misconception behind a wrong answer that is affirmed by words which no accepted form uses.
std::string find_misconception(const MarkQuestion& question, const FormFinder& finder,
                               const std::vector<bool>& used) {
    for (const auto& wrong : question.wrong) {
        for (const auto& text : wrong.accept) {
            for (const auto& form : finder.forms_of(text)) {
                const auto search = finder.find(form);
                if (!search.affirmed) continue;
                const bool is_part = std::ranges::all_of(search.affirmed->at,
                                                         [&](std::size_t at) { return used[at]; });
                if (!is_part) return wrong.misconception;
            }
        }
    }
    return {};
}

/// The words of the answer that no accepted form and not the question holds.
class Leftovers {
public:
    Leftovers(const MarkQuestion& question, const FormFinder& finder, const MarkTerms& terms,
              const Findings& found)
        : finder_{finder}, terms_{terms}, found_{found} {
        for (const auto& word : read_answer(question.question, ReadAs::explanation).words) {
            asked_.push_back(to_mark_word(word.token, terms));
        }
        for (const auto& text : question.accept) {
            for (const auto& form : finder.forms_of(text)) {
                for (const auto& word : form.words) {
                    key_has_term_ = key_has_term_ || terms.is_term(word.text);
                    keys_.push_back(word);
                }
            }
        }
    }

    /// A word that is opposed to an accepted one, or another known term beside it; or nothing.
    std::string other_term() const {
        for (std::size_t i = 0; i < words().size(); ++i) {
            if (!counts(i)) continue;
            const auto& word = finder_.words()[i];
            const bool opposed = std::ranges::any_of(keys_, [&](const MarkWord& key) {
                return likeness(word, key, terms_, Synonymy::none) == Likeness::opposed;
            });
            if (opposed && !is_asked(word)) return word.text;
            if (is_other_term(i)) return word.text;
        }
        return {};
    }

    /// Whether "or" or a mark of a list parts an accepted form from something else.
    bool is_hedged() const {
        bool hedged = false;
        for (std::size_t i = 0; i < words().size(); ++i) {
            const auto& word = words()[i];
            if (word.is_glue || i == 0 || !has_content_before(i)) continue;
            if (!word.after_alternative) continue;
            hedged = hedged || run_has_leftover(i) || before_has_leftover(i);
        }
        return hedged;
    }

    /// Whether the form stands in a row of things: "prevalence, age, cost".
    bool is_listed() const {
        std::size_t bare = 0;
        std::size_t appended = 0;  // "metformin, the biguanide" once is no list
        for (std::size_t i = 0; i < words().size(); ++i) {
            if (!words()[i].after_list_mark || !counts(i) || !run_is_bare(i)) continue;
            const bool has_article =
                i > 0 && words()[i - 1].after_list_mark && words()[i - 1].is_glue;
            ++(has_article ? appended : bare);
        }
        return bare > 0 || appended > 1 || (starts_with_bare_item() && has_list_mark());
    }

    /// A word that makes another thing of the form it stands beside, or nothing: "low prevalence",
    /// "the patient's file".
    std::string qualifier() const {
        for (std::size_t i = 0; i + 1 < words().size(); ++i) {
            const auto& text = words()[i].token.text;
            const bool owns = text.ends_with("'s") || text.ends_with("s'");
            if (owns && found_.used[i] && counts(i + 1)) return words()[i + 1].token.text;
        }
        // "de-escalation" undoes what it stands before.
        const auto& tokens = finder_.reading().tokens;
        for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
            const bool undoes = tokens[at].is("de") || tokens[at].is("dis") || tokens[at].is("mis");
            if (undoes && tokens[at + 1].is("-")) return tokens[at].text;
        }
        for (std::size_t i = 0; i < words().size(); ++i) {
            if (found_.used[i] || !is_qualifier(words()[i].token.text)) continue;
            if (words()[i].is_negated || is_asked(finder_.words()[i])) continue;
            const bool beside =
                (i + 1 < words().size() && found_.used[i + 1]) || (i > 0 && found_.used[i - 1]) ||
                (i + 2 < words().size() && found_.used[i + 2] && words()[i + 1].is_glue);
            if (beside) return words()[i].token.text;
        }
        return {};
    }

    std::size_t count() const {
        std::size_t all = 0;
        for (std::size_t i = 0; i < words().size(); ++i)
            all += counts(i) ? 1 : 0;
        return all;
    }

private:
    const std::vector<SaidWord>& words() const { return finder_.reading().words; }

    bool is_asked(const MarkWord& word) const {
        return std::ranges::any_of(asked_, [&](const MarkWord& asked) {
            return likeness(word, asked, terms_, Synonymy::none) >= Likeness::inflected;
        });
    }

    /// Whether a word is left over in what the answer claims: not negated, not in a reason.
    bool counts(std::size_t i) const {
        const auto& word = words()[i];
        if (found_.used[i] || word.is_glue || word.is_negated || is_translated_key(i)) return false;
        const bool form_in_reason = found_.best && words()[found_.best->at.front()].is_reason;
        return (form_in_reason || !word.is_reason) && !is_asked(finder_.words()[i]);
    }

    /// The accepted word once more in the other language: "prevalence, mynychder in Welsh".
    bool is_translated_key(std::size_t i) const {
        const auto idea = finder_.words()[i].idea;
        return idea != 0 && std::ranges::find(keys_, idea, &MarkWord::idea) != keys_.end();
    }

    bool is_other_term(std::size_t i) const {
        std::string run;
        for (std::size_t length = 0; length < terms_.words_max() && i + length < words().size();
             ++length) {
            run += (length > 0 ? " " : "") + words()[i + length].token.text;
            if (!terms_.is_term(run)) continue;
            return key_has_term_ && !follows_preposition(i);
        }
        return terms_.own.is_known(words()[i].token.text);
    }

    bool follows_preposition(std::size_t i) const {
        for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
            const auto& text = words()[i - back].token.text;
            if (text == "of" || text == "in" || text == "for" || text == "o" || text == "yn" ||
                text == "mewn" || text == "among" || text == "ymhlith") {
                return true;
            }
        }
        return false;
    }

    bool has_content_before(std::size_t i) const {
        for (std::size_t k = 0; k < i; ++k) {
            if (!words()[k].is_glue) return true;
        }
        return false;
    }

    /// Whether the run of words that begins here, up to the next mark, holds something left over.
    bool run_has_leftover(std::size_t i) const {
        for (std::size_t k = i; k < words().size(); ++k) {
            if (k > i && (words()[k].after_alternative || words()[k].clause != words()[i].clause))
                break;
            if (counts(k)) return true;
        }
        return false;
    }

    bool before_has_leftover(std::size_t i) const {
        for (std::size_t k = i; k-- > 0;) {
            if (words()[k].clause != words()[i - 1].clause) break;
            if (counts(k)) return true;
        }
        return false;
    }

    /// Whether the run up to the next mark is left-over words with nothing that joins them.
    bool run_is_bare(std::size_t i) const {
        std::size_t length = 0;
        for (std::size_t k = i; k < words().size(); ++k) {
            if (k > i && (words()[k].after_list_mark || words()[k].clause != words()[i].clause))
                break;
            if (words()[k].is_glue || found_.used[k] || is_of_a_key(k)) return false;
            ++length;
        }
        return length <= 4;
    }

    /// "difficulty swallowing" accepted, "trouble swallowing" said: the same thing again.
    bool is_of_a_key(std::size_t i) const {
        return std::ranges::any_of(keys_, [&](const MarkWord& key) {
            return is_alike(likeness(finder_.words()[i], key, terms_, Synonymy::none));
        });
    }

    bool starts_with_bare_item() const { return !words().empty() && counts(0) && run_is_bare(0); }

    bool has_list_mark() const {
        return std::ranges::any_of(words(),
                                   [](const SaidWord& word) { return word.after_list_mark; });
    }

    const FormFinder& finder_;
    const MarkTerms& terms_;
    const Findings& found_;
    std::vector<MarkWord> asked_;
    std::vector<MarkWord> keys_;
    bool key_has_term_ = false;
};

MarkResult mark_absent(const MarkQuestion& question, const FormFinder& finder,
                       const Findings& found) {
    auto result = decided(Mark::wrong, "short/another-answer");
    result.misconception = find_misconception(question, finder, found.used);
    if (!result.misconception.empty()) {
        result.why = "short/misconception";
    } else if (found.is_denied) {
        result.why = "short/negated";
    } else if (found.is_opposed) {
        result.why = "short/opposite";
    } else if (found.is_near) {
        result = decided(Mark::unsure, "short/near-a-look-alike");
    } else if (finder.reading().has_dont_know) {
        result = decided(Mark::unsure, "answer/dont-know");
    } else if (finder.reading().is_question) {
        result = decided(Mark::unsure, "answer/question");
    }
    return result;
}

std::string_view how(Likeness worst) {
    if (worst == Likeness::same) return "short/accepted";
    return worst == Likeness::inflected ? "short/accepted-in-another-form"
                                        : "short/accepted-with-a-slip";
}

}  // namespace

MarkResult mark_short(const MarkQuestion& question, const MarkReading& reading,
                      const MarkTerms& terms) {
    const FormFinder finder{reading, terms, Synonymy::none};
    const auto found = find_accepted(question, finder);
    if (!found.best) return mark_absent(question, finder, found);
    if (found.is_denied_after) return decided(Mark::wrong, "short/contradicts-itself");
    auto misconception = find_misconception(question, finder, found.used);
    if (!misconception.empty()) {
        auto result = decided(Mark::wrong, "short/misconception");
        result.misconception = std::move(misconception);
        return result;
    }
    const Leftovers left{question, finder, terms, found};
    if (auto term = left.other_term(); !term.empty()) {
        return decided(Mark::wrong, "short/another-term", std::move(term));
    }
    if (left.is_hedged()) return decided(Mark::wrong, "short/hedged");
    if (reading.is_list || left.is_listed() || left.count() > extra_words_max) {
        return decided(Mark::wrong, "short/list");
    }
    if (auto word = left.qualifier(); !word.empty()) {
        return decided(Mark::unsure, "short/qualified", std::move(word));
    }
    if (reading.is_question) return decided(Mark::unsure, "answer/question");
    return decided(Mark::correct, std::string{how(found.best->worst)});
}

}  // namespace athro::dialogue
