// "My learning": skills with their evidence, what the mentor remembers, export and erasure.

#include <algorithm>

#include <athro/pages/learning_page.h>
#include <athro/pages/routes.h>
#include <athro/store/disagreement_store.h>
#include <athro/store/evidence_store.h>
#include <athro/store/export.h>
#include <athro/store/memory_store.h>

namespace athro::pages {
namespace {

using base::Code;
using base::Error;
using base::Result;
using http::Request;
using http::Response;
using runtime::Task;

constexpr std::size_t note_bytes_max = 4'000;
constexpr int answers_min = 3;  // with a confidence, before the two are set side by side

struct Stored {
    std::vector<model::Evidence> evidence;
    std::vector<store::Memory> memories;
    std::vector<store::Disagreement> disagreements;
};

Task<Result<Stored>> load(const Site& site, const identity::Caller& caller) {
    co_return co_await site.store.read([&](store::Database& database) -> Result<Stored> {
        auto evidence = store::EvidenceStore{database}.list(caller.scope);
        if (!evidence) return evidence.error();
        auto memories = store::MemoryStore{database}.list(caller.scope);
        if (!memories) return memories.error();
        auto disagreements = store::DisagreementStore{database}.list(caller.scope);
        if (!disagreements) return disagreements.error();
        return Stored{std::move(*evidence), std::move(*memories), std::move(*disagreements)};
    });
}

SkillView to_skill(const curriculum::Curriculum& curriculum, const curriculum::Objective& objective,
                   const Stored& stored, base::Time now, base::Language language) {
    const auto mastery = learner::fold_mastery(objective.id, stored.evidence, now);
    SkillView view;
    view.id = objective.id.text();
    view.title = objective.title.in(language);
    if (const auto* unit = curriculum.find(objective.unit)) view.unit = unit->title.in(language);
    view.level = mastery.level;
    view.is_fading = mastery.is_fading;
    for (const auto& one : mastery.evidence) {
        view.evidence.push_back({one.observed_at, one.score >= model::Score::full(), one.help});
    }
    view.is_disputed = std::ranges::any_of(
        stored.disagreements,
        [&](const store::Disagreement& one) { return one.objective == objective.id; });
    return view;
}

/// Confidence 1 to 5 as 0 to 100, beside the share of right answers among the same ones.
std::optional<ConfidenceView> confidence_of(const std::vector<model::Evidence>& evidence) {
    ConfidenceView view;
    for (const auto& one : evidence) {
        if (!one.confidence || one.help != model::Help::none) continue;
        ++view.answers;
        view.confidence += (*one.confidence - 1) * 25.0;
        view.result += one.score.value() * 100;
    }
    if (view.answers < answers_min) return std::nullopt;
    view.confidence /= view.answers;
    view.result /= view.answers;
    return view;
}

Task<Result<Response>> get_learning(const Site& site, const Request& request, Visiting who) {
    const auto stored = co_await load(site, *who);
    if (!stored) co_return stored.error();
    const auto teaching = site.engine.teaching();
    const auto& curriculum = *teaching->curriculum;
    const auto language = language_of(request);
    LearningView view;
    view.mentor = main_mentor(curriculum).name.in(language);
    for (const auto& unit_id : main_mentor(curriculum).units) {
        const auto* unit = curriculum.find(unit_id);
        if (!unit) continue;
        for (const auto& id : unit->objectives) {
            const auto* found = curriculum.find(id);
            if (!found) continue;
            const auto& objective = *found;
            view.skills.push_back(
                to_skill(curriculum, objective, *stored, site.clock.now(), language));
        }
    }
    view.confidence = confidence_of(stored->evidence);
    for (const auto& memory : stored->memories) {
        view.memories.push_back({memory.id, std::string{store::to_text(memory.kind)}, memory.text});
    }
    view.has_saved = request.query("saved").has_value();
    co_return show(learning_page(frame_of(site, request, who), view));
}

model::ObjectiveId objective_of(const Request& request) {
    return model::ObjectiveId{request.path("module") + "/" + request.path("unit") + "/" +
                              request.path("skill")};
}

Task<Result<Response>> get_disagree(const Site& site, const Request& request, Visiting who) {
    const auto stored = co_await load(site, *who);
    if (!stored) co_return stored.error();
    const auto teaching = site.engine.teaching();
    const auto* objective = teaching->curriculum->find(objective_of(request));
    if (!objective) co_return Error{Code::not_found, "there is no such skill"};
    const auto skill = to_skill(*teaching->curriculum, *objective, *stored, site.clock.now(),
                                language_of(request));
    co_return show(disagree_page(frame_of(site, request, who), skill));
}

/// The disagreement is noted, and a fresh question on the skill follows.
Task<Result<Response>> post_disagree(const Site& site, const Request& request, Visiting who) {
    const auto teaching = site.engine.teaching();
    const auto language = language_of(request);
    const auto id = objective_of(request);
    const auto* objective = teaching->curriculum->find(id);
    if (!objective) co_return Error{Code::not_found, "there is no such skill"};
    const store::Disagreement disagreement{
        base::make_id(site.random), id,
        masked(site, field(request, "note").substr(0, note_bytes_max), language), site.clock.now()};
    const auto stored =
        co_await site.store.transact([&](store::Database& database) -> Result<void> {
            return store::DisagreementStore{database}.append(who->scope, disagreement);
        });
    if (!stored) co_return stored.error();
    const auto items = teaching->curriculum->items_of(id);
    if (items.empty()) co_return http::see_other(address(language, "/learning?saved=1"));
    const auto known = co_await load(site, *who);
    if (!known) co_return known.error();
    const auto fresh = std::ranges::find_if(items, [&](const curriculum::Item* item) {
        return std::ranges::none_of(known->evidence,
                                    [&](const auto& one) { return one.item == item->id; });
    });
    const auto* item = fresh == items.end() ? items.front() : *fresh;
    const auto dialogue = co_await site.engine.start(
        who->scope, main_mentor(*teaching->curriculum).id, language, "item:" + item->id.text());
    if (!dialogue) co_return dialogue.error();
    co_return http::see_other(address(language, "/dialogue/" + dialogue->id.text()));
}

Task<Result<Response>> post_memory(const Site& site, const Request& request, Visiting who) {
    const auto language = language_of(request);
    const auto id = request.path("memory");
    const auto text = masked(site, field(request, "text").substr(0, note_bytes_max), language);
    const bool deletes = field(request, "act") == "delete" || text.empty();
    const auto done = co_await site.store.transact([&](store::Database& database) -> Result<void> {
        store::MemoryStore memories{database};
        return deletes ? memories.remove(who->scope, id) : memories.correct(who->scope, id, text);
    });
    if (!done) co_return done.error();
    co_return http::see_other(address(language, "/learning?saved=1") + "#memories");
}

Task<Result<Response>> get_export(const Site& site, const Request&, Visiting who) {
    const auto scope = identity::account_scope(*who);
    auto lines = co_await site.store.read(
        [&](store::Database& database) { return store::export_lines(database, scope); });
    if (!lines) co_return lines.error();
    auto response = http::content(std::move(*lines), "application/jsonl");
    response.headers.set("Content-Disposition", "attachment; filename=\"athro-export.jsonl\"");
    co_return response;
}

Task<Result<Response>> get_delete(const Site& site, const Request& request, Visiting who) {
    co_return show(delete_page(frame_of(site, request, who)));
}

Task<Result<Response>> post_delete(const Site& site, const Request& request, Visiting who) {
    const auto erased = co_await site.store.erase(identity::account_scope(*who));
    if (!erased) co_return erased.error();
    auto response = http::see_other(address(language_of(request), "/left"));
    identity::Gate::show_out(response, request);
    co_return response;
}

}  // namespace

std::vector<http::Route> learning_routes(const Site& site) {
    using http::Method;
    Rows rows{site};
    rows.add_own(Method::get, "/learning", "What I have shown", get_learning);
    rows.add_own(Method::get, "/learning/disagree/{module}/{unit}/{skill}", "I disagree",
                 get_disagree);
    rows.add_own(Method::post, "/learning/disagree/{module}/{unit}/{skill}", "Note a disagreement",
                 post_disagree);
    rows.add_own(Method::post, "/learning/memories/{memory}",
                 "Correct or delete what is remembered", post_memory);
    rows.add_own(Method::get, "/learning/export", "Everything that is held about me", get_export);
    rows.add_own(Method::get, "/learning/delete", "Are you sure", get_delete);
    rows.add_own(Method::post, "/learning/delete", "Delete everything", post_delete);
    return rows.take();
}

}  // namespace athro::pages
