#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <athro/pages/html_names.h>

namespace athro::pages {

/// An attribute; one without a value stands by its name alone, as "checked". The writer leaves out
/// an address that is not safe: href as `href` says, src and action but for paths of this site.
struct Attribute {
    AttributeName name;
    std::optional<std::string> value;
    bool is_there = true;
};

/// `name`, when it holds.
inline Attribute flag(AttributeName name, bool holds) {
    return {name, std::nullopt, holds};
}

/// `name="value"`, when the value is not empty.
inline Attribute maybe(AttributeName name, std::string value) {
    const bool is_there = !value.empty();
    return {name, std::move(value), is_there};
}

/// An address for href: a path of this site, a fragment, a query, or https and mailto. Anything
/// else, such as "javascript:", is left out, and so is one with a backslash, a space or a control
/// character, which browsers read past: "/\t/example.org" is another host.
Attribute href(std::string address);

using Attributes = std::vector<Attribute>;

/// A piece of HTML. Whatever text goes into one is escaped on the way; there is no way to put
/// markup in by hand.
class Html {
public:
    Html() = default;
    Html(std::string_view text);
    Html(const std::string& text) : Html{std::string_view{text}} {}
    Html(const char* text) : Html{std::string_view{text}} {}
    Html(std::initializer_list<Html> pieces);

    Html& operator+=(const Html& other);
    bool is_empty() const { return markup_.empty(); }
    /// The markup, as it is sent.
    const std::string& markup() const { return markup_; }

private:
    friend Html element(ElementName name, const Attributes& attributes, const Html& children);
    friend Html void_element(ElementName name, const Attributes& attributes);

    std::string markup_;
};

/// <name attributes>children</name>
Html element(ElementName name, const Attributes& attributes, const Html& children);

/// An element that has no end and no children, such as input.
Html void_element(ElementName name, const Attributes& attributes);

/// The pieces, as given; nothing when `holds` is false. For parts of a page that are there or not.
inline Html when(bool holds, const Html& piece) {
    return holds ? piece : Html{};
}

/// The whole document with its type.
std::string to_document(const Html& html);

}  // namespace athro::pages
