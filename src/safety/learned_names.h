#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <athro/base/result.h>
#include <athro/base/text_classifier.h>
#include <athro/safety/canvas.h>
#include <athro/safety/lexicon.h>
#include <athro/safety/redact.h>

namespace athro::safety {

/// A text as staff type it, and where its names and addresses stand.
struct NamedText {
    struct Stretch {
        std::size_t begin = 0;  // bytes
        std::size_t end = 0;    // past it
        Identifier type = Identifier::person;
    };

    std::string text;
    std::vector<Stretch> stretches;
};

/// Reads texts with names in braces and addresses in angle brackets, from TOML: [[named]] with
/// `texts.en`, `texts.cy`. Errors: invalid, with the file, for bad TOML or brackets that do not
/// pair.
base::Result<std::vector<NamedText>> parse_named(std::string_view toml, std::string_view origin);

/// Learns what names and addresses look like, by themselves and by what stands around them. The
/// word lists of `lexicon` are complete by then.
base::TextClassifier learn_names(const Lexicon& lexicon, const std::vector<NamedText>& texts);

/// Masks what was learned to be a name or an address (`lexicon.named`), beside what the rules found
/// before.
void find_learned_names(Canvas& canvas, const Lexicon& lexicon);

}  // namespace athro::safety
