// Plainer words change what is said and nothing else: no decision, mark, source or number.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include <athro/curriculum/figures.h>
#include <athro/curriculum/reading_level.h>
#include <athro/dialogue/guard.h>
#include <athro/dialogue/prompt.h>
#include <athro/dialogue/testing.h>

namespace athro::dialogue {
namespace {

using base::Language;
using curriculum::Wording;

/// What somebody says who needs the whole ladder, asks, and tells of work.
std::vector<std::string> words_in(Language language) {
    if (language == Language::cy) {
        return {"dwi ddim yn gwybod", "dwi ddim yn gwybod",          "dim ond dweud",
                "wn i ddim",          "beth yw dysgu peirianyddol?", "beth yw rhithweledigaeth?"};
    }
    return {"I don't know",
            "I don't know",
            "just tell me",
            "no idea",
            "what is machine learning?",
            "what is a hallucination?"};
}

std::vector<std::string> sources_of(const model::Reply& reply) {
    std::vector<std::string> sources;
    for (const auto& segment : reply.segments)
        sources.push_back(segment.passage.text());
    return sources;
}

std::set<double> numbers_of(const model::Reply& reply, Language language) {
    std::set<double> numbers;
    for (const auto& figure : curriculum::figures(model::to_text(reply), language)) {
        if (figure.is_demanded) numbers.insert(figure.value);
    }
    return numbers;
}

std::vector<std::string> checks_of(const Teaching& teaching, const Taken& taken,
                                   const std::string& words) {
    std::vector<std::string> checks;
    const auto judged = judged_whole(teaching, taken.contract, taken.reply, words);
    for (const auto& refusal : judge(judged, model::to_text(taken.reply)))
        checks.push_back(refusal.check);
    return checks;
}

/// Holds the same dialogue in both wordings and compares each turn; answers how many turns differ
/// in words.
int compare(const std::string& start, Language language) {
    const auto teaching = shipped_teaching();
    Talk full{language, start, teaching};
    Talk plainer{language, start, teaching};
    plainer.reads(Wording::plainer);
    int different = 0;
    auto said = words_in(language);
    said.insert(said.begin(), "");
    for (const auto& words : said) {
        const auto& one = words.empty() ? full.open() : full.say(words);
        const auto& other = words.empty() ? plainer.open() : plainer.say(words);
        EXPECT_EQ(one.contract, other.contract) << words;
        EXPECT_EQ(one.record.contract, other.record.contract);
        EXPECT_EQ(one.evidence.size(), other.evidence.size());
        EXPECT_EQ(sources_of(one.reply), sources_of(other.reply));
        EXPECT_EQ(numbers_of(one.reply, language), numbers_of(other.reply, language))
            << model::to_text(one.reply) << "\n"
            << model::to_text(other.reply);
        if (one.reply == other.reply) continue;
        ++different;
        const auto text = model::to_text(one.reply);
        EXPECT_LE(curriculum::lix(model::to_text(other.reply)), curriculum::lix(text)) << text;
        const auto before = checks_of(*teaching, one, words);
        for (const auto& check : checks_of(*teaching, other, words)) {
            EXPECT_TRUE(check == "length" || std::ranges::count(before, check) > 0)
                << check << ": " << model::to_text(other.reply);
        }
    }
    return different;
}

TEST(PlainerWords, ChangeNoDecisionOfADialogue) {
    for (const auto language : base::both_languages) {
        int different = 0;
        for (const auto& item : shipped_teaching()->curriculum->items()) {
            SCOPED_TRACE(item.id.text());
            different += compare("item:" + item.id.text(), language);
        }
        EXPECT_GT(different, 50) << "plainer words were hardly said";
        for (const auto& brief : shipped_teaching()->curriculum->briefs()) {
            SCOPED_TRACE(brief.id.text());
            compare("brief:" + brief.id.text(), language);
        }
    }
}

TEST(PlainerWords, AreSaidWholeInTheLanguageOfTheDialogue) {
    Talk talk{Language::cy, "brief:kinds-of-ai", shipped_teaching()};
    talk.reads(Wording::plainer).open();
    const auto& taken = talk.say("beth yw dysgu peirianyddol?");
    const auto& terms = shipped_teaching()->curriculum->terms();
    const auto term =
        std::ranges::find(terms, "machine-learning", [](const auto& one) { return one.id.text(); });
    ASSERT_NE(term, terms.end());
    ASSERT_FALSE(term->definition.plainer.is_empty());
    const auto said = model::to_text(taken.reply);
    EXPECT_TRUE(said.contains(term->definition.plainer.cy)) << said;
    EXPECT_FALSE(said.contains(term->definition.cy)) << said;
}

TEST(PlainerWords, AreAskedOfAModelToo) {
    const auto teaching = small_teaching();
    const auto& mentor = teaching->curriculum->mentors().front();
    Talk talk{Language::en, "brief:alerts-at-work"};
    const auto& taken = talk.open();
    ToWord turn{*teaching, mentor, taken.contract, taken.reply, "words", {}, Wording::full};
    const auto asks = [&] {
        const auto prompt = make_prompt(VoiceKind::free, turn, {});
        return prompt.messages.front().text.contains("Everyday words and short sentences");
    };
    EXPECT_FALSE(asks());
    turn.wording = Wording::plainer;
    EXPECT_TRUE(asks());
}

/// The readings of a unit: easier, and the same facts.
TEST(PlainerWords, MakeTheReadingOfEachUnitEasierAndKeepItsFacts) {
    for (const auto& unit : shipped_teaching()->curriculum->units()) {
        for (const auto language : base::both_languages) {
            std::string full;
            std::string plainer;
            for (const auto& section : unit.sections) {
                SCOPED_TRACE(unit.id.text() + "#" + section.id);
                EXPECT_FALSE(section.body.plainer.is_empty());
                full += section.body.in(language) + "\n";
                plainer += section.body.in(language, Wording::plainer) + "\n";
            }
            EXPECT_LT(curriculum::lix(plainer) + 3, curriculum::lix(full)) << unit.id.text();
            const auto lacks =
                curriculum::lacking(curriculum::figures(full, language), plainer, language);
            EXPECT_TRUE(lacks.numbers.empty() && lacks.units.empty());
        }
    }
}

}  // namespace
}  // namespace athro::dialogue
