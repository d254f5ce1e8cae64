#include <athro/store/turn_json.h>

#include <random>

#include <gtest/gtest.h>

namespace athro::store {
namespace {

/// Makes things at random, repeated from its seed.
class Maker {
public:
    explicit Maker(unsigned seed) : engine_{seed} {}

    int number(int below) { return std::uniform_int_distribution<int>{0, below - 1}(engine_); }

    std::string text() {
        static const std::string pieces[] = {
            "a",         "Ŵy ", "\"",    "\\",   "\n", std::string{"\0", 1},
            "</script>", "😀",  "8.3 %", "\x7f", "{}", "'"};
        std::string made;
        for (int i = number(6); i > 0; --i)
            made += pieces[number(std::size(pieces))];
        return made;
    }

    template <class T = std::string>
    std::vector<T> list() {
        std::vector<T> made;
        for (int i = number(4); i > 0; --i)
            made.emplace_back(text());
        return made;
    }

    model::PartKind part_kind() {
        return static_cast<model::PartKind>(number(static_cast<int>(model::PartKind::summary) + 1));
    }

    model::Contract contract() {
        model::Contract made;
        made.move = static_cast<model::Move>(number(static_cast<int>(model::Move::close) + 1));
        made.rule = text();
        made.objective = model::ObjectiveId{text()};
        made.brief = model::BriefId{text()};
        made.item = model::ItemId{text()};
        made.hint_step = number(6);
        for (int i = number(5); i > 0; --i)
            made.parts.push_back({part_kind(), text()});
        made.passages = list<model::PassageId>();
        made.covered = list();
        made.take_up = text();
        made.questions = number(3);
        made.must_not_say = list();
        made.profile = {model::ProfessionId{text()}, model::SettingId{text()}, language()};
        made.language = language();
        made.words_max = number(400) - 100;
        return made;
    }

    model::TurnRecord record() {
        model::TurnRecord made;
        made.route = text();
        made.route_rule = text();
        made.mark = static_cast<model::Mark>(number(static_cast<int>(model::Mark::unsure) + 1));
        made.mark_rule = text();
        made.marked_item = model::ItemId{text()};
        made.misconception = model::MisconceptionId{text()};
        made.points = list();
        made.request = text();
        made.masked = list();
        made.contract = contract();
        return made;
    }

    model::Reply reply() {
        model::Reply made;
        for (int i = number(5); i > 0; --i) {
            made.segments.push_back({part_kind(), text(), model::PassageId{text()}});
        }
        made.worded_by = text();
        made.refused = list();
        return made;
    }

    model::Message message() {
        model::Message made;
        made.words = text();
        made.choices = list();
        if (number(2) == 1) made.confidence = number(5) + 1;
        return made;
    }

private:
    base::Language language() { return base::both_languages[number(2)]; }

    std::mt19937 engine_;
};

TEST(TurnJson, LosesNothing) {
    for (unsigned seed = 0; seed < 500; ++seed) {
        SCOPED_TRACE(seed);
        Maker maker{seed};
        const auto contract = maker.contract();
        EXPECT_EQ(parse_contract(to_json(contract)).value(), contract);
        const auto record = maker.record();
        EXPECT_EQ(parse_turn_record(to_json(record)).value(), record);
        const auto reply = maker.reply();
        EXPECT_EQ(parse_reply(to_json(reply)).value(), reply);
        const auto texts = maker.list();
        EXPECT_EQ(parse_texts(to_json(texts)).value(), texts);
        const auto message = maker.message();
        const auto again = parse_message(to_json(message)).value();
        EXPECT_EQ(again.words, message.words);
        EXPECT_EQ(again.choices, message.choices);
        EXPECT_EQ(again.confidence, message.confidence);
    }
}

TEST(TurnJson, TakesAMissingFieldAsItsDefaultAndIgnoresAnUnknownOne) {
    EXPECT_EQ(parse_turn_record("{}").value(), model::TurnRecord{});
    EXPECT_EQ(parse_contract(R"({"from_the_future": [1, 2]})").value(), model::Contract{});
    EXPECT_EQ(parse_reply(R"({"worded_by": "m"})").value().worded_by, "m");
}

TEST(TurnJson, RefusesWhatIsNoRecord) {
    for (const auto* text :
         {"", "null", "[]", "{", R"({"mark": "good"})", R"({"mark": 1})", R"({"points": "a"})",
          R"({"points": [1]})", R"({"contract": []})", R"({"contract": {"move": "dance"}})",
          R"({"contract": {"hint_step": 1.5}})", R"({"contract": {"hint_step": 3000000000}})",
          R"({"contract": {"parts": [{"kind": "tune"}]}})",
          R"({"contract": {"profile": {"language": "fr"}}})"}) {
        SCOPED_TRACE(text);
        const auto parsed = parse_turn_record(text);
        ASSERT_FALSE(parsed.has_value());
        EXPECT_EQ(parsed.error().code, base::Code::invalid);
    }
}

}  // namespace
}  // namespace athro::store
