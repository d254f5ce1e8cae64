#include <athro/safety/output.h>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include <athro/base/text.h>
#include <athro/safety/redact.h>

namespace athro::safety {
namespace {

constexpr std::array<std::string_view, 4> names{"identifier", "link", "markup", "code_point"};

using Findings = std::vector<OutputFinding>;

void check_identifiers(const Lexicon& lexicon, std::string_view text, Findings& findings) {
    std::set<std::string_view> types;
    for (const auto& span : find_by_rules(lexicon, text))
        types.insert(to_text(span.type));
    for (const auto type : types) {
        findings.push_back(
            {OutputFault::identifier, fmt::format("holds what looks like a {}", type)});
    }
}

/// A link from its scheme to the sign that cannot belong to it.
std::string_view link_at(std::string_view text, std::size_t begin) {
    auto end = std::min(text.find_first_of(" \t\r\n<>\"|\\^`{}", begin), text.size());
    auto link = text.substr(begin, end - begin);
    const auto is_closing = [](char c) {
        return std::string_view{".,;:!?'*_"}.find(c) != std::string_view::npos;
    };
    while (!link.empty() && (is_closing(link.back()) ||
                             (link.back() == ')' && link.find('(') == std::string_view::npos) ||
                             (link.back() == ']' && link.find('[') == std::string_view::npos))) {
        link.remove_suffix(1);
    }
    return link;
}

void check_links(std::string_view text, std::span<const std::string> allowed, Findings& findings) {
    static constexpr std::array<std::string_view, 8> schemes{
        "http:", "https:", "www.", "ftp:", "javascript:", "data:", "mailto:", "file:"};
    const auto folded =
        base::fold(text).size() == text.size() ? base::fold(text) : std::string{text};
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = at == 0 || !u_isalnum(static_cast<unsigned char>(text[at - 1]));
        if (!begins) continue;
        const auto rest = std::string_view{folded}.substr(std::min(at, folded.size()));
        const bool is_link = std::ranges::any_of(schemes, [&](auto scheme) {
            return rest.starts_with(scheme) && rest.size() > scheme.size() &&
                   rest[scheme.size()] != ' ';
        });
        if (!is_link) continue;
        const auto link = link_at(text, at);
        if (std::ranges::find(allowed, link) == allowed.end()) {
            findings.push_back({OutputFault::link,
                                fmt::format("links to {}, which is none of its sources", link)});
        }
        at += std::max<std::size_t>(link.size(), 1) - 1;
    }
    if (text.find("://") != std::string_view::npos && findings.empty() && allowed.empty()) {
        findings.push_back({OutputFault::link, "holds the address of another place"});
    }
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void check_markup(std::string_view text, Findings& findings) {
    const auto add = [&](std::string_view reason) {
        findings.push_back({OutputFault::markup, std::string{reason}});
    };
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] != '<') continue;
        const char next = text[at + 1];
        if (is_ascii_letter(next) || next == '/' || next == '!' || next == '?') {
            add("holds an HTML tag");
            break;
        }
    }
    if (text.find("![") != std::string_view::npos) add("holds an image");
    if (text.find("](") != std::string_view::npos || text.find("]: ") != std::string_view::npos) {
        add("holds a Markdown link");
    }
    if (text.find("```") != std::string_view::npos) add("holds a block of code");
    const auto folded = base::fold(text);
    for (const std::string_view sign :
         {"javascript:", "vbscript:", "data:text", "onerror=", "onload=", "onclick="}) {
        if (folded.find(sign) != std::string::npos) {
            add("holds script");
            break;
        }
    }
}

bool is_foreign(UChar32 c) {
    if (c == '\n' || c == '\t') return false;
    if (c < 0 || c == 0xFFFD) return true;
    const auto type = u_charType(c);
    // Format characters are changes of direction, zero-width and tag characters.
    return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_PRIVATE_USE_CHAR ||
           type == U_SURROGATE || type == U_UNASSIGNED || type == U_LINE_SEPARATOR ||
           type == U_PARAGRAPH_SEPARATOR;
}

void check_code_points(std::string_view text, Findings& findings) {
    std::set<UChar32> seen;
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
        UChar32 c = 0;
        U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), c);
        if (!is_foreign(c) || !seen.insert(c).second) continue;
        findings.push_back({OutputFault::code_point,
                            c < 0
                                ? std::string{"holds bytes that are no UTF-8"}
                                : fmt::format("holds the character U+{:04X}, which does not belong",
                                              static_cast<unsigned>(c))});
    }
}

}  // namespace

std::string_view to_text(OutputFault fault) {
    return names[static_cast<std::size_t>(fault)];
}

Findings check_output(const Lexicon& lexicon, std::string_view text,
                      std::span<const std::string> allowed_links) {
    Findings findings;
    check_links(text, allowed_links, findings);
    check_identifiers(lexicon, text, findings);
    check_markup(text, findings);
    check_code_points(text, findings);
    return findings;
}

}  // namespace athro::safety
