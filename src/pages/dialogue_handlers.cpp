// A dialogue: its page, the piece that the script fetches, a turn from a form, why, and feedback.

#include <algorithm>

#include <athro/pages/dialogue_view.h>
#include <athro/pages/routes.h>
#include <athro/pages/turn_form.h>
#include <athro/pages/why_page.h>

namespace athro::pages {
namespace {

using base::Code;
using base::Error;
using base::Result;
using http::Request;
using http::Response;
using runtime::Task;

constexpr runtime::milliseconds reply_limit{8'000};
constexpr std::size_t comment_bytes_max = 4'000;

model::DialogueId dialogue_of(const Request& request) {
    return model::DialogueId{request.path("dialogue")};
}

std::string turn_address(const Request& request, int number) {
    return address(language_of(request), "/dialogue/" + request.path("dialogue")) + "#turn-" +
           std::to_string(number) + "-words";
}

Task<Result<Response>> show_dialogue(const Site& site, const Request& request, Visiting who,
                                     std::string mistake, std::string draft) {
    const auto stored = co_await load_dialogue(site, *who, dialogue_of(request));
    if (!stored) co_return stored.error();
    auto view = to_view(site, *who, *stored, 0, language_of(request));
    view.sheet.mistake = std::move(mistake);
    view.sheet.draft = std::move(draft);
    view.has_given_feedback = request.query("thanks").has_value();
    co_return show(dialogue_page(frame_of(site, request, who), view));
}

Task<Result<Response>> get_dialogue(const Site& site, const Request& request, Visiting who) {
    co_return co_await show_dialogue(site, request, std::move(who), "", "");
}

/// What is new after a turn, as a piece of the page; 204 when nothing is.
Task<Result<Response>> get_turns(const Site& site, const Request& request, Visiting who) {
    const auto stored = co_await load_dialogue(site, *who, dialogue_of(request));
    if (!stored) co_return stored.error();
    const auto after = to_number(request.query("after").value_or("0"));
    const auto view = to_view(site, *who, *stored, after, language_of(request));
    if (view.turns.empty()) co_return http::no_content();
    auto frame = frame_of(site, request, who);
    frame.path = "/dialogue/" + request.path("dialogue");
    frame.query.clear();
    co_return show(dialogue_piece(frame, view));
}

Task<Result<Response>> post_turn(const Site& site, const Request& request, Visiting who) {
    const auto language = language_of(request);
    auto message = to_message(request.form());
    if (is_empty(message)) {
        co_return co_await show_dialogue(site, request, std::move(who),
                                         site.messages.say(language, "mistake.nothing-said"), "");
    }
    const auto turn = co_await site.engine.open_turn(who->scope, dialogue_of(request), message);
    if (!turn && turn.error().code == Code::invalid) {
        co_return co_await show_dialogue(site, request, std::move(who),
                                         site.messages.say(language, "mistake.too-long"),
                                         message.words);
    }
    if (!turn) co_return turn.error();
    const auto closed =
        co_await site.engine.wait_for(who->scope, dialogue_of(request), turn->number, reply_limit);
    if (!closed) co_return closed.error();
    co_return http::see_other(turn_address(request, turn->number));
}

/// A new dialogue on a unit, a brief or an item, or in general.
Task<Result<Response>> post_dialogue(const Site& site, const Request& request, Visiting who) {
    const auto language = language_of(request);
    auto profile = who ? who->learner.profile : model::Profile{};
    profile.language = language;
    const auto admitted = co_await site.gate.caller_or_guest(request, profile);
    if (!admitted) co_return admitted.error();
    const auto teaching = site.engine.teaching();
    const auto dialogue =
        co_await site.engine.start(admitted->caller.scope, main_mentor(*teaching->curriculum).id,
                                   language, field(request, "start"));
    if (!dialogue) co_return dialogue.error();
    auto response = http::see_other(address(language, "/dialogue/" + dialogue->id.text()));
    if (!admitted->token.empty()) identity::Gate::let_in(response, request, admitted->token);
    co_return response;
}

std::string name_of_profession(const curriculum::Curriculum& curriculum,
                               const model::Profile& profile, base::Language language) {
    const auto* profession = curriculum.find(profile.profession);
    return profession ? profession->name.in(language) : std::string{};
}

std::string name_of_setting(const curriculum::Curriculum& curriculum, const model::Profile& profile,
                            base::Language language) {
    const auto* profession = curriculum.find(profile.profession);
    if (!profession) return {};
    const auto found =
        std::ranges::find(profession->settings, profile.setting, &curriculum::Setting::id);
    return found == profession->settings.end() ? std::string{} : found->name.in(language);
}

WhyView to_why(const curriculum::Curriculum& curriculum, const model::Turn& turn,
               base::Language language, curriculum::Wording wording) {
    WhyView view;
    view.dialogue = turn.dialogue;
    view.turn = turn.number;
    view.record = *turn.record;
    const auto& contract = turn.record->contract;
    if (const auto* rule = dialogue::find_rule(contract.rule)) {
        view.rule_when = rule->when.in(language);
        view.rule_because = rule->because.in(language);
    }
    if (const auto* objective = curriculum.find(contract.objective))
        view.objective = objective->title.in(language);
    view.profession = name_of_profession(curriculum, contract.profile, language);
    view.setting = name_of_setting(curriculum, contract.profile, language);
    if (const auto* misconception = curriculum.find(turn.record->misconception)) {
        view.misconception = misconception->name.in(language);
    }
    for (const auto& id : contract.passages) {
        const auto citation = dialogue::cite(id, curriculum);
        if (!citation) continue;
        view.passages.push_back(
            {id.text(), citation->title.in(language), citation->text.in(language, wording)});
    }
    view.curriculum = turn.curriculum.text().substr(0, 8);
    view.worded_by = turn.reply->worded_by;
    view.refused = turn.reply->refused;
    return view;
}

Result<model::Turn> find_turn(const StoredDialogue& stored, const Request& request) {
    const auto number = to_number(request.path("turn"));
    const auto found = std::ranges::find(stored.turns, number, &model::Turn::number);
    if (found == stored.turns.end() || !found->record || !found->reply) {
        return Error{Code::not_found, "there is no such turn"};
    }
    return *found;
}

Task<Result<Response>> get_why(const Site& site, const Request& request, Visiting who) {
    const auto stored = co_await load_dialogue(site, *who, dialogue_of(request));
    if (!stored) co_return stored.error();
    const auto turn = find_turn(*stored, request);
    if (!turn) co_return turn.error();
    const auto teaching = site.engine.teaching();
    co_return show(
        why_page(frame_of(site, request, who),
                 to_why(*teaching->curriculum, *turn, language_of(request), wording_of(who))));
}

FeedbackView turn_feedback(const Request& request) {
    FeedbackView view;
    view.dialogue = dialogue_of(request);
    view.turn = to_number(request.path("turn"));
    return view;
}

Task<Result<Response>> get_feedback(const Site& site, const Request& request, Visiting who) {
    const auto stored = co_await load_dialogue(site, *who, dialogue_of(request));
    if (!stored) co_return stored.error();
    if (const auto turn = find_turn(*stored, request); !turn) co_return turn.error();
    co_return show(feedback_page(frame_of(site, request, who), turn_feedback(request)));
}

Task<Result<Response>> post_feedback(const Site& site, const Request& request, Visiting who) {
    const auto language = language_of(request);
    const auto stored = co_await load_dialogue(site, *who, dialogue_of(request));
    if (!stored) co_return stored.error();
    const auto turn = find_turn(*stored, request);
    if (!turn) co_return turn.error();
    const auto kind = store::parse_feedback_kind(field(request, "kind"));
    auto view = turn_feedback(request);
    view.comment = field(request, "comment").substr(0, comment_bytes_max);
    if (!kind || !base::is_valid_utf8(view.comment)) {
        view.mistake = site.messages.say(language, "mistake.no-kind");
        co_return show(feedback_page(frame_of(site, request, who), view));
    }
    const store::Feedback feedback{base::make_id(site.random),
                                   *kind,
                                   view.dialogue,
                                   view.turn,
                                   "",
                                   masked(site, view.comment, language),
                                   store::FeedbackState::open,
                                   site.clock.now()};
    const auto kept = co_await site.store.transact([&](store::Database& database) -> Result<void> {
        return store::FeedbackStore{database}.add(who->scope, feedback);
    });
    if (!kept) co_return kept.error();
    co_return http::see_other(address(language, "/dialogue/" + view.dialogue.text()) +
                              "?thanks=1#turn-" + std::to_string(view.turn));
}

}  // namespace

std::vector<http::Route> dialogue_routes(const Site& site) {
    using http::Method;
    Rows rows{site};
    rows.add(Method::post, "/dialogue", "Begin a dialogue", post_dialogue);
    rows.add_own(Method::get, "/dialogue/{dialogue}", "A dialogue", get_dialogue);
    rows.add_own(Method::get, "/dialogue/{dialogue}/turns", "New turns as a piece of the page",
                 get_turns);
    rows.add_own(Method::post, "/dialogue/{dialogue}/turns", "A turn from a form", post_turn);
    rows.add_own(Method::get, "/dialogue/{dialogue}/turns/{turn}/why", "Why the mentor said it",
                 get_why);
    rows.add_own(Method::get, "/dialogue/{dialogue}/turns/{turn}/feedback", "Say what is wrong",
                 get_feedback);
    rows.add_own(Method::post, "/dialogue/{dialogue}/turns/{turn}/feedback", "Feedback on a turn",
                 post_feedback);
    return rows.take();
}

}  // namespace athro::pages
