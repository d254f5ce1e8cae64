#include <athro/dialogue/voice.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <utility>

#include <athro/base/stem.h>
#include <athro/dialogue/guard.h>
#include <athro/dialogue/guard_numbers.h>
#include <athro/dialogue/prompt.h>

namespace athro::dialogue {
namespace {

using model::Move;
using model::PartKind;

constexpr std::array free_moves{Move::converse,     Move::contrast, Move::answer, Move::ask,
                                Move::explain_back, Move::hint,     Move::explain};

bool takes_up(const model::Part& part) {
    return part.kind == PartKind::quote ||
           (part.kind == PartKind::phrase && part.id.starts_with("thanks#"));
}

bool is_taking_up(const model::Segment& segment, const model::Reply& authored,
                  const model::Contract& contract) {
    // The first segment words the first part; only that one is the model's in the around voice.
    return &segment == &authored.segments.front() && takes_up(contract.parts.front());
}

int questions_in(const model::Reply& reply, bool standing) {
    int count = 0;
    for (const auto& segment : reply.segments) {
        if (segment.kind == PartKind::quote || stands_as_written(segment.kind) != standing)
            continue;
        count += static_cast<int>(std::ranges::count(segment.text, '?'));
    }
    return count;
}

std::size_t overlap(std::string_view sentence, const std::string& text) {
    const auto said = base::match_words(sentence);
    const auto wanted = base::match_words(text);
    return static_cast<std::size_t>(std::ranges::count_if(said, [&](const base::MatchWord& word) {
        return !word.is_stop &&
               std::ranges::any_of(wanted, [&](const auto& one) { return base::meets(one, word); });
    }));
}

/// Gives each sentence of a free draft the source of the authored segment it is nearest to.
std::vector<model::Segment> with_sources(std::string_view draft, const model::Reply& authored) {
    std::vector<model::Segment> segments;
    for (const auto sentence : base::sentences(draft)) {
        model::Segment segment{PartKind::phrase, std::string{sentence}, {}};
        std::size_t most = 1;
        for (const auto& one : authored.segments) {
            if (stands_as_written(one.kind)) continue;
            const auto shared = overlap(sentence, one.text);
            if (shared <= most) continue;
            most = shared;
            segment.kind = one.kind;
            segment.passage = one.passage;
        }
        segments.push_back(std::move(segment));
    }
    return segments;
}

std::set<std::string> cited(const std::vector<model::Segment>& segments) {
    std::set<std::string> passages;
    for (const auto& segment : segments) {
        if (!segment.passage.is_empty()) passages.insert(segment.passage.text());
    }
    return passages;
}

/// A draft set into the reply, and what the guard says of it.
struct Assembled {
    model::Reply reply;
    std::vector<Refusal> refusals;
};

Assembled assemble_around(const ToWord& turn, const std::string& draft) {
    Assembled assembled;
    assembled.refusals =
        judge(judged_taking_up(turn.teaching, turn.contract, turn.authored, turn.words), draft);
    for (const auto& segment : turn.authored.segments) {
        auto& kept = assembled.reply.segments.emplace_back(segment);
        if (is_taking_up(segment, turn.authored, turn.contract)) kept.text = draft;
    }
    return assembled;
}

Assembled assemble_free(const ToWord& turn, const std::string& draft) {
    Assembled assembled;
    auto judged = judged_whole(turn.teaching, turn.contract, turn.authored, turn.words);
    judged.questions = questions_in(turn.authored, false);
    assembled.refusals = judge(judged, draft);
    auto worded = with_sources(draft, turn.authored);
    std::vector<model::Segment> standing;
    std::vector<model::Segment> replaced;
    for (const auto& segment : turn.authored.segments) {
        (stands_as_written(segment.kind) ? standing : replaced).push_back(segment);
    }
    for (const auto& passage : cited(replaced)) {
        if (!cited(worded).contains(passage)) {
            assembled.refusals.push_back({"citation", "it leaves out an idea that has a source"});
        }
    }
    auto said = numbers_in(draft);
    for (const auto& segment : replaced) {
        if (segment.kind == PartKind::quote) continue;
        // A number that is said twice is kept twice: "9 of 108" does not stand for "9 true flags".
        for (const auto& number : numbers_in(segment.text)) {
            const auto kept = std::ranges::find_if(
                said, [&](const StatedNumber& one) { return is_same(one, number); });
            if (kept == said.end()) {
                assembled.refusals.push_back({"number", "it leaves out the number " + number.text});
            } else {
                said.erase(kept);
            }
        }
    }
    assembled.reply.segments = std::move(worded);
    std::ranges::move(standing, std::back_inserter(assembled.reply.segments));
    return assembled;
}

}  // namespace

std::string_view to_text(VoiceKind kind) {
    return kind == VoiceKind::free ? "free" : "around";
}

base::Result<VoiceKind> parse_voice_kind(std::string_view text) {
    if (text == "around") return VoiceKind::around;
    if (text == "free") return VoiceKind::free;
    return base::Error{base::Code::invalid,
                       "a model's voice is 'around' or 'free', not '" + std::string{text} + "'"};
}

bool may_speak(const Voice& voice, const model::Contract& contract) {
    if (!voice.gateway || contract.parts.empty()) return false;
    if (voice.kind == VoiceKind::around) return takes_up(contract.parts.front());
    return std::ranges::find(free_moves, contract.move) != free_moves.end() &&
           std::ranges::any_of(contract.parts, [](const model::Part& part) {
               return !stands_as_written(part.kind);
           });
}

runtime::Task<model::Reply> speak(const Voice& voice, const ToWord& turn,
                                  runtime::milliseconds limit,
                                  std::vector<llm::CallRecord>& calls) {
    const auto until = std::chrono::steady_clock::now() + limit;
    auto reply = turn.authored;
    std::vector<std::string> faults;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto left = std::chrono::duration_cast<runtime::milliseconds>(
            until - std::chrono::steady_clock::now());
        if (left.count() <= 0) break;
        llm::CallRecord call;
        const auto completion = co_await voice.gateway->complete(
            make_prompt(voice.kind, turn, faults), turn.contract.language, left, call);
        calls.push_back(std::move(call));
        if (!completion) {
            reply.refused.push_back("model: " +
                                    std::string{base::to_text(completion.error().code)});
            break;
        }
        const auto draft = base::squeeze(completion->text);
        auto assembled = voice.kind == VoiceKind::around ? assemble_around(turn, draft)
                                                         : assemble_free(turn, draft);
        if (assembled.refusals.empty()) {
            assembled.reply.worded_by = voice.gateway->model_name();
            assembled.reply.refused = reply.refused;
            co_return assembled.reply;
        }
        faults.clear();
        for (const auto& refusal : assembled.refusals) {
            faults.push_back(refusal.reason);
            reply.refused.push_back(refusal.check + ": " + refusal.reason);
        }
    }
    co_return reply;
}

}  // namespace athro::dialogue
