#include <athro/evaluation/turn_checks.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include <athro/base/text.h>
#include <athro/dialogue/guard.h>
#include <athro/dialogue/guard_numbers.h>
#include <athro/dialogue/plan.h>
#include <athro/dialogue/word.h>

namespace athro::evaluation {
namespace {

using dialogue::Teaching;
using model::PartKind;
using model::Turn;

bool holds(std::string_view folded, std::string_view key) {
    const auto wanted = base::fold(base::squeeze(key));
    const auto is_letter = [&](std::size_t at) {
        return at < folded.size() && std::isalnum(static_cast<unsigned char>(folded[at])) != 0;
    };
    for (auto at = folded.find(wanted); at != folded.npos; at = folded.find(wanted, at + 1)) {
        const bool begins = at == 0 || !is_letter(at - 1);
        if (begins && !is_letter(at + wanted.size())) return true;
    }
    return false;
}

/// What the mentor says of its own: without the stem, which states the options, and without the
/// learner's words.
std::string own_words(const model::Reply& reply) {
    std::string text;
    for (const auto& segment : reply.segments) {
        if (segment.kind == PartKind::stem || segment.kind == PartKind::quote) continue;
        text += (text.empty() ? "" : " ") + segment.text;
    }
    return text;
}

std::string order_of(const curriculum::Item& item) {
    std::string order;
    for (const auto& option : item.options)
        order += (order.empty() ? "" : ", ") + option.id;
    return order;
}

/// The words that would give the key away, in the language of the reply.
std::vector<std::string> keys_of(const curriculum::Item& item, base::Language language) {
    using curriculum::ItemKind;
    if (item.kind == ItemKind::order) return {order_of(item)};
    std::vector<std::string> keys = item.accept.in(language);
    for (const auto& option : item.options) {
        if (option.correct) keys.push_back(option.text.in(language));
    }
    return keys;
}

/// Whether a reply that leaves the item open states its key.
bool reveals(const curriculum::Item& item, const model::Reply& reply, base::Language language) {
    const auto folded = base::fold(own_words(reply));
    const auto stem = base::fold(item.stem.in(language));
    for (const auto& key : keys_of(item, language)) {
        if (!key.empty() && holds(folded, key) && !holds(stem, key)) return true;
    }
    if (item.kind != curriculum::ItemKind::number) return false;
    const auto stated = dialogue::numbers_in(item.stem.in(language));
    const auto states_key = [&](const dialogue::StatedNumber& number) {
        return dialogue::is_in_digits(number) && dialogue::has_value(number, item.value);
    };
    return std::ranges::none_of(stated, states_key) &&
           std::ranges::any_of(dialogue::numbers_in(own_words(reply)), states_key);
}

/// "That is wrong" and the like, which no mentor says to anybody: whole sentences, and words.
bool scolds(std::string_view text) {
    static constexpr std::array<std::string_view, 8> beginnings{
        "wrong",     "that is wrong", "that's wrong",       "you are wrong",
        "incorrect", "anghywir",      "rydych yn anghywir", "mae hynny'n anghywir"};
    static constexpr std::array<std::string_view, 6> words{"stupid", "obviously", "silly",
                                                           "twp",    "yn amlwg",  "ffol"};
    return std::ranges::any_of(base::sentences(text), [](std::string_view sentence) {
        const auto folded = base::fold(sentence);
        const auto begins = [&](std::string_view one) { return folded.starts_with(one); };
        return std::ranges::any_of(beginnings, begins) ||
               std::ranges::any_of(words,
                                   [&](std::string_view word) { return holds(folded, word); });
    });
}

bool has_part(const model::Contract& contract, std::initializer_list<PartKind> kinds) {
    return std::ranges::any_of(contract.parts, [&](const model::Part& part) {
        return std::ranges::find(kinds, part.kind) != kinds.end();
    });
}

bool begins_with(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(
        beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

/// Whether the reply is to something told or asked in an open conversation; "{right}" where nothing
/// is open says nothing.
bool is_conversation(const Turn& turn) {
    return !turn.message.words.empty() && turn.message.words.find('{') == std::string::npos &&
           begins_with(turn.record->contract.rule, {"talk/", "question/"});
}

bool takes_up(const Turn& turn) {
    const auto& contract = turn.record->contract;
    if (!contract.take_up.empty())
        return model::to_text(*turn.reply).find(contract.take_up) != std::string::npos;
    return has_part(contract, {PartKind::experience, PartKind::point, PartKind::misconception,
                               PartKind::answer_to, PartKind::definition, PartKind::card,
                               PartKind::tasks, PartKind::passage});
}

/// The checks of one turn, and what they need of those before it.
class Checking {
public:
    Checking(const Teaching& teaching, const curriculum::Mentor& mentor)
        : teaching_{teaching}, mentor_{mentor} {}

    void turn(std::size_t at, const Turn& turn) {
        const bool is_closed =
            turn.state == model::TurnState::complete && turn.record && turn.reply;
        checked_.count("closed", at, is_closed, std::string{model::to_text(turn.state)});
        if (!is_closed) return;
        const auto& contract = turn.record->contract;
        checked_.count("purpose", at, dialogue::find_rule(contract.rule) != nullptr, contract.rule);
        check_help(at, turn);
        check_words(at, turn);
        check_repeats(at, contract);
        before_ = &turn;
    }

    Checked take() { return std::move(checked_); }

private:
    void check_help(std::size_t at, const Turn& turn) {
        const auto& contract = turn.record->contract;
        if (const auto* item = teaching_.curriculum->find(contract.item)) {
            const bool says_key = reveals(*item, *turn.reply, contract.language);
            checked_.count("reveal", at, !says_key, item->id.text());
            const bool was_open = before_ && before_->record->contract.item == contract.item;
            const int step = was_open ? before_->record->contract.hint_step : 0;
            checked_.count(
                "ladder", at, contract.hint_step <= step + 1,
                "step " + std::to_string(step) + " to " + std::to_string(contract.hint_step));
        }
        if (turn.record->mark == model::Mark::wrong && has_name(turn)) {
            const bool is_named = has_part(contract, {PartKind::misconception, PartKind::idea,
                                                      PartKind::option_reason, PartKind::contrast});
            checked_.count("named", at, is_named, contract.rule);
        }
    }

    /// Whether the error has a name: a misconception that it shows, or an option that was chosen.
    bool has_name(const Turn& turn) const {
        const auto* marked = teaching_.curriculum->find(turn.record->marked_item);
        return !turn.record->misconception.is_empty() || (marked && !marked->options.empty());
    }

    void check_words(std::size_t at, const Turn& turn) {
        const auto& contract = turn.record->contract;
        const auto& reply = *turn.reply;
        if (model::is_socratic(contract.move)) {
            const auto asked = std::ranges::count(own_words(reply), '?') + stem_questions(reply);
            checked_.count("questions", at, asked == 1, std::to_string(asked) + " questions");
        }
        checked_.count("tone", at, !scolds(own_words(reply)), own_words(reply));
        for (const auto& segment : reply.segments) {
            const bool states_fact = segment.kind == PartKind::passage ||
                                     segment.kind == PartKind::definition ||
                                     segment.kind == PartKind::card;
            if (!states_fact) continue;
            const bool has_source = !segment.passage.is_empty() &&
                                    dialogue::cite(segment.passage, *teaching_.curriculum);
            checked_.count("grounded", at, has_source, segment.text);
        }
        if (is_conversation(turn))
            checked_.count("taken-up", at, takes_up(turn), turn.message.words);
        const auto authored =
            dialogue::word(contract, *teaching_.curriculum, mentor_, curriculum::Wording::full);
        const auto judged =
            dialogue::judged_whole(teaching_, contract, authored, turn.message.words);
        auto refusals = dialogue::judge(judged, model::to_text(reply));
        // A question of practice is as long as it has to be, and whether what stands before it
        // gives its key away is seen by `reveal`.
        if (has_part(contract, {PartKind::stem})) {
            std::erase_if(refusals, [](const auto& refusal) {
                return refusal.check == "length" || refusal.check == "key";
            });
        }
        checked_.count("guard", at, refusals.empty(),
                       refusals.empty() ? ""
                                        : refusals.front().check + ": " + refusals.front().reason +
                                              " | " + model::to_text(reply));
        if (!has_part(contract, {PartKind::stem}))
            checked_.lengths.push_back(base::count_words(model::to_text(reply)));
    }

    static std::ptrdiff_t stem_questions(const model::Reply& reply) {
        std::ptrdiff_t count = 0;
        for (const auto& segment : reply.segments) {
            // A stem may say more than its question, and asks one thing.
            if (segment.kind == PartKind::stem) ++count;
        }
        return count;
    }

    void check_repeats(std::size_t at, const model::Contract& contract) {
        for (const auto& part : contract.parts) {
            if (part.kind != PartKind::hint && part.kind != PartKind::probe) continue;
            const auto id = std::string{model::to_text(part.kind)} + " " + part.id;
            checked_.count("repeat", at, said_.insert(id).second, id);
        }
    }

    const Teaching& teaching_;
    const curriculum::Mentor& mentor_;
    Checked checked_;
    const Turn* before_ = nullptr;
    std::set<std::string> said_;
};

std::vector<std::string> cited_by(const model::Reply& reply) {
    std::vector<std::string> cited;
    for (const auto& segment : reply.segments) {
        if (!segment.passage.is_empty()) cited.push_back(segment.passage.text());
    }
    return cited;
}

/// The numbers that a reply states in digits, without the learner's words, sorted: one language may
/// say "the two" where the other says "both".
std::vector<double> numbers_of(const model::Reply& reply) {
    std::vector<double> values;
    for (const auto& segment : reply.segments) {
        if (segment.kind == PartKind::quote) continue;
        for (const auto& number : dialogue::numbers_in(segment.text)) {
            const bool is_written = segment.text.find(number.text) != std::string::npos;
            if (is_written && dialogue::is_in_digits(number)) values.push_back(number.value);
        }
    }
    std::ranges::sort(values);
    return values;
}

/// What a reply cites and the numbers that it states, to be read.
std::string figures_of(const model::Reply& reply) {
    std::string text;
    for (const auto& passage : cited_by(reply))
        text += (text.empty() ? "" : ", ") + passage;
    for (const auto value : numbers_of(reply))
        text += (text.empty() ? "" : ", ") + fmt::format("{:g}", value);
    return text;
}

bool is_taken(const Turn& turn) {
    return turn.record && turn.reply;
}

Checked compare(std::string_view check, std::span<const Turn> one, std::span<const Turn> other,
                bool (*same)(const model::TurnRecord&, const model::TurnRecord&)) {
    Checked checked;
    const auto turns = std::max(one.size(), other.size());
    for (std::size_t i = 0; i < turns; ++i) {
        const bool both =
            i < one.size() && i < other.size() && is_taken(one[i]) && is_taken(other[i]);
        checked.count(check, i, both && same(*one[i].record, *other[i].record),
                      both ? one[i].record->contract.rule + " and " + other[i].record->contract.rule
                           : "one of them has no such turn");
    }
    return checked;
}

}  // namespace

void Checked::count(std::string_view check, std::size_t turn, bool held, std::string detail) {
    auto& tally = tallies[std::string{check}];
    ++tally.of;
    tally.held += held ? 1 : 0;
    if (!held) faults.push_back({turn, std::string{check}, std::move(detail)});
}

void Checked::add(const Checked& other) {
    for (const auto& [check, tally] : other.tallies) {
        tallies[check].of += tally.of;
        tallies[check].held += tally.held;
    }
    faults.insert(faults.end(), other.faults.begin(), other.faults.end());
    lengths.insert(lengths.end(), other.lengths.begin(), other.lengths.end());
}

Checked check_dialogue(const Teaching& teaching, const curriculum::Mentor& mentor,
                       std::span<const Turn> turns) {
    Checking checking{teaching, mentor};
    for (std::size_t i = 0; i < turns.size(); ++i)
        checking.turn(i, turns[i]);
    return checking.take();
}

Checked check_kept(std::span<const Turn> turns) {
    Checked checked;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (!is_taken(turns[i])) continue;
        const auto& reply = *turns[i].reply;
        const bool is_authored = reply.worded_by == "authored";
        if (is_authored && reply.refused.empty()) continue;
        checked.count("kept", i, !is_authored, is_authored ? reply.refused.back() : "");
    }
    return checked;
}

Checked check_role(const model::Profile& profile, std::span<const Turn> turns) {
    Checked checked;
    if (profile.profession.is_empty() || turns.empty() || !is_taken(turns.front())) return checked;
    const auto& rule = turns.front().record->contract.rule;
    // Who begins with a matter of their own is answered on that.
    if (!begins_with(rule, {"open/", "question/own-work"})) return checked;
    const auto& used = turns.front().record->contract.profile;
    checked.count("role", 0, used.profession == profile.profession,
                  turns.front().record->contract.rule);
    return checked;
}

Checked check_wording(const Teaching& teaching, const curriculum::Mentor& mentor,
                      std::span<const Turn> turns) {
    Checked checked;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (!is_taken(turns[i])) continue;
        std::vector<model::Reply> worded;
        for (const auto language : base::both_languages) {
            auto contract = turns[i].record->contract;
            contract.language = language;
            worded.push_back(
                dialogue::word(contract, *teaching.curriculum, mentor, curriculum::Wording::full));
        }
        const bool is_same = cited_by(worded[0]) == cited_by(worded[1]) &&
                             numbers_of(worded[0]) == numbers_of(worded[1]);
        checked.count("parity", i, is_same,
                      is_same ? ""
                              : turns[i].record->contract.rule + ": " + figures_of(worded[0]) +
                                    " and " + figures_of(worded[1]));
    }
    return checked;
}

Checked check_same_way(std::string_view check, std::span<const Turn> one,
                       std::span<const Turn> other) {
    return compare(check, one, other, [](const model::TurnRecord& a, const model::TurnRecord& b) {
        return a.contract.move == b.contract.move && a.contract.item == b.contract.item &&
               a.contract.hint_step == b.contract.hint_step && a.mark == b.mark &&
               a.contract.questions == b.contract.questions;
    });
}

Checked check_same_contracts(std::string_view check, std::span<const Turn> one,
                             std::span<const Turn> other) {
    return compare(check, one, other, [](const model::TurnRecord& a, const model::TurnRecord& b) {
        return a.contract == b.contract && a.mark == b.mark;
    });
}

}  // namespace athro::evaluation
