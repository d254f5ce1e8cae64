#include <athro/pages/messages.h>

#include <set>

#include <fmt/format.h>
#include <toml++/toml.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <athro/base/embedded.h>
#include <athro/base/expect.h>

namespace athro::pages {

const base::Embedded& embedded();

namespace {

using base::Code;
using base::Error;
using base::Language;

icu::Locale to_locale(Language language) {
    return icu::Locale{language == Language::cy ? "cy" : "en", "GB"};
}

/// What two languages must have in common, and what plurals a text has.
struct Shape {
    std::set<std::string> placeholders;
    std::set<std::string> plural_forms;
};

std::string to_utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

base::Result<Shape> shape_of(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessagePattern pattern{icu::UnicodeString::fromUTF8(text), nullptr, status};
    if (U_FAILURE(status)) return Error{Code::invalid, "broken placeholder in \"" + text + "\""};
    Shape shape;
    for (int32_t i = 0; i < pattern.countParts(); ++i) {
        const auto& part = pattern.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME) {
            shape.placeholders.insert(to_utf8(pattern.getSubstring(part)));
        } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
            shape.plural_forms.insert(to_utf8(pattern.getSubstring(part)));
        }
    }
    return shape;
}

base::Result<void> check(const base::Bilingual& text) {
    if (text.en.empty() || text.cy.empty()) return Error{Code::invalid, "one language is missing"};
    const auto en = shape_of(text.en);
    if (!en) return en.error();
    const auto cy = shape_of(text.cy);
    if (!cy) return cy.error();
    if (en->placeholders != cy->placeholders) {
        return Error{Code::invalid, "the placeholders of the two languages differ"};
    }
    const std::set<std::string> welsh{"zero", "one", "two", "few", "many", "other"};
    if (en->plural_forms.empty() != cy->plural_forms.empty()) {
        return Error{Code::invalid, "only one language has plural forms"};
    }
    if (!cy->plural_forms.empty() && cy->plural_forms != welsh) {
        return Error{Code::invalid, "a Welsh plural needs zero, one, two, few, many and other"};
    }
    return {};
}

/// Collects the leaves of a table: those that have an `en` or a `cy` which is a text.
base::Result<void> collect(const toml::table& table, const std::string& prefix,
                           std::string_view origin,
                           std::map<std::string, base::Bilingual, std::less<>>& texts) {
    for (const auto& [name, node] : table) {
        const auto key = prefix + std::string{name.str()};
        const auto* child = node.as_table();
        const auto place = fmt::format("{}:{}: {}", origin, node.source().begin.line, key);
        if (child == nullptr) return Error{Code::invalid, place + ": expected { en, cy }"};
        if (!child->contains("en") && !child->contains("cy")) {
            if (auto done = collect(*child, key + ".", origin, texts); !done) return done.error();
            continue;
        }
        const base::Bilingual text{(*child)["en"].value_or(std::string{}),
                                   (*child)["cy"].value_or(std::string{})};
        if (auto good = check(text); !good) {
            return Error{Code::invalid, place + ": " + good.error().message};
        }
        texts[key] = text;
    }
    return {};
}

}  // namespace

base::Result<Messages> Messages::parse(std::string_view toml, std::string_view origin) {
    try {
        Messages messages;
        const auto table = toml::parse(toml, origin);
        if (auto done = collect(table, "", origin, messages.texts_); !done) return done.error();
        return messages;
    } catch (const toml::parse_error& error) {
        return Error{Code::invalid, fmt::format("{}:{}: {}", origin, error.source().begin.line,
                                                error.description())};
    }
}

Messages Messages::built_in() {
    Messages all;
    for (const auto* file : {"messages.toml", "long_texts.toml"}) {
        auto read = parse(embedded().find(file), file);
        base::expect(read.has_value(), read ? "" : read.error().message);
        all.texts_.merge(read->texts_);
    }
    return all;
}

std::string Messages::say(Language language, std::string_view key,
                          const Arguments& arguments) const {
    const auto found = texts_.find(key);
    base::expect(found != texts_.end(), fmt::format("there is no message {}", key));
    const auto& text = found->second.in(language);
    if (arguments.empty()) return text;

    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format{icu::UnicodeString::fromUTF8(text), to_locale(language),
                                    status};
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& [name, value] : arguments) {
        names.push_back(icu::UnicodeString::fromUTF8(name));
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            values.emplace_back(*number);
        } else {
            values.emplace_back(icu::UnicodeString::fromUTF8(std::get<std::string>(value)));
        }
    }
    icu::UnicodeString out;
    format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), out, status);
    base::expect(U_SUCCESS(status) != 0, fmt::format("message {} cannot be filled", key));
    return to_utf8(out);
}

std::vector<std::string> Messages::keys() const {
    std::vector<std::string> all;
    for (const auto& [key, text] : texts_)
        all.push_back(key);
    return all;
}

}  // namespace athro::pages
