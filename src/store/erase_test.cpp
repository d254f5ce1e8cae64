#include <athro/store/erase.h>

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <athro/store/account_store.h>
#include <athro/store/catalogue.h>
#include <athro/store/disagreement_store.h>
#include <athro/store/evidence_store.h>
#include <athro/store/export.h>
#include <athro/store/feedback_store.h>
#include <athro/store/learner_store.h>
#include <athro/store/memory_store.h>
#include <athro/store/model_call_store.h>
#include <athro/store/retention.h>
#include <athro/store/session_store.h>
#include <athro/store/testing.h>
#include <athro/store/turn_store.h>

namespace athro::store {
namespace {

using std::chrono::hours;
using std::chrono::months;

/// A learner with a row in every table.
void fill(Database& database, const std::string& name, base::Time now) {
    const auto scope = scope_of(name);
    const auto owner = scope_of(name, model::Purpose::account);
    make_guest(database, name, now);
    make_dialogue(database, name, name + "-d", now);
    model::Turn turn;
    turn.id = model::TurnId{"t1"};
    turn.dialogue = model::DialogueId{name + "-d"};
    turn.message.words = "words of " + name;
    turn.opened_at = now;
    ASSERT_TRUE(TurnStore{database}.open(scope, turn));
    model::Evidence evidence;
    evidence.id = model::EvidenceId{name + "-e"};
    ASSERT_TRUE(EvidenceStore{database}.append(scope, evidence));
    ASSERT_TRUE(DisagreementStore{database}.append(
        scope, {name + "-x", model::ObjectiveId{"a/b"}, "note of " + name, now}));
    ASSERT_TRUE(MemoryStore{database}.add(scope, {name + "-m",
                                                  model::MentorId{"hali"},
                                                  MemoryKind::goal,
                                                  "goal of " + name,
                                                  {},
                                                  false,
                                                  now}));
    ASSERT_TRUE(
        FeedbackStore{database}.add(scope, {name + "-f", FeedbackKind::helpful, turn.dialogue, 1,
                                            "", "thanks of " + name, FeedbackState::open, now}));
    ASSERT_TRUE(ModelCallStore{database}.append(
        scope, {name + "-c", turn.dialogue, 1, "m", now, {}, 1, 1, "accepted"}));
    ASSERT_TRUE(SessionStore{database}.create(owner, {name + "-h", scope.subject, now, now}));
    ASSERT_TRUE(AccountStore{database}.create(owner, name, {scope.subject, name, "secret", now}));
    ASSERT_TRUE(AccountStore{database}.set_recovery_codes(owner, {"code"}));
}

class EraseTest : public testing::Test {
protected:
    std::int64_t count(const TableEntry& entry, const std::string& learner) {
        const auto rows =
            database_->connection().run("SELECT COUNT(*) AS n FROM " + std::string{entry.table} +
                                            " WHERE " + std::string{entry.learner} + " = $1",
                                        {learner});
        return rows->front().integer("n");
    }

