#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace athro::pages {

/// A literal of this program, never data.
class Name {
public:
    consteval Name(const char* text) : text_{text} {}
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// Every element that a page may have. None runs, frames, embeds or restyles anything but `script`
/// and `link`, which load what src() and href() allow.
inline constexpr std::string_view allowed_elements[] = {
    "a",      "aside",    "blockquote", "body",     "br",      "button",  "caption",  "circle",
    "code",   "dd",       "defs",       "details",  "div",     "dl",      "dt",       "em",
    "figure", "fieldset", "figcaption", "footer",   "form",    "h1",      "h2",       "h3",
    "h4",     "h5",       "h6",         "head",     "header",  "hr",      "html",     "img",
    "input",  "label",    "legend",     "li",       "link",    "main",    "meta",     "nav",
    "ol",     "option",   "p",          "path",     "pattern", "pre",     "progress", "rect",
    "script", "section",  "select",     "span",     "strong",  "summary", "sup",      "svg",
    "table",  "tbody",    "td",         "textarea", "th",      "thead",   "title",    "tr",
    "ul"};

/// Every attribute that an element may have, besides aria-* and data-*. No handler, no style, no
/// address but href, src and action.
inline constexpr std::string_view allowed_attributes[] = {
    "action", "alt",      "autocomplete", "autofocus",  "charset",   "checked",
    "class",  "colspan",  "content",      "cx",         "cy",        "d",
    "defer",  "disabled", "draggable",    "fill",       "for",       "height",
    "hidden", "href",     "hreflang",     "id",         "inputmode", "lang",
    "max",    "method",   "name",         "novalidate", "open",      "patternUnits",
    "r",      "rel",      "required",     "role",       "rows",      "rowspan",
    "scope",  "selected", "spellcheck",   "src",        "tabindex",  "translate",
    "type",   "value",    "viewBox",      "width",      "x",         "y"};

constexpr bool is_allowed_element(std::string_view name) {
    return std::ranges::find(allowed_elements, name) != std::end(allowed_elements);
}

constexpr bool is_allowed_attribute(std::string_view name) {
    return name.starts_with("aria-") || name.starts_with("data-") ||
           std::ranges::find(allowed_attributes, name) != std::end(allowed_attributes);
}

/// An element of the list; any other does not compile.
class ElementName : public Name {
public:
    consteval ElementName(const char* text) : Name{text} {
        if (!is_allowed_element(text)) throw "no page has this element: html_names.h lists them";
    }
};

/// An attribute of the list, aria-* or data-*; any other does not compile.
class AttributeName : public Name {
public:
    consteval AttributeName(const char* text) : Name{text} {
        if (!is_allowed_attribute(text))
            throw "no element has this attribute: html_names.h lists them";
    }
};

}  // namespace athro::pages
