#include <athro/identity/gate.h>

#include <sodium.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <athro/http/testing.h>
#include <athro/identity/accounts.h>
#include <athro/identity/problem.h>
#include <athro/runtime/testing.h>
#include <athro/store/account_store.h>
#include <athro/store/testing.h>

namespace athro::identity {
namespace {

using runtime::await;
using std::chrono::hours;
using std::chrono::minutes;

constexpr auto passphrase = "three black cats";
constexpr auto new_passphrase = "four white geese";
constexpr auto peer = "192.0.2.7";

template <class T>
std::optional<Problem> problem_of(const base::Result<T>& result) {
    if (result) return std::nullopt;
    return parse_problem(result.error().message);
}

http::Request request_with(const std::string& token) {
    if (token.empty()) return http::make_request(http::get("/en"));
    return http::make_request(http::get("/en", {{"Cookie", "athro=" + token}}));
}

class GateTest : public testing::Test {
protected:
    base::Result<Caller> caller_of(const std::string& token) {
        const auto request = request_with(token);
        return await(gate_.caller_of(request));
    }

    Admitted make_guest() {
        const auto request = request_with("");
        return await(gate_.caller_or_guest(request, profile_)).value();
    }

    base::Result<Kept> keep(const Admitted& guest, const std::string& name = "Siân Ŵyn") {
        return await(accounts_.keep(guest.caller, {name, passphrase}, peer));
    }

    base::Result<std::string> sign_in(const std::string& name, const std::string& text,
                                      const std::string& from = peer) {
        return await(accounts_.sign_in({name, text}, from));
    }

    base::Result<Recovered> recover(const std::string& name, const std::string& code) {
        return await(accounts_.recover({name, new_passphrase}, code, peer));
    }

