#include "turns.h"

#include <fmt/format.h>

#include <utility>

#include <athro/base/expect.h>
#include <athro/base/text.h>
#include <athro/dialogue/guard.h>
#include <athro/safety/redact.h>

#include "talks.h"

namespace athro::bench {
namespace {

constexpr auto masking = "mask identifiers";
constexpr auto taking = "read, mark, plan, word";
constexpr auto guarding = "guard: the authored reply";
constexpr auto guarding_reworded = "guard: in other words";
constexpr auto guarding_strange = "guard: another turn's reply";
constexpr double turn_ms_max = 2;
constexpr double guard_ms_max = 1;

dialogue::Taken take(const dialogue::Teaching& teaching,
                     const dialogue::Circumstances& circumstances) {
    auto taken = dialogue::take_turn(teaching, circumstances);
    base::expect(taken.has_value(), "the turn of a scripted learner can be taken");
    return std::move(*taken);
}

/// The same sentences, none of them as it was written, so that the guard must look each one up.
std::string reworded(const model::Reply& reply, base::Language language) {
    std::string text;
    for (const auto sentence : base::sentences(model::to_text(reply))) {
        text += language == base::Language::cy ? "Wel, " : "Well, ";
        text += std::string{sentence} + " ";
    }
    return text;
}

/// Guards what `draft` makes of each turn; all that the guard prepares is counted.
template <class Draft>
std::vector<Took> guard_all(const dialogue::Teaching& teaching, Draft draft) {
    std::vector<Took> took;
    hold_all(teaching, [&](const std::string&, const dialogue::Circumstances& circumstances) {
        auto taken = take(teaching, circumstances);
        const auto text = draft(taken);
        took.push_back(Stopwatch::time([&] {
            const auto judged = dialogue::judged_whole(teaching, taken.contract, taken.reply,
                                                       circumstances.message.words);
            return dialogue::judge(judged, text);
        }));
        return taken;
    });
    return took;
}

}  // namespace

void add_turns(Suite& suite, const dialogue::Teaching& teaching) {
    suite.add(masking, [&teaching] {
        std::vector<Took> took;
        hold_all(teaching, [&](const std::string& words, const dialogue::Circumstances& now) {
            took.push_back(Stopwatch::time(
                [&] { return safety::redact(*teaching.lexicon, words, now.dialogue.language); }));
            return take(teaching, now);
        });
        return took;
    });
    suite.add(taking, [&teaching] {
        std::vector<Took> took;
        hold_all(teaching, [&](const std::string&, const dialogue::Circumstances& now) {
            dialogue::Taken taken;
            took.push_back(Stopwatch::time([&] { taken = take(teaching, now); }));
            return taken;
        });
        return took;
    });
    suite.add(guarding, [&teaching] {
        return guard_all(teaching,
                         [](const dialogue::Taken& taken) { return model::to_text(taken.reply); });
    });
    suite.add(guarding_reworded, [&teaching] {
        return guard_all(teaching, [](const dialogue::Taken& taken) {
            return reworded(taken.reply, taken.contract.language);
        });
    });
    suite.add(guarding_strange, [&teaching] {
        std::string before;
        return guard_all(teaching, [before](const dialogue::Taken& taken) mutable {
            return std::exchange(before, model::to_text(taken.reply));
        });
    });
}

bool print_turns(const Suite& suite) {
    const auto& turns = suite.find(taking);
    print_heading(fmt::format("Turns of the scripted learners: {} turns, {} rounds",
                              turns.rounds.front().size(), turns.rounds.size()));
    const std::vector guards{suite.find(guarding), suite.find(guarding_reworded),
                             suite.find(guarding_strange)};
    std::vector contenders{suite.find(masking), turns};
    contenders.insert(contenders.end(), guards.begin(), guards.end());
    print_medians(contenders);
    bool all_met = true;
    const auto hold_to = [&](const char* what, Medians one, double most) {
        constexpr double in_ms = 1e-3;
        for (const auto& bar :
             {Bar{fmt::format("{}, p99 of processor time, ms", what), one.cpu_p99 * in_ms, most},
              Bar{fmt::format("{}, p99 of wall time, ms", what), one.wall_p99 * in_ms, most}}) {
            print_bar(bar);
            all_met = all_met && bar.is_met();
        }
    };
    hold_to("read, mark, plan, word", medians_of(turns), turn_ms_max);
    for (const auto& guard : guards)
        hold_to(guard.name.c_str(), medians_of(guard), guard_ms_max);
    return all_met;
}

}  // namespace athro::bench
