#include <athro/dialogue/mark_reading.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

namespace athro::dialogue {
namespace {

using Kind = MarkToken::Kind;

/// How many words of content a negation reaches over in an explanation.
constexpr std::size_t negation_reach = 7;

/// The most words of content that may replace an answer after a mere "sorry".
constexpr std::size_t replacement_max = 4;

/// A step of an answer: a word that says something, or a cue or sign between words.
struct Step {
    bool is_word = false;
    Cue cue = Cue::none;    // none for a word and for a sign
    std::string_view text;  // of the token, or the first of the cue
    std::size_t word = 0;   // index into the words
};

bool is_one_of(std::string_view text, std::string_view list) {
    for (std::size_t at = list.find(text); at != list.npos; at = list.find(text, at + 1)) {
        const auto end = at + text.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

bool is_boundary_sign(std::string_view text) {
    return !text.empty() && std::string_view{".,;:?!()[]"}.find(text[0]) != std::string_view::npos;
}

bool ends_sentence(std::string_view text) {
    return !text.empty() && std::string_view{".;?!"}.find(text[0]) != std::string_view::npos;
}

bool is_copula(std::string_view word) {
    return is_one_of(
        word,
        "is are was were be been it's its that's yw ydy ydi ydyw mae mae'n oedd sydd sy'n "
        "does do did has have had can could would will should must may might bod fod ei");
}

/// A negated verb ("isn't"), which negates its subject too.
bool is_negated_verb(std::string_view word) {
    return word.ends_with("n't") ||
           is_one_of(
               word,
               "ddim isnt arent wasnt werent dont doesnt didnt wont cant cannot couldnt wouldnt "
               "shouldnt hasnt havent hadnt aint unlikely impossible annhebygol amhosibl");
}

/// "mwy na", "gwell na", "cyflymach na": than, which negates nothing.
bool is_comparative(std::string_view word) {
    return word.ends_with("ach") ||
           is_one_of(
               word,
               "mwy fwy llai lai gwell well gwaeth waeth uwch is cynt iau hwy nes haws rhagor");
}

class Reader {
public:
    Reader(std::string_view answer, ReadAs as) : as_{as}, tokens_{mark_tokens(answer)} {}

    MarkReading read() {
        make_steps();
        make_words();
        for (std::size_t i = 0; i < steps_.size(); ++i)
            apply(i);
        deny_what_others_say();
        deny_what_is_wrong_to_say();
        deny_what_is_left_out();
        out_.is_list = is_list();
        out_.tokens = std::move(tokens_);
        return std::move(out_);
    }

private:
    void make_steps() {
        const auto cues = find_cues(tokens_);
        std::size_t next = 0;
        for (std::size_t at = 0; at < tokens_.size();) {
            if (next < cues.size() && cues[next].begin == at) {
                add_cue(cues[next]);
                at = cues[next++].end;
            } else {
                const auto& token = tokens_[at];
                const bool is_word = token.kind != Kind::sign;
                const bool is_skipped = at == skips_comma_ && token.is(",");
                if (!is_skipped) steps_.push_back({is_word, Cue::none, token.text, at});
                ++at;
            }
        }
    }

    /// "Leave the crisis team out of it".
    void deny_what_is_left_out() {
        for (std::size_t at = 0; at + 2 < tokens_.size(); ++at) {
            const bool ends = tokens_[at].is("out") && tokens_[at + 1].is("of") &&
                              (tokens_[at + 2].is("it") || tokens_[at + 2].is("this"));
            if (!ends) continue;
            auto begin = at;
            while (begin > 0 && tokens_[begin].kind != Kind::sign &&
                   !is_one_of(tokens_[begin].text, "leave leaves leaving keep left"))
                --begin;
            for (auto& word : out_.words)
                if (word.at > begin && word.at < at) word.is_negated = true;
        }
    }

    void withdraw(std::size_t begin, std::size_t end) {
        for (auto& word : out_.words)
            if (word.at >= begin && word.at < end) word.is_negated = word.is_withdrawn = true;
    }

    /// "It is wrong to claim that …": whatever it is, it is not claimed.
    void deny_what_is_wrong_to_say() {
        for (std::size_t at = 0; at + 2 < tokens_.size(); ++at) {
            const bool is_wrong = is_one_of(tokens_[at].text,
                                            "wrong incorrect mistaken untrue false "
                                            "anghywir camgymeriad celwydd");
            const bool to_say = is_one_of(tokens_[at + 1].text, "to yw") &&
                                is_one_of(tokens_[at + 2].text,
                                          "say claim think state assume believe suggest honni "
                                          "dweud meddwl credu");
            if (is_wrong && to_say) withdraw(at, tokens_.size());
        }
    }

    /// "Some say that …, but they are mistaken"; "everyone says X, but Y is the answer".
    void deny_what_others_say() {
        constexpr std::size_t head = 6;  // tokens in which others are named
        bool others = false;
        bool say = false;
        std::size_t but = 0;
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            const auto whole = std::string_view{tokens_[at].text};
            const auto text = whole.substr(0, whole.find('\''));  // "methu'n"
            if (at < head) {
                others = others ||
                         is_one_of(text,
                                   "some colleagues people others they everyone everybody rhai "
                                   "pobl pawb eraill cydweithwyr staff manager rheolwr");
                say = say || is_one_of(text,
                                       "say says said think thinks claim claims believe believes "
                                       "reckon reckons honni dweud meddwl credu deud gweud");
            }
            if (text == "but" || text == "ond") but = at;
            const bool denies =
                but > 0 && is_one_of(text,
                                     "wrong mistaken untrue nonsense rubbish disagree incorrect "
                                     "anghywir camgymryd anghytuno methu gyfeiliornus");
            const auto next = at + 1 < tokens_.size() ? std::string_view{tokens_[at + 1].text}
                                                      : std::string_view{};
            const bool answers =
                but > 0 && ((whole == "yw'r" && next == "ateb") ||
                            (whole == "the" && next == "answer" && tokens_[at - 1].is("is")));
            if ((others && say && denies) || answers) withdraw(0, but);
        }
    }

    void add_cue(const CueSpan& span) {
        const std::string_view text = tokens_[span.begin].text;
        switch (span.cue) {
            case Cue::filler:
                // "or something" at the end says nothing; before more it offers another answer.
                if ((text == "or" || text == "neu") && !ends_clause(span.end)) {
                    steps_.push_back({false, Cue::alternative, text, span.begin});
                    return;
                }
                // In parentheses of two commas it parts nothing: "not, in my view, X".
                if (!steps_.empty() && steps_.back().text == ",") {
                    steps_.pop_back();
                    skips_comma_ = span.end;
                }
                return;
            case Cue::dont_know:
                out_.has_dont_know = true;
                return;
            case Cue::instruction:
                out_.has_instruction = true;
                return;
            case Cue::question:
                // Kept as glue: what it asks about may be the answer's own words.
                if (at_sentence_start()) out_.is_question = true;
                return;
            case Cue::soft_retraction:
                // "It does well" says how; "well, …" says nothing.
                if (text != "well" || steps_.empty() || !steps_.back().is_word) break;
                [[fallthrough]];
            case Cue::bound:
            case Cue::near_bound:
                for (auto at = span.begin; at < span.end; ++at) {
                    steps_.push_back({true, Cue::none, tokens_[at].text, at});
                }
                return;
            case Cue::negation:
                if (is_than(span, text) || is_pronoun(text) || is_decimal_nought(span)) return;
                break;
            default:
                break;
        }
        steps_.push_back({false, span.cue, text, span.begin});
    }

    /// "the mean", which is not "they mean".
    bool is_average(std::size_t at) const {
        if (!is_one_of(tokens_[at].text, "mean means")) return false;
        const bool is_named = at > 0 && is_one_of(tokens_[at - 1].text,
                                                  "the a than sample arithmetic their its or and");
        const bool is_listed =
            at + 1 < tokens_.size() && is_one_of(tokens_[at + 1].text, "or and neu /");
        return is_named || is_listed || tokens_.size() == 1;
    }

    /// Words that mostly say nothing, where they do: "word error rate", "dos is" (a lower dose),
    /// "pobl hŷn" (older people), "under-represented".
    bool tells_here(std::size_t at) const {
        const auto& token = tokens_[at];
        const auto text_at = [&](std::size_t i) {
            return i < tokens_.size() ? std::string_view{tokens_[i].text} : std::string_view{};
        };
        const auto before = at > 0 ? text_at(at - 1) : std::string_view{};
        const auto next = text_at(at + 1);
        if (token.is("word"))
            return !is_one_of(before, "the a this that that's correct right") && !next.empty() &&
                   tokens_[at + 1].kind == Kind::word && !is_one_of(next, "is for i that means");
        if (token.is("is"))
            return next.empty() && at > 0 &&
                   !is_one_of(before, "it that what this she he there which");
        if (token.is("hyn")) return is_one_of(before, "pobl bobl phobl oedolion cleifion rhai");
        return (token.is("under") || token.is("over")) && next == "-";
    }

    bool at_sentence_start() const {
        return std::ranges::none_of(steps_, [](const Step& step) { return step.is_word; });
    }

    bool ends_clause(std::size_t at) const {
        return at >= tokens_.size() || tokens_[at].kind == Kind::sign;
    }

    /// "dim pwynt pump": the nought of a number.
    bool is_decimal_nought(const CueSpan& span) const {
        return span.end < tokens_.size() && tokens_[span.begin].is("dim") &&
               tokens_[span.end].is("pwynt");
    }

    bool is_than(const CueSpan& span, std::string_view text) const {
        return (text == "na" || text == "nag") && span.begin > 0 &&
               is_comparative(tokens_[span.begin - 1].text);
    }

    /// "ni" is "we" anywhere but at the head of a clause.
    bool is_pronoun(std::string_view text) const {
        return text == "ni" && !steps_.empty() && steps_.back().is_word;
    }

    void make_words() {
        std::size_t sentence = 0;
        std::size_t clause = 0;
        bool reason = false;
        bool alternative = false;
        bool listed = false;
        for (auto& step : steps_) {
            if (step.is_word) {
                SaidWord word;
                word.token = tokens_[step.word];
                word.at = step.word;
                word.sentence = sentence;
                word.clause = clause;
                word.is_reason = reason;
                word.is_glue = word.token.kind == Kind::word && is_glue(word.token.text) &&
                               !is_average(step.word) && !tells_here(step.word);
                word.after_alternative = alternative;
                word.after_list_mark = listed;
                step.word = out_.words.size();
                out_.words.push_back(std::move(word));
                if (!out_.words.back().is_glue) alternative = listed = false;
                continue;
            }
            if (step.cue == Cue::alternative) alternative = out_.has_alternative = true;
            if (step.cue == Cue::joiner || step.text == "," || step.text == "/" ||
                step.text == ";" || step.text == "&" || step.text == "+" || step.text == "|") {
                listed = true;
            }
            if (step.cue == Cue::contrast) reason = false;
            if (step.cue == Cue::reason) reason = true;
            if (is_boundary(step)) ++clause;
            if (step.cue == Cue::none && ends_sentence(step.text)) {
                ++sentence;
                reason = false;
            }
        }
    }

    static bool is_boundary(const Step& step) {
        return !step.is_word && (step.cue == Cue::contrast || step.cue == Cue::reason ||
                                 (step.cue == Cue::none && is_boundary_sign(step.text)));
    }

    void apply(std::size_t at) {
        switch (steps_[at].cue) {
            case Cue::negation:
                return negate(at);
            case Cue::exclusion:
                return negate_after(at);
            case Cue::doubt:
                return negate_after(at);
            case Cue::denial:
                return deny(at);
            case Cue::retraction:
                return take_back(at);
            case Cue::soft_retraction:
                if (as_ == ReadAs::statement ? is_replaced(at) : is_withdrawn(at)) take_back(at);
                return;
            default:
                return;
        }
    }

    /// "X is wrong" denies X; "dydy o ddim yn X" denies what follows.
    void deny(std::size_t at) {
        for (auto i = at + 1; i < steps_.size() && !is_boundary(steps_[i]); ++i) {
            if (steps_[i].is_word && !out_.words[steps_[i].word].is_glue) return negate_after(at);
        }
        if (!is_negated_verb(steps_[at].text) && is_denied_itself(at)) return affirm_before(at);
        negate_before(at, true);
    }

    /// "nid yw X byth yn anghywir": what is said to be wrong is denied to be.
    bool is_denied_itself(std::size_t at) const {
        for (auto i = at; i-- > 0 && !is_boundary(steps_[i]);) {
            if (steps_[i].cue == Cue::negation) return true;
        }
        return false;
    }

    void affirm_after(std::size_t at) {
        for (auto i = at + 1; i < steps_.size() && !is_boundary(steps_[i]); ++i) {
            if (steps_[i].is_word) out_.words[steps_[i].word].is_negated = false;
        }
    }

    void affirm_before(std::size_t at) {
        for (auto i = at; i-- > 0 && !is_boundary(steps_[i]);) {
            if (steps_[i].is_word) out_.words[steps_[i].word].is_negated = false;
        }
    }

    void negate(std::size_t at) {
        const auto text = steps_[at].text;
        const bool stands_alone = is_edge(at, -1) && is_edge(at, 1);
        if (text == "no" || text == "na" || text == "nage" || text == "naddo") {
            const bool replaces = as_ == ReadAs::statement && is_edge(at, -1) && is_replaced(at);
            if (replaces || (stands_alone && has_content(at, steps_.size()))) {
                return take_back(at);
            }
        }
        if (stands_alone) return negate_before(at, true);
        // "does not rule out disease": what is not excluded may be.
        const bool excludes =
            is_one_of(text, "rule rules ruled exclude excludes excluding deny denies");
        if (excludes && is_denied_itself(at)) return affirm_after(at);
        negate_after(at);
        const bool after_copula =
            at > 0 && steps_[at - 1].is_word && is_copula(steps_[at - 1].text);
        if (is_negated_verb(text) || after_copula || is_edge(at, 1)) negate_before(at, false);
    }

    /// Whether the step's neighbour in this direction is a sign, a boundary or the end of the
    /// answer.
    bool is_edge(std::size_t at, int direction) const {
        if (direction < 0 && at == 0) return true;
        const auto next = direction < 0 ? at - 1 : at + 1;
        return next >= steps_.size() || is_boundary(steps_[next]);
    }

    void negate_after(std::size_t at) {
        std::size_t reached = 0;
        for (auto i = at + 1; i < steps_.size(); ++i) {
            if (is_boundary(steps_[i])) {
                // "not because of X" reaches X; "nid yw data sydd … yn bersonol" what is said of
                // it.
                if (reached == 0 && steps_[i].cue == Cue::reason) continue;
                const bool is_relative = is_one_of(steps_[i].text, "sydd sy'n");
                if (is_relative && is_one_of(steps_[at].text, "nid nad dydy dydi dyw nac"))
                    continue;
                return;
            }
            const bool lacks = is_one_of(steps_[at].text, "without heb");
            const bool acts = steps_[i].is_word && is_copula(steps_[i].text);
            if (lacks && reached > 0 && (steps_[i].cue == Cue::joiner || acts)) return;
            if (!steps_[i].is_word) continue;
            auto& word = out_.words[steps_[i].word];
            word.is_negated = true;
            word.after_negation = reached;
            if (!word.is_glue && ++reached == negation_reach && as_ == ReadAs::explanation) return;
        }
    }

    void negate_before(std::size_t at, bool may_cross) {
        std::size_t reached = 0;
        bool has_subject = false;
        for (auto i = at; i-- > 0;) {
            if (is_boundary(steps_[i]) && (reached > 0 || !may_cross)) return;
            // "They rely on it and don't check", "a dydyn nhw ddim yn gwirio": another statement.
            const bool begins_anew =
                (reached == 0 && steps_[i].cue == Cue::negation) ||
                ((reached == 0 || has_subject) && steps_[i].cue == Cue::joiner);
            if (!may_cross && begins_anew) return;
            if (!steps_[i].is_word) continue;
            auto& word = out_.words[steps_[i].word];
            word.is_negated = true;
            has_subject =
                has_subject || is_one_of(word.token.text, "they it he she we you i nhw hi");
            if (!word.is_glue) ++reached;
        }
    }

    bool has_content(std::size_t begin, std::size_t end) const {
        for (auto i = begin; i < end; ++i) {
            if (steps_[i].is_word && !out_.words[steps_[i].word].is_glue) return true;
        }
        return false;
    }

    /// Whether something was said before, a sign stands between, and a short answer follows.
    bool is_replaced(std::size_t at) const {
        if (!is_edge(at, -1) || !has_content(0, at)) return false;
        std::size_t after = 0;
        for (auto i = at + 1; i < steps_.size(); ++i) {
            if (steps_[i].is_word && !out_.words[steps_[i].word].is_glue) ++after;
        }
        return after > 0 && after <= replacement_max;
    }

    /// "Correction, ignore that, …" by itself between signs.
    bool is_withdrawn(std::size_t at) const {
        return is_one_of(steps_[at].text, "ignore forget delete correction cywiriad") &&
               is_edge(at, -1) && is_edge(at, 1) && has_content(0, at);
    }

    void take_back(std::size_t at) {
        for (std::size_t i = 0; i < at; ++i) {
            if (!steps_[i].is_word) continue;
            out_.words[steps_[i].word].is_negated = true;
            out_.words[steps_[i].word].is_withdrawn = as_ == ReadAs::explanation;
        }
    }

    /// Eight words of content or more and hardly a word that joins them, or four words or more each
    /// by itself between signs.
    bool is_list() const {
        std::size_t alone = 0;
        for (std::size_t i = 0; i < out_.words.size(); ++i) {
            const bool begins = i == 0 || out_.words[i].after_list_mark;
            const bool ends = i + 1 == out_.words.size() || out_.words[i + 1].after_list_mark;
            alone += begins && ends && !out_.words[i].is_glue;
        }
        if (alone >= 4 && alone == out_.content_count()) return true;
        std::size_t content = 0;
        std::size_t joining = 0;
        for (const auto& step : steps_) {
            if (!step.is_word) {
                if (step.cue != Cue::none && step.cue != Cue::joiner &&
                    step.cue != Cue::alternative) {
                    ++joining;
                }
                continue;
            }
            if (out_.words[step.word].is_glue) {
                ++joining;
            } else {
                ++content;
            }
        }
        return content >= 8 && joining * 10 < content;
    }

    ReadAs as_;
    std::vector<MarkToken> tokens_;
    std::vector<Step> steps_;
    std::size_t skips_comma_ = std::string::npos;  // the token where a comma would be skipped
    MarkReading out_;
};

}  // namespace

std::size_t MarkReading::content_count() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(words, [](const SaidWord& word) { return !word.is_glue; }));
}

MarkReading read_answer(std::string_view answer, ReadAs as) {
    return Reader{answer, as}.read();
}

const MarkReading& read_form(std::string_view form) {
    constexpr std::size_t forms_max = 5'000;
    static thread_local std::unordered_map<std::string, MarkReading> known;
    const auto found = known.find(std::string{form});
    if (found != known.end()) return found->second;
    if (known.size() >= forms_max) known.clear();
    return known.emplace(form, read_answer(form, ReadAs::explanation)).first->second;
}

}  // namespace athro::dialogue
