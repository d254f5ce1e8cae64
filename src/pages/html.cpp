#include <athro/pages/html.h>

#include <algorithm>
#include <array>

#include <athro/base/text.h>

namespace athro::pages {

namespace {

/// Browsers drop or turn these round before they read an address.
bool is_read_past(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == '\x7f';
}

bool is_path(std::string_view address) {
    return address.starts_with("/") && !address.starts_with("//");
}

bool is_safe_address(std::string_view attribute, std::string_view address) {
    if (std::ranges::any_of(address, is_read_past)) return false;
    if (attribute != "href") return is_path(address);
    constexpr std::array<std::string_view, 4> beginnings{"#", "?", "https://", "mailto:"};
    return is_path(address) || std::ranges::any_of(beginnings, [&](std::string_view beginning) {
               return address.starts_with(beginning);
           });
}

bool is_written(const Attribute& attribute) {
    constexpr std::array<std::string_view, 3> addresses{"href", "src", "action"};
    const auto name = attribute.name.text();
    if (!attribute.is_there) return false;
    return std::ranges::find(addresses, name) == addresses.end() ||
           is_safe_address(name, attribute.value.value_or(""));
}

std::string open_tag(ElementName name, const Attributes& attributes) {
    std::string tag = "<" + std::string{name.text()};
    for (const auto& attribute : attributes) {
        if (!is_written(attribute)) continue;
        tag += " ";
        tag += attribute.name.text();
        if (attribute.value) tag += "=\"" + base::escape_html(*attribute.value) + "\"";
    }
    return tag + ">";
}

}  // namespace

Attribute href(std::string address) {
    const bool is_safe = is_safe_address("href", address);
    return {"href", std::move(address), is_safe};
}

Html::Html(std::string_view text) : markup_{base::escape_html(text)} {}

Html::Html(std::initializer_list<Html> pieces) {
    for (const auto& piece : pieces)
        markup_ += piece.markup_;
}

Html& Html::operator+=(const Html& other) {
    markup_ += other.markup_;
    return *this;
}

Html element(ElementName name, const Attributes& attributes, const Html& children) {
    Html html;
    html.markup_ =
        open_tag(name, attributes) + children.markup_ + "</" + std::string{name.text()} + ">";
    return html;
}

Html void_element(ElementName name, const Attributes& attributes) {
    Html html;
    html.markup_ = open_tag(name, attributes);
    return html;
}

std::string to_document(const Html& html) {
    return "<!doctype html>\n" + html.markup();
}

}  // namespace athro::pages
