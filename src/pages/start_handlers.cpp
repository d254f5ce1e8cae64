// The door, the first question, and the first answer, which makes a guest and a dialogue.

#include <athro/dialogue/opening.h>
#include <athro/pages/dialogue_view.h>
#include <athro/pages/routes.h>
#include <athro/pages/turn_form.h>
#include <athro/store/dialogue_store.h>
#include <athro/store/evidence_store.h>
#include <athro/store/learner_store.h>

namespace athro::pages {
namespace {

using base::Code;
using base::Result;
using http::Request;
using http::Response;
using runtime::Task;

/// How long a form waits for its reply: the model's limit and what comes after it.
constexpr runtime::milliseconds reply_limit{8'000};
constexpr int minutes_to_go_on = 4;

/// What is known of somebody who comes back.
struct Known {
    std::vector<model::Evidence> evidence;
    std::optional<model::Dialogue> latest;
};

Task<Result<Known>> load_known(const Site& site, const Visiting& who) {
    if (!who) co_return Known{};
    co_return co_await site.store.read([&](store::Database& database) -> Result<Known> {
        Known known;
        auto evidence = store::EvidenceStore{database}.list(who->scope);
        if (!evidence) return evidence.error();
        auto dialogues = store::DialogueStore{database}.list(who->scope, 1);
        if (!dialogues) return dialogues.error();
        known.evidence = std::move(*evidence);
        if (!dialogues->empty()) known.latest = dialogues->front();
        return known;
    });
}

std::size_t draw(const Site& site) {
    std::array<std::uint8_t, 2> bytes{};
    site.random.fill(bytes);
    return static_cast<std::size_t>(bytes[0]) * 256 + bytes[1];
}

/// The question as the dialogue will open with it, so that page and record say the same.
Result<dialogue::Taken> take_opening(const dialogue::Teaching& teaching,
                                     const curriculum::Mentor& mentor, const Known& known,
                                     const std::string& item, const model::Profile& profile,
                                     curriculum::Wording wording, base::Time now) {
    dialogue::Circumstances circumstances;
    circumstances.dialogue.mentor = mentor.id;
    circumstances.dialogue.language = profile.language;
    circumstances.dialogue.start = item.empty() ? "" : "first:" + item;
    circumstances.evidence = known.evidence;
    circumstances.profile = profile;
    circumstances.wording = wording;
    circumstances.now = now;
    return dialogue::take_turn(teaching, circumstances);
}

Task<Result<Response>> show_start(const Site& site, const Request& request, Visiting who,
                                  std::string chosen, std::string mistake) {
    const auto known = co_await load_known(site, who);
    if (!known) co_return known.error();
    const auto teaching = site.engine.teaching();
    const auto& curriculum = *teaching->curriculum;
    const auto& mentor = main_mentor(curriculum);
    const auto language = language_of(request);
    auto profile = who ? who->learner.profile : model::Profile{};
    profile.language = language;
    const auto mastery = learner::fold_all(curriculum, known->evidence, site.clock.now());
    const auto* item = curriculum.find(model::ItemId{chosen});
    if (!item) item = dialogue::first_item(*teaching, mentor, mastery, draw(site));
    const auto taken = take_opening(*teaching, mentor, *known, item ? item->id.text() : "", profile,
                                    wording_of(who), site.clock.now());
    if (!taken) co_return taken.error();
    StartView view;
    view.question =
        mentor_words(taken->reply, curriculum, mentor, TermFinder{curriculum, language}, language);
    view.item = item ? item->id.text() : "";
    if (item) view.sheet.item = to_open_item(*item, language, false);
    view.sheet.turn_id = base::make_id(site.random);
    view.sheet.quick = quick_replies(site, item != nullptr, language);
    view.sheet.mistake = std::move(mistake);
    if (profile.profession.is_empty()) view.professions = profession_list(curriculum, language, {});
    if (known->latest) {
        view.go_on = Continue{mentor.name.in(language), "/dialogue/" + known->latest->id.text(),
                              minutes_to_go_on};
    }
    co_return show(start_page(frame_of(site, request, who), view));
}

Task<Result<Response>> get_start(const Site& site, const Request& request, Visiting who) {
    co_return co_await show_start(site, request, std::move(who), "", "");
}

Task<Result<Response>> get_welcome(const Site& site, const Request& request) {
    const auto accepted = request.header("accept-language").value_or("");
    const auto welsh = accepted.find("cy");
    const auto english = accepted.find("en");
    const bool has_welsh_first =
        welsh != accepted.npos && (english == accepted.npos || welsh < english);
    auto frame = frame_of(site, request, {});
    frame.language = has_welsh_first ? base::Language::cy : base::Language::en;
    co_return show(welcome_page(frame, has_welsh_first));
}

/// The profession that the form offers beside the answer, when it names one that is known.
void take_profession(const Request& request, const curriculum::Curriculum& curriculum,
                     model::Profile& profile) {
    const model::ProfessionId chosen{field(request, "profession")};
    if (curriculum.find(chosen)) profile.profession = chosen;
}

Task<Result<Response>> post_start(const Site& site, const Request& request, Visiting who) {
    const auto language = language_of(request);
    auto message = to_message(request.form());
    if (is_empty(message)) {
        co_return co_await show_start(site, request, std::move(who), field(request, "item"),
                                      site.messages.say(language, "mistake.nothing-said"));
    }
    const auto teaching = site.engine.teaching();
    auto profile = who ? who->learner.profile : model::Profile{};
    profile.language = language;
    take_profession(request, *teaching->curriculum, profile);
    const auto admitted = co_await site.gate.caller_or_guest(request, profile);
    if (!admitted) co_return admitted.error();
    const auto scope = admitted->caller.scope;
    if (admitted->caller.learner.profile != profile) {
        const auto set =
            co_await site.store.transact([&](store::Database& database) -> Result<void> {
                return store::LearnerStore{database}.set_profile(scope, profile);
            });
        if (!set) co_return set.error();
    }
    const model::ItemId item{field(request, "item")};
    const auto start = teaching->curriculum->find(item) ? "first:" + item.text() : std::string{};
    const auto dialogue =
        co_await site.engine.start(scope, main_mentor(*teaching->curriculum).id, language, start);
    if (!dialogue) co_return dialogue.error();
    const auto turn = co_await site.engine.open_turn(scope, dialogue->id, message);
    if (!turn) co_return turn.error();
    const auto closed =
        co_await site.engine.wait_for(scope, dialogue->id, turn->number, reply_limit);
    if (!closed) co_return closed.error();
    auto response = http::see_other(address(language, "/dialogue/" + dialogue->id.text()) +
                                    "#turn-" + std::to_string(turn->number) + "-words");
    if (!admitted->token.empty()) identity::Gate::let_in(response, request, admitted->token);
    co_return response;
}

/// "/en" without its slash.
Task<Result<Response>> get_bare(const Request& request) {
    co_return http::see_other(address(language_of(request), "/"));
}

}  // namespace

std::vector<http::Route> start_routes(const Site& site) {
    Rows rows{site};
    rows.add(http::Method::get, "/", "HALI's first question", get_start);
    rows.add(http::Method::post, "/start", "Answer the first question", post_start);
    auto all = rows.take();
    all.push_back({http::Method::get,
                   "/",
                   {http::Role::anyone},
                   "Choose a language",
                   [&site](const Request& request) { return get_welcome(site, request); }});
    for (const auto language : base::both_languages) {
        all.push_back({http::Method::get,
                       address(language, ""),
                       {http::Role::anyone},
                       "To the first question",
                       [](const Request& request) { return get_bare(request); }});
    }
    return all;
}

}  // namespace athro::pages
