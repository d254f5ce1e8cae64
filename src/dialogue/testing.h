#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <athro/base/expect.h>
#include <athro/curriculum/load.h>
#include <athro/curriculum/testing.h>
#include <athro/dialogue/turn_taking.h>

namespace athro::dialogue {

/// The folder of the sources, as ctest names it.
inline std::filesystem::path source_folder() {
    const char* folder = std::getenv("ATHRO_SOURCE_DIR");
    return folder ? folder : ".";
}

/// The small faculty, prepared with the word lists that ship.
inline std::shared_ptr<const Teaching> small_teaching() {
    static const auto teaching = [] {
        const auto folder = source_folder() / "faculty" / "shared" / "lexicon";
        auto lexicon = safety::load_lexicon(
            folder, base::LearnedCache::named().value_or(base::LearnedCache{}));
        base::expect(lexicon.has_value(), "the word lists that ship can be read");
        auto confusables = safety::load_confusables(folder);
        base::expect(confusables.has_value(), "the confusable terms that ship can be read");
        return std::make_shared<const Teaching>(
            Teaching::from(curriculum::small_faculty(),
                           std::make_shared<const safety::Lexicon>(std::move(*lexicon)),
                           std::move(*confusables), curriculum::small_faculty_day));
    }();
    return teaching;
}

/// The faculty that ships, prepared.
inline std::shared_ptr<const Teaching> shipped_teaching() {
    static const auto teaching = [] {
        std::vector<curriculum::Finding> findings;
        auto loaded = curriculum::load_faculty(source_folder() / "faculty", findings,
                                               curriculum::small_faculty_day);
        base::expect(loaded.has_value(), "the faculty that ships can be read");
        auto teaching = Teaching::from(std::move(*loaded), small_teaching()->lexicon, {},
                                       curriculum::small_faculty_day,
                                       base::LearnedCache::named().value_or(base::LearnedCache{}));
        return std::make_shared<const Teaching>(std::move(teaching));
    }();
    return teaching;
}

/// A dialogue held in memory: each turn is taken by the pure core, with what went before.
class Talk {
public:
    explicit Talk(base::Language language = base::Language::en, std::string start = "",
                  std::shared_ptr<const Teaching> teaching = small_teaching())
        : teaching_{std::move(teaching)} {
        circumstances_.dialogue.id = model::DialogueId{"0123456789abcdef0123456789abcdef"};
        circumstances_.dialogue.mentor = teaching_->curriculum->mentors().front().id;
        circumstances_.dialogue.language = language;
        circumstances_.dialogue.start = std::move(start);
        circumstances_.profile.language = language;
        circumstances_.now = base::Time{std::chrono::seconds{1'790'000'000}};
    }

    Talk& works_as(std::string profession) {
        circumstances_.profile.profession = model::ProfessionId{std::move(profession)};
        return *this;
    }

    Talk& reads(curriculum::Wording wording) {
        circumstances_.wording = wording;
        return *this;
    }

    /// The mentor's opening turn.
    const Taken& open() { return take({}); }

    const Taken& say(std::string words) {
        model::Message message;
        message.words = std::move(words);
        return take(std::move(message));
    }

    const Taken& choose(std::vector<std::string> choices, std::optional<int> confidence = {}) {
        model::Message message;
        message.choices = std::move(choices);
        message.confidence = confidence;
        return take(std::move(message));
    }

    const Circumstances& circumstances() const { return circumstances_; }
    const Teaching& teaching() const { return *teaching_; }

private:
    const Taken& take(model::Message message) {
        message.turn = model::TurnId{"turn-" + std::to_string(circumstances_.turns.size() + 1)};
        circumstances_.message = message;
        auto taken = take_turn(*teaching_, circumstances_);
        base::expect(taken.has_value(), "the turn can be taken");
        taken_ = std::move(*taken);
        model::Turn turn;
        turn.id = message.turn;
        turn.number = static_cast<int>(circumstances_.turns.size()) + 1;
        turn.state = model::TurnState::complete;
        turn.message = std::move(message);
        turn.record = taken_.record;
        turn.reply = taken_.reply;
        circumstances_.turns.push_back(std::move(turn));
        for (const auto& evidence : taken_.evidence)
            circumstances_.evidence.push_back(evidence);
        circumstances_.profile = taken_.profile;
        return taken_;
    }

    std::shared_ptr<const Teaching> teaching_;
    Circumstances circumstances_;
    Taken taken_;
};

}  // namespace athro::dialogue
