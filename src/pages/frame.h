#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <athro/base/clock.h>
#include <athro/base/language.h>
#include <athro/curriculum/types.h>
#include <athro/pages/assets.h>
#include <athro/pages/html.h>
#include <athro/pages/messages.h>

namespace athro::pages {

/// Who looks at a page. A guest has a dialogue and no account.
enum class Visitor { nobody, guest, learner };

/// How a learner wants pages to look and read.
struct Preferences {
    bool has_single_keys = true;
    bool has_wide_spacing = false;
    curriculum::Wording wording = curriculum::Wording::full;
    bool operator==(const Preferences&) const = default;
};

/// What every page is made within. References outlive the page.
struct Frame {
    const Messages& messages;
    const Assets& assets;
    base::Language language = base::Language::en;
    std::string path = "/";  ///< without the language: "/glossary"
    std::string query;       ///< with its '?', or empty
    Visitor visitor = Visitor::nobody;
    Preferences preferences;
    std::string form_token;  ///< stands in every form that changes something; empty: none is needed
    std::chrono::seconds session_idle_max{0};  ///< after so long unused it ends; 0: there is none

    /// An interface text in the page's language.
    std::string say(std::string_view key, const Arguments& arguments = {}) const {
        return messages.say(language, key, arguments);
    }
    /// The address of a page in the page's language: at("/units") is "/en/units".
    std::string at(std::string_view page) const;
};

/// The address of a page in a language.
std::string address(base::Language language, std::string_view page);

/// A page as a whole.
struct Page {
    std::string title;         ///< of the browser's tab; the name of the site is added
    Html content;              ///< what stands in main, with its one level 1 heading
    bool has_mistake = false;  ///< the title then begins with "Error"
    bool is_door = false;      ///< before a language is chosen: no navigation and no footer
};
std::string to_page(const Frame& frame, const Page& page);

/// The way to where a learner chooses plainer words and wider spacing, and whether words are
/// plainer now.
Html reading_line(const Frame& frame);

/// A text with one link, marked <a> and </a> in the message.
Html with_link(const std::string& text, const std::string& address);

/// Fields of a form that the learner does not see: the form token.
Html hidden_fields(const Frame& frame);
Html hidden(const std::string& name, const std::string& value);

/// A form that changes something. `more` joins its attributes.
Html post_form(const Frame& frame, const std::string& address, const Html& content,
               const Attributes& more = {});

/// lang, when the text is not in the page's language.
Attribute lang_of(const Frame& frame, base::Language language);

/// "22 November 2026", "22 Tachwedd 2026".
std::string to_text(base::Date date, base::Language language);
std::string to_text(base::Time time, base::Language language);

/// A number with at most `decimals` decimals, thousands apart: "1,000", "8.3".
std::string to_text(double number, int decimals);

}  // namespace athro::pages
