#include <athro/store/learner_store.h>

#include <gtest/gtest.h>

#include <athro/store/account_store.h>
#include <athro/store/session_store.h>
#include <athro/store/testing.h>

namespace athro::store {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

class LearnerStoreTest : public testing::Test {
protected:
    void SetUp() override { make_guest(*database_, "ann", now_); }

    base::Time now_ = base::FixedClock{}.now();
    base::SeededRandom random_{1};
    std::unique_ptr<Database> database_ = open_memory(random_);
    LearnerStore learners_{*database_};
    model::Scope ann_ = scope_of("ann");
};

TEST_F(LearnerStoreTest, KeepsProfileSettingsAndLastSeen) {
    const model::Profile profile{model::ProfessionId{"nurse"}, model::SettingId{"emergency"},
                                 base::Language::cy};
    ASSERT_TRUE(learners_.set_profile(ann_, profile));
    ASSERT_TRUE(learners_.set_settings(ann_, {true, false, true}));
    ASSERT_TRUE(learners_.set_last_seen(ann_, now_ + minutes{5}));
    const auto learner = learners_.find(ann_);
    ASSERT_TRUE(learner.has_value());
    EXPECT_TRUE(learner->is_guest);
    EXPECT_EQ(learner->profile, profile);
    EXPECT_EQ(learner->settings, (Settings{true, false, true}));
    EXPECT_EQ(learner->created_at, now_);
    EXPECT_EQ(learner->last_seen_at, now_ + minutes{5});
}

TEST_F(LearnerStoreTest, FindsAndChangesNothingInAWrongScope) {
    auto elsewhere = ann_;
    elsewhere.organisation = model::OrganisationId{"elsewhere"};
    for (const auto& scope : {scope_of("bob"), scope_of(""), elsewhere}) {
        SCOPED_TRACE(scope.organisation.text() + " " + scope.subject.text());
        EXPECT_EQ(learners_.find(scope).error().code, base::Code::not_found);
        EXPECT_EQ(learners_.set_profile(scope, {}).error().code, base::Code::not_found);
        EXPECT_EQ(learners_.set_settings(scope, {}).error().code, base::Code::not_found);
        EXPECT_EQ(learners_.set_last_seen(scope, now_).error().code, base::Code::not_found);
        EXPECT_EQ(learners_.set_kept(scope).error().code, base::Code::not_found);
    }
}

TEST_F(LearnerStoreTest, IsCreatedOnceAndKeptOnce) {
    EXPECT_EQ(learners_.create_guest(ann_, {}, now_).error().code, base::Code::conflict);
    EXPECT_EQ(learners_.create_guest(scope_of(""), {}, now_).error().code, base::Code::invalid);
    ASSERT_TRUE(learners_.set_kept(ann_));
    EXPECT_FALSE(learners_.find(ann_)->is_guest);
    EXPECT_EQ(learners_.set_kept(ann_).error().code, base::Code::not_found);
}

class AccountStoreTest : public LearnerStoreTest {
protected:
    Account account_of(const std::string& learner) {
        return {model::LearnerId{learner}, "Ann Ŵyn", "$argon2id$…", now_};
    }
    model::Scope door_ = scope_of("", model::Purpose::account);
    model::Scope owner_ = scope_of("ann", model::Purpose::account);
    AccountStore accounts_{*database_};
};

TEST_F(AccountStoreTest, FindsAnAccountByItsNameThoughTheNameIsNotStoredInTheClear) {
    ASSERT_TRUE(accounts_.create(owner_, "ann wyn", account_of("ann")));
    const auto found = accounts_.find_by_name(door_, "ann wyn");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->learner.text(), "ann");
    EXPECT_EQ(found->user_name, "Ann Ŵyn");
    EXPECT_EQ(found->passphrase_hash, "$argon2id$…");
    EXPECT_EQ(accounts_.find_by_name(door_, "ann").error().code, base::Code::not_found);
    const auto rows = database_->connection().run("SELECT name_hash, user_name FROM account");
    EXPECT_EQ(rows->front().text("name_hash").find("ann"), std::string::npos);
    EXPECT_EQ(rows->front().text("user_name").find("Ann"), std::string::npos);
}

TEST_F(AccountStoreTest, TakesANameOnceInAnOrganisation) {
    make_guest(*database_, "bob", now_);
    const auto bob = scope_of("bob", model::Purpose::account);
    ASSERT_TRUE(accounts_.create(owner_, "ann wyn", account_of("ann")));
    EXPECT_EQ(accounts_.create(bob, "ann wyn", account_of("bob")).error().code,
              base::Code::conflict);
    EXPECT_EQ(accounts_.create(owner_, "another", account_of("ann")).error().code,
              base::Code::conflict);
    EXPECT_TRUE(accounts_.create(bob, "bob", account_of("bob")));
}