    model::Profile profile_{model::ProfessionId{"nurse"}, model::SettingId{"emergency"},
                            base::Language::cy};
    store::TemporaryStore store_;
    runtime::Pool hashing_{2, 16};
    Gate gate_{*store_, store_.clock(), store_.random()};
    Accounts accounts_{*store_, hashing_, store_.clock(), store_.random()};
};

TEST_F(GateTest, LetsAGuestInWithoutAskingAnything) {
    EXPECT_EQ(problem_of(caller_of("")), Problem::not_signed_in);
    const auto guest = make_guest();
    EXPECT_TRUE(guest.caller.is_guest());
    EXPECT_EQ(guest.token.size(), 64U);
    const auto caller = caller_of(guest.token);
    ASSERT_TRUE(caller.has_value());
    EXPECT_EQ(caller->scope.subject, guest.caller.learner.id);
    EXPECT_EQ(caller->scope.purpose, model::Purpose::learning);
    EXPECT_EQ(caller->learner.profile, profile_);
    EXPECT_NE(make_guest().caller.learner.id, guest.caller.learner.id);
}

TEST_F(GateTest, KeepsTheGuestWhoIsThere) {
    const auto guest = make_guest();
    const auto request = request_with(guest.token);
    const auto again = await(gate_.caller_or_guest(request, {}));
    EXPECT_EQ(again->caller.learner.id, guest.caller.learner.id);
    EXPECT_TRUE(again->token.empty());
}

TEST_F(GateTest, KnowsNobodyByAnotherToken) {
    const auto guest = make_guest();
    auto other = guest.token;
    other[0] = other[0] == '0' ? '1' : '0';
    for (const auto& token : {other, guest.token + "0", std::string{"x"}, guest.caller.session}) {
        EXPECT_EQ(problem_of(caller_of(token)), Problem::not_signed_in) << token;
    }
}

TEST_F(GateTest, EndsSessionsInTimeAndCountsEachMinuteInUse) {
    const auto guest = make_guest();
    for (int i = 0; i < 23; ++i) {
        store_.clock().advance(minutes{29});
        ASSERT_TRUE(caller_of(guest.token).has_value()) << i;
    }
    store_.clock().advance(minutes{29});  // eleven hours and 36 minutes
    ASSERT_TRUE(caller_of(guest.token).has_value());
    store_.clock().advance(minutes{25});  // over twelve hours
    EXPECT_FALSE(caller_of(guest.token).has_value());

    const auto idle = make_guest();
    store_.clock().advance(minutes{31});
    EXPECT_FALSE(caller_of(idle.token).has_value());
}

TEST_F(GateTest, SignsOutOneSessionOrAll) {
    const auto guest = make_guest();
    const auto kept = keep(guest);
    const auto second = sign_in("Siân Ŵyn", passphrase).value();
    const auto third = sign_in("Siân Ŵyn", passphrase).value();
    ASSERT_TRUE(await(gate_.sign_out(caller_of(second).value())));
    EXPECT_FALSE(caller_of(second).has_value());
    EXPECT_TRUE(caller_of(third).has_value());
    ASSERT_TRUE(await(gate_.sign_out_everywhere(caller_of(third).value())));
    EXPECT_FALSE(caller_of(third).has_value());
    EXPECT_FALSE(caller_of(kept->token).has_value());
}

TEST_F(GateTest, SetsAndTakesTheCookie) {
    const auto request = request_with("");
    http::Response in;
    Gate::let_in(in, request, "token");
    const auto set = in.headers.find("Set-Cookie");
    ASSERT_TRUE(set.has_value());
    EXPECT_THAT(*set, testing::StartsWith("athro=token"));
    EXPECT_THAT(*set, testing::HasSubstr("HttpOnly"));
    http::Response out;
    Gate::show_out(out, request);
    EXPECT_THAT(out.headers.find("Set-Cookie").value(), testing::StartsWith("athro="));
    EXPECT_THAT(out.headers.find("Clear-Site-Data").value(), testing::HasSubstr("\"storage\""));
}

TEST_F(GateTest, FindsNobodyWhoWasErased) {
    const auto guest = make_guest();
    ASSERT_TRUE(await(store_->erase(account_scope(guest.caller))));
    EXPECT_EQ(problem_of(caller_of(guest.token)), Problem::not_signed_in);
}

TEST_F(GateTest, KeepsAGuestWithAllThatIsTheirsAndANewToken) {
    const auto guest = make_guest();
    const auto kept = keep(guest);
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(kept->recovery_codes.size(), 8U);
    EXPECT_FALSE(caller_of(guest.token).has_value());  // the guest's token is worth nothing now
    const auto caller = caller_of(kept->token);
    ASSERT_TRUE(caller.has_value());
    EXPECT_FALSE(caller->is_guest());
    EXPECT_EQ(caller->learner.id, guest.caller.learner.id);
    EXPECT_EQ(caller->learner.profile, profile_);
    store_.clock().advance(hours{25});
    ASSERT_TRUE(store_->remove_expired_now());
    EXPECT_TRUE(sign_in("sian wyn", passphrase).has_value());
}

TEST_F(GateTest, KeepsNobodyTwiceOrUnderATakenName) {
    const auto first = make_guest();
    ASSERT_TRUE(keep(first).has_value());
    EXPECT_EQ(problem_of(keep(first, "another")), Problem::already_kept);
    const auto second = make_guest();
    EXPECT_EQ(problem_of(keep(second, "SIAN  WYN")), Problem::name_taken);
    EXPECT_TRUE(caller_of(second.token)->is_guest());  // nothing of the attempt stayed
    EXPECT_EQ(problem_of(await(accounts_.keep(second.caller, {"second", "short"}, peer))),
              Problem::passphrase_too_short);
    EXPECT_EQ(problem_of(await(accounts_.keep(second.caller, {"s", passphrase}, peer))),
              Problem::name_too_short);
    EXPECT_TRUE(keep(second, "second").has_value());
}

TEST_F(GateTest, SignsInByTheRightNameAndPassphraseOnly) {
    const auto guest = make_guest();
    ASSERT_TRUE(keep(guest).has_value());
    const auto token = sign_in("  SIAN WYN ", passphrase);
    ASSERT_TRUE(token.has_value());
    EXPECT_EQ(caller_of(*token)->learner.id, guest.caller.learner.id);
    const struct {
        const char* name;
        const char* text;
    } table[] = {
        {"Siân Ŵyn", "three black cat"},
        {"Siân Ŵyn", ""},
        {"nobody", passphrase},
        {"", passphrase},
        {"Siân Ŵyn", "\xff"},
    };
    for (const auto& [name, text] : table) {
        SCOPED_TRACE(name);
        EXPECT_EQ(problem_of(sign_in(name, text)), Problem::wrong_sign_in);
    }
}

TEST_F(GateTest, LimitsAttemptsOnAnAccountEvenForNamesThatNobodyHas) {
    ASSERT_TRUE(keep(make_guest()).has_value());
    for (const auto* name : {"Siân Ŵyn", "nobody"}) {
        SCOPED_TRACE(name);
        for (int i = 0; i < Accounts::account_attempts_max; ++i) {
            EXPECT_EQ(problem_of(sign_in(name, "wrong passphrase")), Problem::wrong_sign_in);
        }
        EXPECT_EQ(problem_of(sign_in(name, passphrase)), Problem::too_many_attempts);
        // From anywhere, and by any door.
        EXPECT_EQ(problem_of(sign_in(name, passphrase, "198.51.100.1")),
                  Problem::too_many_attempts);
        EXPECT_EQ(problem_of(recover(name, "0000")), Problem::too_many_attempts);
    }
    store_.clock().advance(minutes{1});
    EXPECT_TRUE(sign_in("Siân Ŵyn", passphrase).has_value());
}

TEST_F(GateTest, LimitsAttemptsFromAnAddress) {
    for (int i = 0; i < Accounts::address_attempts_max; ++i) {
        // No hash is made for a name that cannot be one, which keeps this test quick.
        ASSERT_EQ(problem_of(sign_in("", passphrase)), Problem::wrong_sign_in);
    }
    EXPECT_EQ(problem_of(sign_in("", passphrase)), Problem::too_many_attempts);
    EXPECT_EQ(problem_of(sign_in("", passphrase, "198.51.100.1")), Problem::wrong_sign_in);
}

TEST_F(GateTest, LetsARecoveryCodeInOnceWithANewPassphrase) {
    const auto kept = keep(make_guest()).value();
    const auto& code = kept.recovery_codes.front();
    EXPECT_EQ(problem_of(recover("Siân Ŵyn", "0000-0000-0000-0000")), Problem::wrong_code);
    EXPECT_EQ(problem_of(recover("nobody", code)), Problem::wrong_code);
    const auto recovered = recover("Siân Ŵyn", code);
    ASSERT_TRUE(recovered.has_value());
    EXPECT_EQ(recovered->codes_left, 7);
    EXPECT_TRUE(caller_of(recovered->token).has_value());
    EXPECT_FALSE(caller_of(kept.token).has_value());
    EXPECT_EQ(problem_of(recover("Siân Ŵyn", code)), Problem::wrong_code);
    EXPECT_EQ(problem_of(sign_in("Siân Ŵyn", passphrase)), Problem::wrong_sign_in);
    EXPECT_TRUE(sign_in("Siân Ŵyn", new_passphrase).has_value());
}

TEST_F(GateTest, RefusesTheCodesOfAnotherLearner) {
    const auto first = keep(make_guest()).value();
    ASSERT_TRUE(keep(make_guest(), "second").has_value());
    EXPECT_EQ(problem_of(recover("second", first.recovery_codes.front())), Problem::wrong_code);
    EXPECT_TRUE(recover("Siân Ŵyn", first.recovery_codes.front()).has_value());
}

TEST_F(GateTest, ChangesAPassphraseForWhoeverKnowsTheOldOne) {
    const auto kept = keep(make_guest()).value();
    const auto caller = caller_of(kept.token).value();
    EXPECT_EQ(problem_of(await(accounts_.change_passphrase(caller, "wrong one", new_passphrase))),
              Problem::wrong_passphrase);
    EXPECT_EQ(problem_of(await(accounts_.change_passphrase(caller, passphrase, "short"))),
              Problem::passphrase_too_short);
    const auto token = await(accounts_.change_passphrase(caller, passphrase, new_passphrase));
    ASSERT_TRUE(token.has_value());
    EXPECT_TRUE(caller_of(*token).has_value());
    EXPECT_FALSE(caller_of(kept.token).has_value());
    EXPECT_TRUE(sign_in("Siân Ŵyn", new_passphrase).has_value());
    const auto guest = make_guest();
    EXPECT_EQ(await(accounts_.change_passphrase(guest.caller, "a", new_passphrase)).error().code,
              base::Code::not_found);
}

TEST_F(GateTest, RenewsAHashOfOldSettingsAtTheNextSignIn) {
    const auto guest = make_guest();
    ASSERT_TRUE(keep(guest).has_value());
    // The same passphrase under weaker settings.
    std::array<char, crypto_pwhash_STRBYTES> old{};
    ASSERT_EQ(crypto_pwhash_str(old.data(), passphrase, std::strlen(passphrase), 1, 8'192 * 1'024),
              0);
    const auto scope = account_scope(guest.caller);
    ASSERT_TRUE(store_->transact_now([&](store::Database& database) {
        return store::AccountStore{database}.set_passphrase_hash(scope, old.data());
    }));
    ASSERT_TRUE(sign_in("Siân Ŵyn", passphrase).has_value());
    const auto account = store_->read_now(
        [&](store::Database& database) { return store::AccountStore{database}.find(scope); });
    EXPECT_THAT(account->passphrase_hash, testing::HasSubstr("m=19456,t=2,p=1"));
    EXPECT_TRUE(sign_in("Siân Ŵyn", passphrase).has_value());
}

TEST_F(GateTest, LeavesNoNameTokenCodeOrPassphraseInTheClear) {
    const auto guest = make_guest();
    const auto kept = keep(guest, "Angharad Canary").value();
    std::string bytes;
    store_.reopen();
    for (const auto& file : std::filesystem::directory_iterator{store_.path()}) {
        std::ifstream stream{file.path(), std::ios::binary};
        bytes.append(std::istreambuf_iterator<char>{stream}, {});
    }
    EXPECT_THAT(bytes, testing::HasSubstr(guest.caller.learner.id.text()));
    for (const auto& text : {std::string{"Canary"}, std::string{"canary"}, kept.token, guest.token,
                             kept.recovery_codes.front(), std::string{passphrase}}) {
        EXPECT_THAT(bytes, testing::Not(testing::HasSubstr(text)));
    }
}

}  // namespace
}  // namespace athro::identity
