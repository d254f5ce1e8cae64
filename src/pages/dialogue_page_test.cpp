#include <athro/pages/dialogue_page.h>

#include <gtest/gtest.h>

namespace athro::pages {
namespace {

using base::Language;
using curriculum::ItemKind;

struct DialoguePage : testing::Test {
    Messages messages = Messages::built_in();
    Assets assets = Assets::from(embedded());
    Frame frame{messages, assets};

    static bool has(const std::string& html, std::string_view part) {
        return html.find(part) != std::string::npos;
    }
    static DialogueView view() {
        DialogueView made;
        made.id = model::DialogueId{"d1"};
        made.mentor = "HALI";
        made.sheet.turn_id = "t1";
        return made;
    }
};

TEST_F(DialoguePage, TellsTheScriptWhereToPostAndToLook) {
    const auto html = dialogue_page(frame, view());
    EXPECT_TRUE(has(html, "action=\"/en/dialogue/d1/turns\""));
    EXPECT_TRUE(has(html, "data-post=\"/v1/dialogues/d1/turns\""));
    EXPECT_TRUE(has(html, "data-since=\"/en/dialogue/d1/turns\""));
    EXPECT_TRUE(has(html, "name=\"turn\" value=\"t1\""));
}

TEST_F(DialoguePage, NamesTheEventStreamOfATurnThatIsOpen) {
    auto made = view();
    made.turns.resize(1);
    made.turns[0].number = 3;
    made.turns[0].words = "a";
    made.turns[0].state = model::TurnState::open;
    EXPECT_TRUE(has(dialogue_page(frame, made), "data-events=\"/v1/dialogues/d1/turns/3/events\""));
    made.turns[0].state = model::TurnState::failed;
    EXPECT_FALSE(has(dialogue_page(frame, made), "data-events"));
}

TEST_F(DialoguePage, IsSentInPiecesThatHoldNoWholePage) {
    auto made = view();
    made.opening = MentorWords{};
    made.last_complete = 4;
    const auto piece = dialogue_piece(frame, made);
    EXPECT_TRUE(piece.starts_with("<ol class=\"athro-turns\" data-turns data-last=\"4\">"));
    EXPECT_TRUE(has(piece, "data-sheet"));
    EXPECT_TRUE(has(piece, "data-progress"));
    EXPECT_FALSE(has(piece, "<html"));
    EXPECT_FALSE(has(piece, "id=\"opening\""));
}

TEST_F(DialoguePage, KeepsTheDraftAndSaysWhatIsMissing) {
    auto made = view();
    made.sheet.draft = "half a <thought>";
    made.sheet.mistake = "Choose an answer";
    const auto html = dialogue_page(frame, made);
    EXPECT_TRUE(has(html, ">half a &lt;thought&gt;</textarea>"));
    EXPECT_TRUE(has(html, "<a href=\"#words\">Choose an answer</a>"));
    EXPECT_TRUE(has(html, "<title>Error: "));
}

TEST_F(DialoguePage, ShowsOfAnItemNothingThatTellsItsKey) {
    curriculum::Item item;
    item.kind = ItemKind::choice;
    item.options = {{"a", {"Wrong one", "Un anghywir"}, false, {{"REASON-A", "RHESWM-A"}, {}}, {}},
                    {"b", {"Right one", "Un cywir"}, true, {{"REASON-B", "RHESWM-B"}, {}}, {}}};
    item.reason = {{"BECAUSE", "OHERWYDD"}, {}};
    item.model_answer = {{"MODEL", "MODEL"}, {}};
    auto made = view();
    made.sheet.item = to_open_item(item, Language::en, true);
    const auto html = dialogue_page(frame, made);
    EXPECT_TRUE(has(html, "Right one"));
    for (const auto* secret : {"REASON", "BECAUSE", "MODEL", "correct", "checked"}) {
        EXPECT_FALSE(has(html, secret)) << secret;
    }
}

TEST_F(DialoguePage, ShowsTheStepsOfAnOrderItemInAnotherOrderThanTheFile) {
    curriculum::Item item;
    item.kind = ItemKind::order;
    item.options = {{"z", {"Third letter", "C"}, false, {}, {}},
                    {"y", {"A first letter", "A"}, false, {}, {}}};
    const auto open = to_open_item(item, Language::en, false);
    EXPECT_EQ(open.options.front().id, "y");
}

TEST_F(DialoguePage, NumbersOptionsOnlyWhileTheirKeysWork) {
    auto made = view();
    made.sheet.item = OpenItem{ItemKind::choice, Language::en, {{"a", "One"}}, "", false};
    EXPECT_TRUE(has(dialogue_page(frame, made), "athro-number"));
    frame.preferences.has_single_keys = false;
    const auto html = dialogue_page(frame, made);
    EXPECT_FALSE(has(html, "athro-number"));
    EXPECT_TRUE(has(html, "data-keys=\"off\""));
}

}  // namespace
}  // namespace athro::pages
