#include <athro/pages/reference_pages.h>

#include <algorithm>
#include <memory>

#include <unicode/coll.h>

#include <athro/base/expect.h>
#include <athro/pages/components.h>
#include <athro/pages/markdown.h>

namespace athro::pages {

namespace {

using base::Language;

/// By the alphabet: in Welsh "ll" comes after "l" and "ch" after "c".
void sort_by_name(std::vector<TermView>& terms, Language language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale{language == Language::cy ? "cy" : "en"};
    const std::unique_ptr<icu::Collator> collator{icu::Collator::createInstance(locale, status)};
    base::expect(U_SUCCESS(status) != 0, "ICU sorts both languages");
    std::ranges::sort(terms, [&](const TermView& a, const TermView& b) {
        UErrorCode each = U_ZERO_ERROR;
        return collator->compareUTF8(a.name, b.name, each) == UCOL_LESS;
    });
}

Html term_link(const Frame& frame, const TermView& term) {
    return element("a", {href(frame.at("/glossary/" + term.id))}, term.name);
}

Html other_name(const Frame& frame, const TermView& term) {
    const auto other = base::other(frame.language);
    return element("span", {lang_of(frame, other)}, term.other_name);
}

Html confusable(const Frame& frame, const TermView& term) {
    if (term.confusable.empty()) return {};
    Html list;
    for (const auto& each : term.confusable) {
        list += element("li", {}, {term_link(frame, each), ": ", each.definition});
    }
    return {element("h2", {}, frame.say("term.confusable")), element("ul", {}, list)};
}

Html search_form(const Frame& frame, const std::string& searched) {
    const Field field{"q",
                      "q",
                      {frame.say("guardrails.search"), Size::small},
                      frame.say("guardrails.search-hint")};
    Line line;
    line.value = searched;
    return element(
        "form", {{"method", "get"}, {"action", frame.at("/guardrails")}, {"role", "search"}},
        {input(field, line), button({frame.say("guardrails.search-send"), ButtonKind::secondary})});
}

Html card_row(const Frame& frame, const CardView& card) {
    return element(
        "li", {},
        {element("h2", {}, element("a", {href(frame.at("/guardrails/" + card.id))}, card.question)),
         element("p", {}, card.answer)});
}

}  // namespace

std::string glossary_page(const Frame& frame, std::vector<TermView> terms) {
    sort_by_name(terms, frame.language);
    Html rows;
    for (const auto& term : terms) {
        rows +=
            element("li", {},
                    {element("h2", {}, {term_link(frame, term), " · ", other_name(frame, term)}),
                     element("p", {}, term.definition)});
    }
    const auto title = frame.say("glossary.title");
    return to_page(frame, {title,
                           {element("h1", {}, title),
                            element("p", {{"class", "athro-lead"}}, frame.say("glossary.lead")),
                            element("ul", {{"class", "athro-rows"}}, rows)}});
}

std::string term_page(const Frame& frame, const TermView& term) {
    std::string aliases;
    for (const auto& alias : term.aliases)
        aliases += (aliases.empty() ? "" : ", ") + alias;
    const Html content{
        back_link(frame.say("term.back"), frame.at("/glossary")),
        element("h1", {}, term.name),
        element("p", {{"class", "athro-lead"}}, term.definition),
        summary_list(
            {{frame.say(frame.language == Language::cy ? "term.in-english" : "term.in-welsh"),
              other_name(frame, term),
              {}}}),
        when(!aliases.empty(), element("p", {}, frame.say("term.aliases", {{"names", aliases}}))),
        confusable(frame, term),
        source_list(frame, {term.source}, "source")};
    return to_page(frame, {term.name, content});
}

std::string guardrails_page(const Frame& frame, const std::string& searched,
                            const std::vector<CardView>& cards) {
    Html rows;
    for (const auto& card : cards)
        rows += card_row(frame, card);
    const auto count =
        frame.say("guardrails.found", {{"count", static_cast<std::int64_t>(cards.size())}});
    const auto title = frame.say("guardrails.title");
    const Html content{element("h1", {}, title),
                       element("p", {{"class", "athro-lead"}}, frame.say("guardrails.lead")),
                       search_form(frame, searched),
                       when(!searched.empty(), element("p", {{"role", "status"}}, count)),
                       when(!cards.empty(), element("ul", {{"class", "athro-rows"}}, rows))};
    return to_page(frame, {title, content});
}

std::string card_page(const Frame& frame, const CardView& card) {
    const auto review =
        frame.say("card.review",
                  {{"owner", card.owner}, {"date", to_text(card.review_date, frame.language)}});
    const Html content{
        back_link(frame.say("card.back"), frame.at("/guardrails")),
        element("h1", {}, card.question),
        element(
            "div", {flag("data-say", true)},
            {element("div", {{"class", "athro-prose"}, flag("data-said", true)},
                     {element("p", {{"class", "athro-lead"}}, card.answer), markdown(card.text)}),
             element("span", {flag("data-say-button", true)}, {})}),
        element("p", {{"class", "athro-print"}}, review),
        source_list(frame, {card.source}, "source"),
        element("p", {{"class", "athro-print"}}, reader_text(frame, frame.language, card.reader))};
    return to_page(frame, {card.question, content});
}

}  // namespace athro::pages
