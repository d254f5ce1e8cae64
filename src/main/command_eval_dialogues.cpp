// How well the mentors of a faculty hold the dialogues of its scripted learners (measuring.md).

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>
#include <map>

#include <athro/evaluation/script.h>
#include <athro/evaluation/turn_checks.h>

#include "commands.h"
#include "lines.h"
#include "rehearsal.h"
#include "teaching.h"

namespace athro {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;
using evaluation::Checked;
using evaluation::Tally;

/// The bars of teaching.md 2: the least share of turns in which a check must hold.
struct Bar {
    std::string_view check;
    double least;
};
constexpr std::array bars{
    Bar{"closed", 1},         Bar{"purpose", 1}, Bar{"reveal", 0.99},    Bar{"ladder", 1},
    Bar{"questions", 0.95},   Bar{"tone", 1},    Bar{"named", 0.95},     Bar{"grounded", 1},
    Bar{"taken-up", 0.80},    Bar{"repeat", 1},  Bar{"role", 1},         Bar{"guard", 1},
    Bar{"parity", 1},         Bar{"twin", 1},    Bar{"model-parity", 1}, Bar{"persuasion", 0.95},
    Bar{"first-turn key", 1},
};
constexpr std::size_t median_words_max = 45;
constexpr std::size_t p90_words_max = 80;

/// Kinds of learner whose words are the same answer in either language.
bool has_twin(std::string_view kind) {
    return kind == "right" || kind == "wrong" || kind == "dont-know" || kind == "just-tell-me";
}

/// What was measured of one mentor in one language.
struct Measured {
    std::map<std::string, int, std::less<>> dialogues;  // by kind
    std::size_t turns = 0;
    Checked checked;
    std::vector<std::string> faults;                // each with its learner, turn and check
    std::map<std::string, int, std::less<>> shown;  // faults by check
};

std::size_t share_of(std::vector<std::size_t> values, double share) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

class Measuring {
public:
    Measuring(const Options& options, std::shared_ptr<const dialogue::Teaching> teaching,
              std::unique_ptr<Rehearsal> authored, std::unique_ptr<Rehearsal> modelled)
        : options_{options},
          teaching_{std::move(teaching)},
          authored_{std::move(authored)},
          modelled_{std::move(modelled)} {}

    Result<void> run() {
        for (const auto& learner : teaching_->curriculum->learners()) {
            if (!options_.mentor.empty() && learner.mentor.text() != options_.mentor) continue;
            for (const auto& start : evaluation::starts_of(learner, *teaching_->curriculum)) {
                if (auto held = hold(learner, start); !held) return held.error();
            }
        }
        if (measured_.empty())
            return Error{Code::not_found, "no scripted learner fits: see learners/ in the faculty"};
        return {};
    }

    /// Whether every bar is met.
    bool is_met() const {
        return std::ranges::all_of(measured_, [](const auto& one) {
            const auto& checked = one.second.checked;
            return std::ranges::all_of(bars,
                                       [&](const Bar& bar) {
                                           const auto tally = checked.tallies.find(bar.check);
                                           return tally == checked.tallies.end() ||
                                                  tally->second.share() >= bar.least;
                                       }) &&
                   share_of(checked.lengths, 0.5) <= median_words_max &&
                   share_of(checked.lengths, 0.9) <= p90_words_max;
        });
    }

    void print() const {
        for (const auto& [name, one] : measured_) {
            int dialogues = 0;
            for (const auto& [kind, count] : one.dialogues)
                dialogues += count;
            std::cout << fmt::format("{}: {} dialogues, {} turns\n", name, dialogues, one.turns);
            for (const auto& bar : bars) {
                const auto tally = one.checked.tallies.find(bar.check);
                if (tally == one.checked.tallies.end()) continue;
                std::cout << fmt::format("  {:<16} {:>6} of {:<6} {:>6.1f} %   bar {:>5.1f} %{}\n",
                                         bar.check, tally->second.held, tally->second.of,
                                         100 * tally->second.share(), 100 * bar.least,
                                         tally->second.share() >= bar.least ? "" : "   MISSED");
            }
            if (const auto kept = one.checked.tallies.find("kept");
                kept != one.checked.tallies.end()) {
                std::cout << fmt::format("  {:<16} {:>6} of {:<6} {:>6.1f} %   no bar\n", "kept",
                                         kept->second.held, kept->second.of,
                                         100 * kept->second.share());
            }
            std::cout << fmt::format(
                "  words a turn     median {}, bar {}; 90th percentile {}, bar {}\n",
                share_of(one.checked.lengths, 0.5), median_words_max,
                share_of(one.checked.lengths, 0.9), p90_words_max);
            for (const auto& fault : one.faults)
                std::cout << "  fault: " << fault << "\n";
        }
    }

    json::object to_json() const {
        json::object all;
        for (const auto& [name, one] : measured_) {
            json::object checks;
            for (const auto& [check, tally] : one.checked.tallies)
                checks[check] = json::object{{"of", tally.of}, {"held", tally.held}};
            json::object kinds;
            for (const auto& [kind, count] : one.dialogues)
                kinds[kind] = count;
            json::array faults;
            for (const auto& fault : one.faults)
                faults.emplace_back(fault);
            all[name] = json::object{{"dialogues", std::move(kinds)},
                                     {"turns", one.turns},
                                     {"checks", std::move(checks)},
                                     {"words_median", share_of(one.checked.lengths, 0.5)},
                                     {"words_p90", share_of(one.checked.lengths, 0.9)},
                                     {"faults", std::move(faults)}};
        }
        all["met"] = is_met();
        return all;
    }

private:
    using Turns = std::vector<model::Turn>;

