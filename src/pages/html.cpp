#include <athro/pages/html.h>

#include <array>

#include <athro/base/text.h>

namespace athro::pages {

namespace {

bool is_safe_address(std::string_view address) {
    if (address.starts_with("//") || address.starts_with("/\\")) return false;
    constexpr std::array<std::string_view, 5> beginnings{"/", "#", "?", "https://", "mailto:"};
    for (const auto beginning : beginnings) {
        if (address.starts_with(beginning)) return true;
    }
    return false;
}

std::string open_tag(Name name, const Attributes& attributes) {
    std::string tag = "<" + std::string{name.text()};
    for (const auto& attribute : attributes) {
        if (!attribute.is_there) continue;
        tag += " ";
        tag += attribute.name.text();
        if (attribute.value) tag += "=\"" + base::escape_html(*attribute.value) + "\"";
    }
    return tag + ">";
}

}  // namespace

Attribute href(std::string address) {
    const bool is_safe = is_safe_address(address);
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

Html element(Name name, const Attributes& attributes, const Html& children) {
    Html html;
    html.markup_ =
        open_tag(name, attributes) + children.markup_ + "</" + std::string{name.text()} + ">";
    return html;
}

Html void_element(Name name, const Attributes& attributes) {
    Html html;
    html.markup_ = open_tag(name, attributes);
    return html;
}

std::string to_document(const Html& html) {
    return "<!doctype html>\n" + html.markup();
}

}  // namespace athro::pages
