#pragma once

#include <string>
#include <vector>

#include <athro/pages/turn_view.h>

namespace athro::pages {

/// A term of the glossary. Texts are in the page's language; `other_name` is in the other one.
struct TermView {
    std::string id;
    std::string name;
    std::string other_name;
    std::string definition;
    std::vector<std::string> aliases;
    std::vector<TermView> confusable;  ///< terms never to be taken for this one
    SourceNote source;
};

/// All terms, sorted by the alphabet of the page's language here.
std::string glossary_page(const Frame& frame, std::vector<TermView> terms);
std::string term_page(const Frame& frame, const TermView& term);

/// A guardrail card: a practical question with a short and a long answer.
struct CardView {
    std::string id;
    std::string question;
    std::string answer;
    std::string text;  ///< Markdown
    std::string owner;
    base::Date review_date{};
    SourceNote source;
    std::string reader;
};

/// The cards that fit, best first; all of them when nothing was searched for.
std::string guardrails_page(const Frame& frame, const std::string& searched,
                            const std::vector<CardView>& cards);
std::string card_page(const Frame& frame, const CardView& card);

}  // namespace athro::pages