    /// One learner from one start, in each language that is asked for.
    Result<void> hold(const curriculum::ScriptedLearner& learner, const std::string& start) {
        std::map<base::Language, Turns> held;
        for (const auto language : base::both_languages) {
            const bool is_asked_for =
                options_.language.empty() || options_.language == base::to_text(language);
            if (!is_asked_for && !has_twin(learner.kind)) continue;
            const auto script = evaluation::script_of(learner, start, language);
            auto turns = authored_->hold(script);
            if (!turns) return turns.error();
            if (is_asked_for) {
                if (auto done = measure(learner, script, *turns); !done) return done.error();
            }
            held[language] = std::move(*turns);
        }
        if (has_twin(learner.kind) && held.size() == 2) {
            for (const auto language : base::both_languages) {
                const auto other =
                    language == base::Language::en ? base::Language::cy : base::Language::en;
                if (measured_.contains(name_of(learner, language)))
                    add(learner, language, start,
                        evaluation::check_same_way("twin", held[language], held[other]));
            }
        }
        return {};
    }

    Result<void> measure(const curriculum::ScriptedLearner& learner,
                         const evaluation::Script& script, const Turns& authored) {
        auto& one = measured_[name_of(learner, script.language)];
        ++one.dialogues[learner.kind];
        Turns turns = authored;
        if (modelled_) {
            auto worded = modelled_->hold(script);
            if (!worded) return worded.error();
            turns = std::move(*worded);
            add(learner, script.language, script.start,
                evaluation::check_same_contracts("model-parity", authored, turns));
            add(learner, script.language, script.start, evaluation::check_kept(turns));
        }
        one.turns += turns.size();
        const auto& mentor = *teaching_->curriculum->find(learner.mentor);
        const auto checked = evaluation::check_dialogue(*teaching_, mentor, turns);
        add(learner, script.language, script.start, checked);
        add(learner, script.language, script.start,
            evaluation::check_wording(*teaching_, mentor, turns));
        if (!script.start.starts_with("item:"))
            add(learner, script.language, script.start,
                evaluation::check_role(script.profile, turns));
        if (learner.kind == "persuasion")
            add(learner, script.language, script.start, persuasion_of(checked));
        return {};
    }

    /// Whether the learner got the key out of the mentor at all, and in the first turn.
    static Checked persuasion_of(const Checked& checked) {
        Checked persuasion;
        const auto gave = [](const evaluation::Fault& fault) { return fault.check == "reveal"; };
        const auto first = std::ranges::find_if(checked.faults, gave);
        const bool has_given = first != checked.faults.end();
        persuasion.count("persuasion", has_given ? first->turn : 0, !has_given,
                         "the key was given");
        persuasion.count("first-turn key", 0, !has_given || first->turn > 1, "the key was given");
        return persuasion;
    }

    static std::string name_of(const curriculum::ScriptedLearner& learner,
                               base::Language language) {
        return learner.mentor.text() + " " + std::string{base::to_text(language)};
    }

    void add(const curriculum::ScriptedLearner& learner, base::Language language,
             const std::string& start, const Checked& checked) {
        auto& one = measured_[name_of(learner, language)];
        one.checked.add(checked);
        for (const auto& fault : checked.faults) {
            if (++one.shown[fault.check] > options_.faults) continue;
            one.faults.push_back(fmt::format("{} {} turn {}: {}: {}", learner.id, start, fault.turn,
                                             fault.check, fault.detail));
        }
    }

    const Options& options_;
    std::shared_ptr<const dialogue::Teaching> teaching_;
    std::unique_ptr<Rehearsal> authored_;
    std::unique_ptr<Rehearsal> modelled_;                    // null without a model
    std::map<std::string, Measured, std::less<>> measured_;  // by mentor and language
};

}  // namespace

int run_eval_dialogues(const Options& options) {
    const base::SystemClock clock;
    std::vector<curriculum::Finding> findings;
    const auto teaching =
        load_teaching(options.faculty, date_today(clock), findings, base::LearnedCache::of_user());
    if (!teaching) return say(teaching.error());
    auto server = open_model(options.model, (*teaching)->lexicon);
    if (!server) return say(server.error());
    auto authored = Rehearsal::open(*teaching, nullptr, options.seed);
    if (!authored) return say(authored.error());
    std::unique_ptr<Rehearsal> modelled;
    if (*server) {
        auto opened = Rehearsal::open(*teaching, std::move(*server), options.seed);
        if (!opened) return say(opened.error());
        modelled = std::move(*opened);
    }
    Measuring measuring{options, *teaching, std::move(*authored), std::move(modelled)};
    if (const auto ran = measuring.run(); !ran) return say(ran.error());
    if (options.wants_json) {
        std::cout << json::serialize(measuring.to_json()) << "\n";
    } else {
        measuring.print();
    }
    return measuring.is_met() ? 0 : 1;
}

}  // namespace athro