TEST_F(AccountStoreTest, ShowsNothingForLearningOrInAnotherScope) {
    ASSERT_TRUE(accounts_.create(owner_, "ann wyn", account_of("ann")));
    ASSERT_TRUE(accounts_.set_recovery_codes(owner_, {"one"}));
    auto elsewhere = owner_;
    elsewhere.organisation = model::OrganisationId{"elsewhere"};
    for (const auto& scope : {ann_, elsewhere, scope_of("bob", model::Purpose::account)}) {
        EXPECT_FALSE(accounts_.find(scope).has_value());
        EXPECT_FALSE(accounts_.set_passphrase_hash(scope, "x").has_value());
        EXPECT_FALSE(accounts_.use_recovery_code(scope, "one").has_value());
        EXPECT_FALSE(accounts_.set_recovery_codes(scope, {"two"}).has_value());
    }
    EXPECT_FALSE(accounts_.find_by_name(ann_, "ann wyn").has_value());
    EXPECT_EQ(accounts_.count_recovery_codes(owner_).value(), 1);
}

TEST_F(AccountStoreTest, LetsARecoveryCodeWorkOnce) {
    ASSERT_TRUE(accounts_.create(owner_, "ann wyn", account_of("ann")));
    ASSERT_TRUE(accounts_.set_recovery_codes(owner_, {"one", "two"}));
    EXPECT_EQ(accounts_.use_recovery_code(owner_, "three").error().code, base::Code::not_found);
    EXPECT_TRUE(accounts_.use_recovery_code(owner_, "one"));
    EXPECT_EQ(accounts_.use_recovery_code(owner_, "one").error().code, base::Code::not_found);
    EXPECT_EQ(accounts_.count_recovery_codes(owner_).value(), 1);
    ASSERT_TRUE(accounts_.set_recovery_codes(owner_, {"four"}));
    EXPECT_FALSE(accounts_.use_recovery_code(owner_, "two").has_value());
}

class SessionStoreTest : public AccountStoreTest {
protected:
    void SetUp() override {
        LearnerStoreTest::SetUp();
        ASSERT_TRUE(sessions_.create(owner_, {"hash", model::LearnerId{"ann"}, now_, now_}));
    }
    bool is_alive(base::Time at) { return sessions_.find(door_, "hash", at).has_value(); }

    SessionStore sessions_{*database_};
};

TEST_F(SessionStoreTest, EndsAfterHalfAnHourWithoutARequest) {
    EXPECT_EQ(sessions_.find(door_, "hash", now_)->learner.text(), "ann");
    EXPECT_TRUE(is_alive(now_ + minutes{30}));
    EXPECT_FALSE(is_alive(now_ + minutes{30} + std::chrono::microseconds{1}));
    ASSERT_TRUE(sessions_.set_last_seen(ann_, "hash", now_ + minutes{29}));
    EXPECT_TRUE(is_alive(now_ + minutes{59}));
}

TEST_F(SessionStoreTest, EndsAfterTwelveHoursInAnyCase) {
    const auto late = now_ + hours{12};
    ASSERT_TRUE(sessions_.set_last_seen(ann_, "hash", late));
    EXPECT_TRUE(is_alive(late));
    EXPECT_FALSE(is_alive(late + minutes{1}));
}

TEST_F(SessionStoreTest, IsNotLengthenedByAClockThatIsPutBack) {
    EXPECT_TRUE(is_alive(now_ - minutes{1}));
    EXPECT_FALSE(is_alive(now_ - hours{1}));
}

TEST_F(SessionStoreTest, IsEndedByItsOwnerOnly) {
    make_guest(*database_, "bob", now_);
    ASSERT_TRUE(sessions_.remove(scope_of("bob"), "hash"));
    ASSERT_TRUE(sessions_.remove_all(scope_of("bob")));
    EXPECT_FALSE(sessions_.set_last_seen(scope_of("bob"), "hash", now_).has_value());
    EXPECT_TRUE(is_alive(now_));
    EXPECT_FALSE(sessions_.find(ann_, "hash", now_).has_value());  // not for Purpose::learning
    ASSERT_TRUE(sessions_.create(owner_, {"two", model::LearnerId{"ann"}, now_, now_}));
    ASSERT_TRUE(sessions_.remove(ann_, "hash"));
    EXPECT_FALSE(is_alive(now_));
    EXPECT_TRUE(sessions_.find(door_, "two", now_).has_value());
    ASSERT_TRUE(sessions_.remove_all(ann_));
    EXPECT_FALSE(sessions_.find(door_, "two", now_).has_value());
}

}  // namespace
}  // namespace athro::store
