// What people found who tried to break the conversation: tests/cases/tried.

#include <gtest/gtest.h>

#include <athro/dialogue/testing.h>
#include <athro/retrieval/testing.h>

namespace athro::dialogue {
namespace {

using retrieval::text_of;

/// Whether the last turn did what it must.
bool holds(const std::string& expected, const Taken& taken) {
    const auto move = taken.contract.move;
    const bool cares = move == model::Move::redirect || move == model::Move::clarify;
    const bool is_right = taken.record.mark == model::Mark::correct;
    if (expected == "care") return cares;
    if (expected == "no-care") return !cares;
    return expected == "right" ? is_right : !is_right;
}

TEST(ShippedFaculty, HoldsWhatWasTried) {
    const auto cases =
        retrieval::read_json_lines(source_folder() / "tests/cases/tried/cases.jsonl");
    EXPECT_GE(cases.size(), 200u);
    for (const auto& one : cases) {
        SCOPED_TRACE(text_of(one, "id"));
        const auto language = base::parse_language(text_of(one, "language"));
        Talk talk{language.value_or(base::Language::en), text_of(one, "start"), shipped_teaching()};
        if (!text_of(one, "start").empty()) talk.open();
        const Taken* taken = nullptr;
        for (const auto& turn : one.at("turns").as_array())
            taken = &talk.say(std::string{turn.as_string()});
        ASSERT_NE(taken, nullptr);
        EXPECT_TRUE(holds(text_of(one, "expect"), *taken)) << taken->contract.rule;
    }
}

}  // namespace
}  // namespace athro::dialogue
