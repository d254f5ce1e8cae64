// What can be read without talking: units, the glossary and the guardrail cards.

#include <algorithm>

#include <athro/learner/mastery.h>
#include <athro/pages/lab_frame.h>
#include <athro/pages/reference_pages.h>
#include <athro/pages/routes.h>
#include <athro/pages/turn_view.h>
#include <athro/pages/unit_pages.h>
#include <athro/store/evidence_store.h>

namespace athro::pages {
namespace {

using base::Code;
using base::Error;
using base::Result;
using http::Request;
using http::Response;
using runtime::Task;

Task<Result<std::vector<model::Evidence>>> load_evidence(const Site& site, const Visiting& who) {
    if (!who) co_return std::vector<model::Evidence>{};
    co_return co_await site.store.read(
        [&](store::Database& database) { return store::EvidenceStore{database}.list(who->scope); });
}

Task<Result<Response>> get_units(const Site& site, const Request& request, Visiting who) {
    const auto evidence = co_await load_evidence(site, who);
    if (!evidence) co_return evidence.error();
    const auto teaching = site.engine.teaching();
    const auto& curriculum = *teaching->curriculum;
    const auto language = language_of(request);
    std::vector<UnitRow> rows;
    for (const auto& id : main_mentor(curriculum).units) {
        const auto* found = curriculum.find(id);
        if (!found) continue;
        const auto& unit = *found;
        const auto secure =
            std::ranges::count_if(unit.objectives, [&](const model::ObjectiveId& id) {
                return learner::fold_mastery(id, *evidence, site.clock.now()).level ==
                       learner::Level::secure;
            });
        rows.push_back({unit.id.text(), unit.title.in(language),
                        unit.summary.in(language, wording_of(who)), unit.minutes,
                        static_cast<int>(secure), static_cast<int>(unit.objectives.size())});
    }
    co_return show(unit_list_page(frame_of(site, request, who), rows));
}

std::string hook_of(const curriculum::Unit& unit, const Visiting& who, base::Language language) {
    const auto profession = who ? who->learner.profile.profession.text() : std::string{};
    auto found = unit.hook_for.find(profession);
    if (found == unit.hook_for.end()) found = unit.hook_for.find("");
    return found == unit.hook_for.end() ? std::string{}
                                        : found->second.in(language, wording_of(who));
}

Task<Result<Response>> get_unit(const Site& site, const Request& request, Visiting who) {
    const auto teaching = site.engine.teaching();
    const auto& curriculum = *teaching->curriculum;
    const auto language = language_of(request);
    const auto* unit =
        curriculum.find(model::UnitId{request.path("module") + "/" + request.path("unit")});
    if (!unit) co_return Error{Code::not_found, "there is no such unit"};
    const auto wording = wording_of(who);
    UnitView view;
    view.id = unit->id.text();
    view.title = unit->title.in(language);
    view.summary = unit->summary.in(language, wording);
    view.hook = hook_of(*unit, who, language);
    view.minutes = unit->minutes;
    for (const auto& outcome : unit->outcomes)
        view.outcomes.push_back(outcome.in(language, wording));
    for (const auto& section : unit->sections) {
        view.sections.push_back({section.id, section.title.in(language),
                                 section.body.in(language, wording),
                                 note_of(curriculum, section.source, language)});
    }
    for (const auto& lab : labs_of(site, request)) {
        const auto is_it = [&](const model::LabId& id) { return id.text() == lab.id; };
        if (std::ranges::any_of(unit->labs, is_it)) view.labs.push_back({lab.id, lab.title});
    }
    view.mentor = main_mentor(curriculum).name.in(language);
    co_return show(unit_page(frame_of(site, request, who), view, TermFinder{curriculum, language}));
}

TermView to_term(const curriculum::Curriculum& curriculum, const curriculum::Term& term,
                 base::Language language, curriculum::Wording wording) {
    TermView view;
    view.id = term.id.text();
    view.name = term.name.in(language);
    view.other_name = term.name.in(base::other(language));
    view.definition = term.definition.in(language, wording);
    view.aliases = term.aliases.in(language);
    view.source = note_of(curriculum, term.source, language);
    return view;
}

Task<Result<Response>> get_glossary(const Site& site, const Request& request, Visiting who) {
    const auto teaching = site.engine.teaching();
    std::vector<TermView> terms;
    for (const auto& term : teaching->curriculum->terms()) {
        terms.push_back(
            to_term(*teaching->curriculum, term, language_of(request), wording_of(who)));
    }
    co_return show(glossary_page(frame_of(site, request, who), std::move(terms)));
}

Task<Result<Response>> get_term(const Site& site, const Request& request, Visiting who) {
    const auto teaching = site.engine.teaching();
    const auto& curriculum = *teaching->curriculum;
    const auto language = language_of(request);
    const auto* term = curriculum.find(model::TermId{request.path("term")});
    if (!term) co_return Error{Code::not_found, "there is no such term"};
    auto view = to_term(curriculum, *term, language, wording_of(who));
    for (const auto& id : term->confusable) {
        if (const auto* other = curriculum.find(id))
            view.confusable.push_back(to_term(curriculum, *other, language, wording_of(who)));
    }
    co_return show(term_page(frame_of(site, request, who), view));
}

CardView to_card(const curriculum::Curriculum& curriculum, const curriculum::Card& card,
                 base::Language language, curriculum::Wording wording) {
    return {card.id.text(),
            card.question.in(language),
            card.answer.in(language, wording),
            card.text.in(language, wording),
            card.owner,
            card.review_date,
            note_of(curriculum, card.source, language),
            ""};
}

Task<Result<Response>> get_guardrails(const Site& site, const Request& request, Visiting who) {
    const auto teaching = site.engine.teaching();
    const auto& curriculum = *teaching->curriculum;
    const auto language = language_of(request);
    const std::string searched{request.query("q").value_or("")};
    std::vector<CardView> cards;
    if (searched.empty()) {
        for (const auto& card : curriculum.cards())
            cards.push_back(to_card(curriculum, card, language, wording_of(who)));
    } else {
        constexpr std::size_t hits_max = 30;
        constexpr double coverage_min = 0.3;  // less is a slip of the letters, no answer
        for (const auto& hit : teaching->index.search(searched, language, hits_max)) {
            if (hit.kind != retrieval::HitKind::card || hit.coverage < coverage_min) continue;
            if (const auto* card = curriculum.find(model::CardId{hit.id})) {
                cards.push_back(to_card(curriculum, *card, language, wording_of(who)));
            }
        }
    }
    co_return show(guardrails_page(frame_of(site, request, who), searched, cards));
}

Task<Result<Response>> get_card(const Site& site, const Request& request, Visiting who) {
    const auto teaching = site.engine.teaching();
    const auto* card = teaching->curriculum->find(model::CardId{request.path("card")});
    if (!card) co_return Error{Code::not_found, "there is no such card"};
    co_return show(
        card_page(frame_of(site, request, who),
                  to_card(*teaching->curriculum, *card, language_of(request), wording_of(who))));
}

Task<Result<Response>> get_asset(const Request& request) {
    const auto name = request.path("name");
    const auto file = find_asset(name, request.header("accept-encoding").value_or(""));
    if (!file) co_return Error{Code::not_found, "there is no such file"};
    auto response = http::content(std::string{file->bytes}, std::string{file->media_type});
    if (!file->encoding.empty())
        response.headers.set("Content-Encoding", std::string{file->encoding});
    response.headers.set("Vary", "Accept-Encoding");
    response.headers.set("Cache-Control", "public, max-age=31536000, immutable");
    co_return response;
}

}  // namespace

std::vector<http::Route> reference_routes(const Site& site) {
    using http::Method;
    Rows rows{site};
    rows.add(Method::get, "/units", "All units", get_units);
    rows.add(Method::get, "/units/{module}/{unit}", "A unit's reading", get_unit);
    rows.add(Method::get, "/glossary", "All terms", get_glossary);
    rows.add(Method::get, "/glossary/{term}", "A term", get_term);
    rows.add(Method::get, "/guardrails", "Guardrail cards, searched", get_guardrails);
    rows.add(Method::get, "/guardrails/{card}", "A guardrail card", get_card);
    auto all = rows.take();
    all.push_back({Method::get,
                   "/assets/{name}",
                   {http::Role::anyone},
                   "A style, script or image",
                   [](const Request& request) { return get_asset(request); }});
    return all;
}

}  // namespace athro::pages
