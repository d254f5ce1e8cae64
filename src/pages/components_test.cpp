#include <athro/pages/components.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include <gtest/gtest.h>
#include <boost/json.hpp>

namespace athro::pages {
namespace {

namespace json = boost::json;

// The examples of the design system come with its package; a machine without it cannot run these
// tests.
std::filesystem::path examples_folder() {
    const char* source = std::getenv("ATHRO_SOURCE_DIR");
    return std::filesystem::path{source ? source : "."} /
           "web/node_modules/nhsuk-frontend/dist/nhsuk/components";
}

/// A tag with its attributes in order of their names, so that their order in the text does not
/// matter.
std::string normal_tag(const std::string& tag) {
    std::vector<std::string> attributes;
    std::size_t at = tag.find_first_of(" >");
    const auto name = tag.substr(0, at);
    while ((at = tag.find_first_not_of(" \n", at)) != tag.npos && tag[at] != '>') {
        auto end = tag.find_first_of(" \n=>", at);
        if (end != tag.npos && tag[end] == '=') end = tag.find('"', end + 2) + 1;
        attributes.push_back(tag.substr(at, end - at));
        at = end;
    }
    // Their script is not ours, and neither is what only it looks at.
    std::erase_if(attributes, [](const auto& text) { return text.starts_with("data-module="); });
    std::ranges::sort(attributes);
    std::string out = name;
    for (const auto& attribute : attributes)
        out += " " + attribute;
    return out + ">";
}

/// Markup without what a browser does not see: white space around tags, the order of attributes.
std::string normal(const std::string& markup) {
    std::string out;
    std::size_t at = 0;
    while (at < markup.size()) {
        const bool is_tag = markup[at] == '<';
        const auto end =
            is_tag ? markup.find('>', at) + 1 : std::min(markup.find('<', at), markup.size());
        auto piece = markup.substr(at, end - at);
        at = end;
        if (is_tag) {
            out += normal_tag(piece);
            continue;
        }
        std::istringstream words{piece};
        std::string word;
        std::string text;
        while (words >> word)
            text += (text.empty() ? "" : " ") + word;
        out += text;
    }
    return out;
}

/// A text option, or "" when there is none. Options are texts, or objects with a text or a heading.
std::string text_of(const json::object& context, std::string_view name) {
    const auto* value = context.if_contains(name);
    if (value == nullptr || value->is_null()) return "";
    if (value->is_string()) return std::string{value->get_string()};
    if (!value->is_object()) return "";
    const auto& object = value->get_object();
    const auto text = text_of(object, "text");
    return text.empty() ? text_of(object, "heading") : text;
}

Label label_of(const json::value& value) {
    if (!value.is_object()) return {std::string{value.as_string()}};
    const auto& object = value.as_object();
    const auto size = text_of(object, "size");
    Label label{text_of(object, "text").empty() ? text_of(object, "heading")
                                                : text_of(object, "text")};
    label.size = size == "s"   ? Size::small
                 : size == "m" ? Size::medium
                 : size == "l" ? Size::large
                               : Size::normal;
    label.is_heading = object.contains("heading");
    return label;
}

Field field_of(const json::object& context) {
    Field field;
    field.name = text_of(context, "name");
    field.id = text_of(context, "id");
    if (field.id.empty()) field.id = text_of(context, "idPrefix");
    if (field.id.empty()) field.id = field.name;
    if (const auto* label = context.if_contains("label")) field.label = label_of(*label);
    if (const auto* set = context.if_contains("fieldset"); set != nullptr && set->is_object()) {
        field.label = label_of(set->at("legend"));
    }
    field.hint = text_of(context, "hint");
    field.error = {"Error: ", text_of(context, "errorMessage")};
    return field;
}

std::vector<Choice> choices_of(const json::object& context) {
    std::vector<Choice> choices;
    for (const auto& item : context.at("items").as_array()) {
        const auto& object = item.as_object();
        const auto value = text_of(object, "value");
        choices.push_back({value, text_of(object, "text"), text_of(object, "hint"),
                           !value.empty() && value == text_of(context, "value")});
    }
    return choices;
}

bool is_small(const json::object& context) {
    return context.contains("small");
}

Html make_button(const json::object& context) {
    const auto variant = text_of(context, "variant");
    const auto kind = variant == "secondary" ? ButtonKind::secondary
                      : variant == "warning" ? ButtonKind::warning
                                             : ButtonKind::primary;
    const auto address = text_of(context, "href");
    if (!address.empty()) return link_button(text_of(context, "text"), address, kind);
    Button made{text_of(context, "text"), kind};
    made.is_small = is_small(context);
    return button(made);
}

Html make_input(const json::object& context) {
    Line line;
    if (!text_of(context, "type").empty()) line.type = text_of(context, "type");
    line.suffix = text_of(context, "suffix");
    line.inputmode = text_of(context, "inputmode");
    line.autocomplete = text_of(context, "autocomplete");
    line.is_spellchecked = !context.contains("spellcheck");
    if (const auto* width = context.if_contains("width"))
        line.width = static_cast<int>(width->as_int64());
    return input(field_of(context), line);
}

Html make_table(const json::object& context) {
    Table made{text_of(context, "caption")};
    made.caption_size = label_of(context.at("caption")).size;
    for (const auto& cell : context.at("head").as_array()) {
        made.head.push_back(text_of(cell.as_object(), "text"));
    }
    for (const auto& row : context.at("rows").as_array()) {
        auto& cells = made.rows.emplace_back();
        for (const auto& cell : row.as_array())
            cells.push_back(text_of(cell.as_object(), "text"));
    }
    return table(made);
}

Html make_tag(const json::object& context) {
    return tag(text_of(context, "text"));
}

Html make_details(const json::object& context) {
    return details(text_of(context, "summary"), text_of(context, "text"));
}

struct Component {
    std::string name;
    std::function<Html(const json::object&)> make;
    std::vector<std::string> examples;  // every example of these names, in all its sizes
};

const std::vector<Component>& components() {
    const std::vector<std::string> fields{"default", "with hint", "with error message",
                                          "with error message and hint", "without heading"};
    static const std::vector<Component> all{
        {"button",
         make_button,
         {"default", "default, small", "secondary", "secondary, small", "secondary as a link",
          "warning", "warning as a link"}},
        {"radios",
         [](const auto& context) {
             return radios(field_of(context), choices_of(context), is_small(context));
         },
         {"default", "with hint", "with hints on items", "with error message",
          "with error message and hint", "without fieldset", "without heading"}},
        {"checkboxes",
         [](const auto& context) {
             return checkboxes(field_of(context), choices_of(context), is_small(context));
         },
         {"default", "with hint", "with hints on items", "with error message",
          "with error message and hint"}},
        {"select",
         [](const auto& context) { return select(field_of(context), choices_of(context)); },
         {"default", "with hint", "with error message", "with selected value", "without heading"}},
        {"textarea", [](const auto& context) { return textarea(field_of(context), ""); }, fields},
        {"input",
         make_input,
         {"default", "with suffix", "with autocomplete attribute", "without heading"}},
        {"details", make_details, {"default"}},
        {"tag", make_tag, {"default", "with text escaping"}},
        {"tables", make_table, {"default"}},
    };
    return all;
}

/// Whether an example uses only what our components can do.
bool is_within_ours(const json::object& example) {
    const auto& context = example.at("context").as_object();
    if (json::serialize(context).find("\"size\":\"xl\"") != std::string::npos) return false;
    const auto variant = text_of(context, "variant");
    if (!variant.empty() && variant != "secondary" && variant != "warning") return false;
    for (const auto* other :
         {"colour", "responsive", "compact", "striped", "border", "card", "code"}) {
        if (context.contains(other)) return false;
    }
    return true;
}

TEST(Components, AreMarkedUpAsTheDesignSystemsOwnExamples) {
    if (!std::filesystem::exists(examples_folder())) {
        GTEST_SKIP() << "web/node_modules is not installed (npm ci in web/): the examples of "
                        "nhsuk-frontend are not there to compare with";
    }
    int compared = 0;
    for (const auto& component : components()) {
        std::ifstream file{examples_folder() / component.name / "fixtures.json"};
        std::stringstream text;
        text << file.rdbuf();
        const auto parsed = json::parse(text.str());
        for (const auto& entry : parsed.at("fixtures").as_array()) {
            const auto& example = entry.as_object();
            const std::string name{example.at("name").as_string()};
            if (std::ranges::find(component.examples, name) == component.examples.end()) continue;
            if (!is_within_ours(example)) continue;
            SCOPED_TRACE(component.name + ": " + name);
            EXPECT_EQ(normal(component.make(example.at("context").as_object()).markup()),
                      normal(std::string{example.at("html").as_string()}));
            ++compared;
        }
    }
    EXPECT_GE(compared, 46);
}

TEST(Components, PutTheErrorSummaryInFocusAndLinkItsMistakes) {
    const auto html = error_summary("There is a problem", {{"Write something", "words"}}).markup();
    EXPECT_NE(html.find("autofocus"), std::string::npos);
    EXPECT_NE(html.find("<a href=\"#words\">Write something</a>"), std::string::npos);
}

TEST(Components, LeaveAnAddressOutThatIsNotSafe) {
    EXPECT_EQ(back_link("Back", "javascript:alert(1)").markup(),
              "<a class=\"nhsuk-back-link\">Back</a>");
}

}  // namespace
}  // namespace athro::pages
