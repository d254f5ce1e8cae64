#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/language.h>
#include <athro/safety/lexicon.h>

namespace athro::safety {

/// The kinds of personal identifiers that are masked.
enum class Identifier { person, address, postcode, dob, nhs_number, mrn, nino, phone, email };

/// The name in files and tables: PERSON, ADDRESS, POSTCODE, DOB, NHS_NUMBER, MRN, NINO, PHONE,
/// EMAIL.
std::string_view to_text(Identifier type);

/// What stands in the text instead: "[NHS number]", "[rhif GIG]".
std::string_view placeholder(Identifier type, base::Language language);

/// A masked stretch of the input, end past it, in bytes and in Unicode code points.
struct RedactedSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t code_point_begin = 0;
    std::size_t code_point_end = 0;
    Identifier type = Identifier::person;
    bool operator==(const RedactedSpan&) const = default;
};

struct Redaction {
    std::string out;                  // the text with each span replaced
    std::vector<RedactedSpan> spans;  // in order, apart from each other
};

/// What the rules find in a text, without what was learned of names: for words that no learner
/// wrote.
std::vector<RedactedSpan> find_by_rules(const Lexicon& lexicon, std::string_view text);

/// Masks what could identify a person, in either language whatever `language` is; that one only
/// chooses the words of the placeholders. Redacting the output again changes nothing. Any bytes are
/// accepted.
Redaction redact(const Lexicon& lexicon, std::string_view text, base::Language language);

}  // namespace athro::safety
