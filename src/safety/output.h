#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <athro/safety/lexicon.h>

namespace athro::safety {

/// What a mentor's reply must not hold.
enum class OutputFault { identifier, link, markup, code_point };

std::string_view to_text(OutputFault fault);

/// One fault, with a reason that a person can read; the reason never quotes an identifier.
struct OutputFinding {
    OutputFault fault = OutputFault::markup;
    std::string reason;
};

/// Looks at a reply as plain text: identifiers (the rules of redaction find one), links that do not
/// stand in `allowed_links` exactly, HTML, Markdown images and links, script, and code points that
/// do not belong (control, changes of direction, zero-width, private use). Empty when there is
/// nothing wrong.
std::vector<OutputFinding> check_output(const Lexicon& lexicon, std::string_view text,
                                        std::span<const std::string> allowed_links);

}  // namespace athro::safety