    base::Time now_ = base::FixedClock{}.now();
    base::SeededRandom random_{1};
    std::unique_ptr<Database> database_ = open_memory(random_);
    model::Scope maintenance_ = scope_of("", model::Purpose::maintenance);
};

TEST_F(EraseTest, TakesEveryRowOfTheLearnerInEveryTableAndNobodyElses) {
    fill(*database_, "ann", now_);
    fill(*database_, "bob", now_);
    EXPECT_EQ(erase_rows(*database_, scope_of("ann")).error().code, base::Code::not_found);
    ASSERT_TRUE(erase_rows(*database_, scope_of("ann", model::Purpose::account)));
    for (const auto& entry : catalogue()) {
        SCOPED_TRACE(entry.table);
        EXPECT_EQ(count(entry, "ann"), 0);
        EXPECT_EQ(count(entry, "bob"), 1);
    }
    EXPECT_EQ(erase_rows(*database_, scope_of("ann", model::Purpose::account)).error().code,
              base::Code::not_found);
}

TEST_F(EraseTest, CatalogueKnowsEveryTableAndEveryColumnItNames) {
    auto& connection = database_->connection();
    const auto tables = connection.run(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    ASSERT_GE(tables->size(), 12U);
    for (const auto& row : *tables) {
        const auto& table = row.text("name");
        SCOPED_TRACE(table);
        const auto entry = std::ranges::find(catalogue(), table, &TableEntry::table);
        const auto columns = connection.run("SELECT name FROM pragma_table_info($1)", {table});
        const auto has = [&](std::string_view name) {
            return std::ranges::any_of(
                *columns, [&](const Row& column) { return column.text("name") == name; });
        };
        if (entry == catalogue().end()) {
            EXPECT_TRUE(std::ranges::count(impersonal_tables(), table) == 1)
                << "every table is in the data catalogue, or on the list of those about no person";
            EXPECT_FALSE(has("learner"));
            continue;
        }
        EXPECT_TRUE(has(entry->learner));
        EXPECT_TRUE(has("organisation"));
        EXPECT_FALSE(entry->owner.empty());
        EXPECT_EQ(entry->retention == Retention::twelve_months, has(entry->time));
        for (const auto name : entry->row_name)
            EXPECT_TRUE(has(name)) << name;
        for (const auto& special : entry->special)
            EXPECT_TRUE(has(special.name)) << special.name;
    }
    for (const auto& entry : catalogue()) {
        EXPECT_TRUE(std::ranges::any_of(*tables, [&](const Row& row) {
            return row.text("name") == entry.table;
        })) << entry.table;
    }
}

TEST_F(EraseTest, ExportGivesTheLearnerEverythingReadableAndNoSecret) {
    fill(*database_, "ann", now_);
    fill(*database_, "bob", now_);
    const auto lines = export_lines(*database_, scope_of("ann", model::Purpose::account));
    ASSERT_TRUE(lines.has_value());
    for (const auto* words :
         {"words of ann", "note of ann", "goal of ann", "thanks of ann", "ann-e"}) {
        EXPECT_THAT(*lines, testing::HasSubstr(words));
    }
    for (const auto* words : {"bob", "secret", "hash"}) {
        EXPECT_THAT(*lines, testing::Not(testing::HasSubstr(words)));
    }
    std::size_t count = 0;
    for (std::size_t start = 0; start < lines->size(); ++count) {
        const auto end = lines->find('\n', start);
        const auto line = boost::json::parse(lines->substr(start, end - start));
        EXPECT_TRUE(line.at("row").is_object());
        start = end + 1;
    }
    EXPECT_EQ(count, catalogue().size());
    EXPECT_FALSE(export_lines(*database_, scope_of("ann")).has_value());
    EXPECT_EQ(export_lines(*database_, scope_of("eve", model::Purpose::account)).error().code,
              base::Code::not_found);
}

TEST_F(EraseTest, RetentionErasesGuestsADayAfterTheirCreation) {
    fill(*database_, "ann", now_);
    fill(*database_, "bob", now_);
    ASSERT_TRUE(LearnerStore{*database_}.set_kept(scope_of("bob")));
    // However busy the guest was a moment ago.
    ASSERT_TRUE(LearnerStore{*database_}.set_last_seen(scope_of("ann"), now_ + hours{24}));
    const auto early = now_ + hours{24} - std::chrono::microseconds{1};
    EXPECT_EQ(remove_expired(*database_, maintenance_, early)->guests, 0);
    EXPECT_EQ(remove_expired(*database_, scope_of("ann"), now_ + hours{24}).value(), Removed{});
    EXPECT_EQ(remove_expired(*database_, maintenance_, now_ + hours{24})->guests, 1);
    for (const auto& entry : catalogue()) {
        SCOPED_TRACE(entry.table);
        EXPECT_EQ(count(entry, "ann"), 0);
        EXPECT_EQ(count(entry, "bob"), entry.table == "session" ? 0 : 1);
    }
}

TEST_F(EraseTest, RetentionRemovesDialoguesTwelveMonthsAfterTheirLastTurn) {
    fill(*database_, "ann", now_);
    ASSERT_TRUE(LearnerStore{*database_}.set_kept(scope_of("ann")));
    TurnStore turns{*database_};
    auto turn = turns.find(scope_of("ann"), model::DialogueId{"ann-d"}, 1).value();
    turn.state = model::TurnState::failed;
    ASSERT_TRUE(turns.close(scope_of("ann"), turn));
    turn.id = model::TurnId{"t2"};
    turn.opened_at = now_ + months{6};
    ASSERT_TRUE(turns.open(scope_of("ann"), turn));

    EXPECT_EQ(remove_expired(*database_, maintenance_, now_ + months{13})->dialogues, 0);
    EXPECT_EQ(turns.list(scope_of("ann"), model::DialogueId{"ann-d"})->size(), 2U);
    EXPECT_EQ(remove_expired(*database_, maintenance_, now_ + months{18})->dialogues, 1);
    EXPECT_TRUE(turns.list(scope_of("ann"), model::DialogueId{"ann-d"})->empty());
    EXPECT_EQ(EvidenceStore{*database_}.list(scope_of("ann"))->size(), 1U);
    EXPECT_EQ(FeedbackStore{*database_}.list(maintenance_, FeedbackState::open)->size(), 0U);
}

TEST_F(EraseTest, RetentionTakesNoMoreGuestsInOnePassThanItIsTold) {
    for (const auto* name : {"a", "b", "c"})
        make_guest(*database_, name, now_);
    EXPECT_EQ(remove_expired(*database_, maintenance_, now_ + hours{25}, 2)->guests, 2);
    EXPECT_EQ(remove_expired(*database_, maintenance_, now_ + hours{25}, 2)->guests, 1);
}

}  // namespace
}  // namespace athro::store
