#include <map>

#include <athro/pages/about_pages.h>
#include <athro/pages/account_pages.h>
#include <athro/pages/dialogue_page.h>
#include <athro/pages/error_page.h>
#include <athro/pages/lab_page.h>
#include <athro/pages/learning_page.h>
#include <athro/pages/reference_pages.h>
#include <athro/pages/testing.h>
#include <athro/pages/unit_pages.h>
#include <athro/pages/why_page.h>

namespace athro::pages {
namespace {

using base::Bilingual;
using base::Language;

const base::Date review{std::chrono::year{2027} / 5 / 31};
const base::Time march{std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}};

SourceNote source(Language language) {
    const Bilingual title{"Understanding healthcare workers' confidence in AI",
                          "Deall hyder gweithwyr gofal iechyd mewn AI"};
    return {title.in(language), "NHS AI Lab and Health Education England, 2022",
            "https://digital-transformation.hee.nhs.uk/", "athro faculty", review};
}

SourceNote arithmetic(Language language) {
    const Bilingual title{"Own worked arithmetic", "Rhifyddeg o'n heiddo"};
    return {title.in(language), "athro faculty, 2026", "", "athro faculty", review};
}

MentorWords greeting(Language language) {
    const Bilingual hello{
        "I am HALI. I am a program, not a person, and nothing here is marked against you.",
        "HALI ydw i. Rhaglen ydw i, nid person, a does dim marciau yn eich erbyn yma."};
    const Bilingual story{
        "A practice starts to use an alert that marks people who may have a heart condition. Of "
        "1,000 people, 10 "
        "have it. The alert flags 9 of those 10, and 99 of the others.",
        "Mae practis yn dechrau defnyddio rhybudd sy'n nodi pobl a all fod â chyflwr ar y galon. O "
        "1,000 o bobl, "
        "mae'r cyflwr gan 10. Mae'r rhybudd yn nodi 9 o'r 10 hynny, a 99 o'r lleill."};
    const Bilingual question{"Somebody is flagged. How likely is it that they have the condition?",
                             "Mae rhywun yn cael ei nodi. Pa mor debygol yw hi fod y cyflwr arno?"};
    MentorWords words;
    words.language = language;
    words.mentor = "HALI";
    words.version = "3f9a61c2";
    words.paragraphs = {
        {{{hello.in(language)}}}, {{{story.in(language), 1}}}, {{{question.in(language)}}, true}};
    words.notes = {arithmetic(language)};
    return words;
}

MentorWords reply(Language language) {
    const Bilingual quote{"You wrote: “went off for everybody so we stopped looking”.",
                          "Ysgrifennoch chi: “canu i bawb felly stopion ni edrych”."};
    const Bilingual idea{
        "That has a name: alert fatigue. When nearly everyone is flagged, people stop looking, and "
        "it is hard to "
        "blame them.",
        "Mae enw ar hynny: blinder rhybuddion. Pan fydd bron pawb yn cael eu nodi, mae pobl yn "
        "rhoi'r gorau i "
        "edrych, ac mae'n anodd eu beio."};
    const Bilingual fact{
        "Of 108 flags, 9 are true when one person in a hundred has the condition.",
        "O 108 rhybudd, mae 9 yn gywir pan fydd y cyflwr gan un person o bob cant."};
    const Bilingual question{
        "Think of the last ten times it went off. How many of those people turned out to have it?",
        "Meddyliwch am y deg gwaith diwethaf iddo ganu. Faint o'r bobl hynny oedd â'r cyflwr yn y "
        "diwedd?"};
    MentorWords words = greeting(language);
    words.paragraphs = {{{{quote.in(language)}, {idea.in(language), 1}, {fact.in(language), 2}}},
                        {{{question.in(language)}}, true}};
    words.notes = {source(language), arithmetic(language)};
    return words;
}

TurnView answered(Language language) {
    TurnView turn;
    turn.language = language;
    turn.words =
        Bilingual{
            "We had a sepsis alert that went off for everybody so we stopped looking. [name] on "
            "ward 4, NHS number [NHS number], was missed.",
            "Roedd gennym rybudd sepsis oedd yn canu i bawb felly stopion ni edrych. Collwyd "
            "[enw] ar ward 4, rhif GIG [rhif GIG]."}
            .in(language);
    turn.masked = {"PERSON", "NHS_NUMBER"};
    turn.reply = reply(language);
    turn.reply->worded_by = "mistral-small";
    return turn;
}

std::vector<TurnView> turns(Language language) {
    TurnView chosen = answered(language);
    chosen.masked.clear();
    chosen.words.clear();
    chosen.chosen = {Bilingual{"About 8%", "Tua 8%"}.in(language)};
    chosen.reply = reply(base::other(language));
    chosen.has_feedback = true;
    TurnView second = answered(language);
    second.number = 2;
    TurnView open = answered(language);
    open.number = 3;
    open.masked.clear();
    open.words = "<script>alert('x')</script> & \"so on\"";
    open.reply.reset();
    open.state = model::TurnState::open;
    return {chosen, second, open};
}

OpenItem item(Language language, curriculum::ItemKind kind) {
    const Bilingual options[] = {
        {"About 90%, because that is how good it is", "Tua 90%, oherwydd dyna pa mor dda ydyw"},
        {"About 8%", "Tua 8%"},
        {"It cannot be said from these numbers", "Ni ellir dweud o'r rhifau hyn"},
        {"It depends on who reads the alert, and on how tired they are at the end of a long night "
         "shift",
         "Mae'n dibynnu ar bwy sy'n darllen y rhybudd, a pha mor flinedig ydynt ar ddiwedd sifft "
         "nos hir"}};
    OpenItem open{kind, language, {}, "%", true};
    for (int i = 0; i < 4; ++i)
        open.options.push_back(
            {std::string(1, static_cast<char>('a' + i)), options[i].in(language)});
    return open;
}

Sheet sheet(Language language, curriculum::ItemKind kind) {
    return {item(language, kind),
            "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
            {Bilingual{"I don't know", "Dydw i ddim yn gwybod"}.in(language),
             Bilingual{"Give me a hint", "Rhowch awgrym i mi"}.in(language)},
            "",
            ""};
}

DialogueView dialogue(Language language, curriculum::ItemKind kind) {
    DialogueView view;
    view.id = model::DialogueId{"5b4c3d2e1f000f1e2d3c4b5a69788796"};
    view.mentor = "HALI";
    view.opening = greeting(language);
    view.turns = turns(language);
    view.last_complete = 2;
    view.progress = Progress{
        Bilingual{"Reading performance claims", "Darllen honiadau am berfformiad"}.in(language),
        "/units/foundations/reading-claims", 2, 5, 4};
    view.offers_keeping = true;
    view.sheet = sheet(language, kind);
    return view;
}

std::vector<Named> professions(Language language) {
    return {{"nurse", Bilingual{"Nurse", "Nyrs"}.in(language), true},
            {"gp", Bilingual{"GP", "Meddyg teulu"}.in(language)},
            {"medical-secretary",
             Bilingual{"Medical secretary", "Ysgrifennydd meddygol"}.in(language)}};
}

WhyView why(Language language) {
    WhyView view;
    view.dialogue = model::DialogueId{"5b4c3d2e1f000f1e2d3c4b5a69788796"};
    view.turn = 2;
    view.record.route_rule = "education/default";
    view.record.mark = model::Mark::partly;
    view.record.mark_rule = "points/some";
    view.record.marked_item = model::ItemId{"foundations/reading-claims/prevalence/powys-alert"};
    view.record.misconception = model::MisconceptionId{"flag-means-ill"};
    view.record.masked = {"PERSON"};
    auto& contract = view.record.contract;
    contract.rule = "talk/experience";
    contract.move = model::Move::converse;
    contract.objective = model::ObjectiveId{"foundations/reading-claims/prevalence"};
    contract.brief = model::BriefId{"alerts-at-work"};
    contract.hint_step = 1;
    contract.take_up = Bilingual{"we stopped looking", "stopion ni edrych"}.in(language);
    contract.covered = {"alerts-at-work/fatigue"};
    contract.parts = {{model::PartKind::quote, "we stopped looking"},
                      {model::PartKind::experience, "alerts-at-work/too-many"},
                      {model::PartKind::probe, "alerts-at-work/last-ten"}};
    view.rule_when = Bilingual{"The learner tells of something that happened.",
                               "Mae'r dysgwr yn sôn am rywbeth a ddigwyddodd."}
                         .in(language);
    view.rule_because = Bilingual{"What happened to you is the best place to start from.",
                                  "Yr hyn a ddigwyddodd i chi yw'r lle gorau i ddechrau."}
                            .in(language);
    view.objective = Bilingual{"Say why rare conditions give false alarms",
                               "Dweud pam mae cyflyrau prin yn rhoi rhybuddion ffug"}
                         .in(language);
    view.profession = Bilingual{"Nurse", "Nyrs"}.in(language);
    view.setting = Bilingual{"Emergency department", "Adran achosion brys"}.in(language);
    view.misconception =
        Bilingual{"A flag means that somebody is ill.", "Mae rhybudd yn golygu bod rhywun yn sâl."}
            .in(language);
    view.passages = {
        {"reading-claims/rare-means-false",
         Bilingual{"Rare conditions", "Cyflyrau prin"}.in(language),
         Bilingual{"9 of 108 flags are true.", "Mae 9 o 108 rhybudd yn gywir."}.in(language)}};
    view.curriculum = "3f9a61c2";
    view.worded_by = "mistral-small";
    view.refused = {"number 12 stands in no passage"};
    return view;
}

TermFinder glossary(Language language) {
    curriculum::Term term;
    term.id = model::TermId{"rule-based-system"};
    term.name = {"plain rules", "rheolau syml"};
    curriculum::Curriculum::Parts parts;
    parts.terms = {term};
    return TermFinder{curriculum::Curriculum{parts}, language};
}

UnitView unit(Language language) {
    const Bilingual body{
        "**Plain rules** are steps that a person wrote: *if the appointment is in two days, send a "
        "text*.\n\n"
        "- A rule does what was written.\n- Most software is like this.\n\n"
        "| Kind | Example |\n|---|---|\n| rule | reminder |\n| learned | wound picture |\n",
        "Camau a ysgrifennodd person yw **rheolau syml**: *os yw'r apwyntiad mewn dau ddiwrnod, "
        "anfon neges*.\n\n"
        "- Mae rheol yn gwneud yr hyn a ysgrifennwyd.\n- Felly mae'r rhan fwyaf o feddalwedd.\n\n"
        "| Math | Enghraifft |\n|---|---|\n| rheol | nodyn atgoffa |\n| wedi dysgu | llun o glwyf "
        "|\n"};
    return {
        "foundations/reading-claims",
        Bilingual{"Reading performance claims", "Darllen honiadau am berfformiad"}.in(language),
        Bilingual{"What a number about a tool means.", "Beth mae rhif am offeryn yn ei olygu."}.in(
            language),
        Bilingual{"“90% accurate,” says the leaflet.", "“90% yn gywir,” meddai'r daflen."}.in(
            language),
        10,
        {Bilingual{"You can say what an alert is worth.", "Gallwch ddweud beth yw gwerth rhybudd."}
             .in(language)},
        {{"three-kinds", Bilingual{"Rules and learning", "Rheolau a dysgu"}.in(language),
          body.in(language), source(language)}},
        {{"predictive-values", "How often is an alert right?"}},
        "HALI",
        ""};
}

LearningView learning(Language language) {
    const auto unit =
        Bilingual{"Reading performance claims", "Darllen honiadau am berfformiad"}.in(language);
    const auto skill = [&](const std::string& id, const Bilingual& title, learner::Level level) {
        return SkillView{
            "foundations/reading-claims/" + id, title.in(language), unit, level, false, {}, false};
    };
    auto secure = skill("prevalence",
                        {"Say why rare conditions give false alarms",
                         "Dweud pam mae cyflyrau prin yn rhoi rhybuddion ffug"},
                        learner::Level::secure);
    secure.is_fading = true;
    secure.evidence = {{march, true, model::Help::none},
                       {march + std::chrono::hours{72}, true, model::Help::none}};
    auto developing = skill("thresholds", {"Ask who set the level", "Gofyn pwy osododd y lefel"},
                            learner::Level::developing);
    developing.evidence = {{march, false, model::Help::hint_1},
                           {march, true, model::Help::hint_2},
                           {march, true, model::Help::first_step},
                           {march, true, model::Help::explained}};
    developing.is_disputed = true;
    LearningView view{
        "HALI",
        {secure, developing,
         skill("figures", {"Read accuracy figures", "Darllen ffigurau cywirdeb"},
               learner::Level::fresh)},
        ConfidenceView{80, 55, 7},
        {{"m1", "action",
          Bilingual{"Ask who set the level of the alert", "Gofyn pwy osododd lefel y rhybudd"}.in(
              language)}},
        true};
    return view;
}

TermView term(Language language) {
    const TermView specificity{"specificity",
                               Bilingual{"specificity", "penodolrwydd"}.in(language),
                               "",
                               Bilingual{"Of those without it, the share not flagged.",
                                         "O'r rhai heb y cyflwr, y gyfran sydd heb gael rhybudd."}
                                   .in(language),
                               {},
                               {},
                               source(language)};
    return {"sensitivity",
            Bilingual{"sensitivity", "sensitifrwydd"}.in(language),
            Bilingual{"sensitivity", "sensitifrwydd"}.in(base::other(language)),
            Bilingual{"Of those with the condition, the share that is flagged.",
                      "O'r rhai â'r cyflwr, y gyfran sy'n cael rhybudd."}
                .in(language),
            {Bilingual{"true positive rate", "cyfradd gwir bositif"}.in(language)},
            {specificity},
            source(language)};
}

CardView card(Language language) {
    return {"patient-data-in-chatbots",
            Bilingual{"Can I paste a patient letter into a chatbot?",
                      "A gaf i ludo llythyr claf i sgwrsfot?"}
                .in(language),
            Bilingual{"Not into one that your organisation has not approved.",
                      "Nid i un nad yw eich sefydliad wedi'i gymeradwyo."}
                .in(language),
            Bilingual{"Ask your *information governance* team.",
                      "Gofynnwch i'ch tîm *llywodraethu gwybodaeth*."}
                .in(language),
            "athro faculty",
            review,
            source(language),
            ""};
}

using Pages = std::map<std::string, std::string>;

/// Pages of people and of their work.
Pages personal_pages(const Frame& frame) {
    const auto language = frame.language;
    using curriculum::ItemKind;
    Sheet mistaken = sheet(language, ItemKind::points);
    mistaken.mistake = frame.say("mistake.nothing-said");
    DialogueView failed = dialogue(language, ItemKind::points);
    failed.sheet = mistaken;
    failed.turns.back().state = model::TurnState::failed;
    StartView start{greeting(language), "foundations/reading-claims/prevalence/powys-alert",
                    sheet(language, ItemKind::choice), professions(language), std::nullopt};
    StartView again = start;
    again.professions.clear();
    again.go_on = Continue{
        Bilingual{"Reading performance claims", "Darllen honiadau am berfformiad"}.in(language),
        "/dialogue/a", 4};
    const FormState wrong{"mari",
                          {{frame.say("mistake.user-name-taken"), "user_name"},
                           {frame.say("mistake.passphrase-too-short"), "passphrase"}}};
    Pages pages;
    pages["start"] = start_page(frame, start);
    pages["start-again"] = start_page(frame, again);
    pages["dialogue-choice"] = dialogue_page(frame, dialogue(language, ItemKind::choice));
    pages["dialogue-several"] = dialogue_page(frame, dialogue(language, ItemKind::several));
    pages["dialogue-order"] = dialogue_page(frame, dialogue(language, ItemKind::order));
    pages["dialogue-number"] = dialogue_page(frame, dialogue(language, ItemKind::number));
    pages["dialogue-text"] = dialogue_page(frame, dialogue(language, ItemKind::text));
    pages["dialogue-mistake"] = dialogue_page(frame, failed);
    pages["why"] = why_page(frame, why(language));
    pages["learning"] = learning_page(frame, learning(language));
    pages["disagree"] = disagree_page(frame, learning(language).skills.front());
    pages["delete"] = delete_page(frame);
    pages["keep"] = keep_page(frame, {});
    pages["keep-mistake"] = keep_page(frame, wrong);
    pages["codes"] =
        codes_page(frame, {"4K7P-QM2D-9XTR", "B3WN-7HFZ-K2VE", "T8CY-5RJM-PX4A", "N6DG-W9LQ-3HBS"});
    pages["sign-in"] = sign_in_page(frame, {});
    pages["recovery"] = recovery_page(frame, {});
    pages["left"] = left_page(frame);
    pages["settings"] =
        settings_page(frame, {professions(language), {{"ward", "Ward", true}}, true});
    return pages;
}

/// Pages that are the same for everybody.
Pages public_pages(const Frame& frame) {
    const auto language = frame.language;
    Pages pages;
    pages["welcome"] = welcome_page(frame, language == Language::cy);
    pages["units"] = unit_list_page(frame, {{"foundations/reading-claims", unit(language).title,
                                             unit(language).summary, 10, 1, 3}});
    pages["unit"] = unit_page(frame, unit(language), glossary(language));
    pages["lab"] = lab_page(frame, {});
    pages["lab-result"] = lab_page(frame, {"1", "90", "90", "90", true});
    pages["lab-rare"] = lab_page(frame, {"0,02 %", "95", "99", "50", true});
    pages["lab-mistake"] = lab_page(frame, {"120", "90", "x", "", true});
    pages.merge(lab_pages(frame));
    pages["glossary"] = glossary_page(frame, {term(language)});
    pages["term"] = term_page(frame, term(language));
    pages["guardrails"] = guardrails_page(
        frame, Bilingual{"patient letter", "llythyr claf"}.in(language), {card(language)});
    pages["guardrails-none"] = guardrails_page(frame, "\"><script>", {});
    pages["card"] = card_page(frame, card(language));
    pages["feedback-page"] = feedback_page(frame, {{}, 0, "/en/units", "", "", false});
    pages["feedback-turn"] =
        feedback_page(frame, {model::DialogueId{"5b4c3d2e1f000f1e2d3c4b5a69788796"}, 2, "", "",
                              frame.say("mistake.no-comment"), false});
    pages["feedback-thanks"] = feedback_page(frame, {{}, 0, "/en/units", "", "", true});
    pages["privacy"] = privacy_page(frame);
    pages["accessibility"] = accessibility_page(frame);
    pages["about-ai"] =
        about_ai_page(frame, {"0.1.0", "3f9a61c2", "", "", false, "athro@example.org"});
    pages["about-ai-model"] =
        about_ai_page(frame, {"0.1.0", "3f9a61c2", "mistral-small", "free", false, ""});
    for (const int status : {400, 401, 403, 404, 409, 410, 413, 429, 500, 503, 504}) {
        pages["error-" + std::to_string(status)] = error_page(frame, to_trouble(status), "7f3a");
    }
    return pages;
}

}  // namespace

std::vector<Sample> samples() {
    static const auto messages = Messages::built_in();
    static const auto assets = Assets::from(embedded());
    std::vector<Sample> all;
    for (const auto language : base::both_languages) {
        Frame frame{messages, assets, language, "/units", "", Visitor::guest, {}, "token"};
        auto pages = personal_pages(frame);
        frame.visitor = Visitor::nobody;
        pages.merge(public_pages(frame));
        frame.visitor = Visitor::learner;
        frame.preferences = {false, true};
        pages["settings-wide"] = settings_page(frame, {professions(language), {}, false});
        pages["dialogue-wide"] =
            dialogue_page(frame, dialogue(language, curriculum::ItemKind::choice));
        for (const auto& [name, html] : pages)
            all.push_back({name, language, html});
    }
    return all;
}

}  // namespace athro::pages
