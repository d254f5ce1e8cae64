#include <athro/safety/redact.h>

#include <algorithm>
#include <array>

#include <athro/base/text.h>
#include <athro/safety/finders.h>
#include <athro/safety/learned_names.h>

namespace athro::safety {
namespace {

struct Name {
    std::string_view type;
    std::string_view en;
    std::string_view cy;
};

constexpr std::array<Name, 9> names{{
    {"PERSON", "[name]", "[enw]"},
    {"ADDRESS", "[address]", "[cyfeiriad]"},
    {"POSTCODE", "[postcode]", "[cod post]"},
    {"DOB", "[date of birth]", "[dyddiad geni]"},
    {"NHS_NUMBER", "[NHS number]", "[rhif GIG]"},
    {"MRN", "[hospital number]", "[rhif ysbyty]"},
    {"NINO", "[National Insurance number]", "[rhif Yswiriant Gwladol]"},
    {"PHONE", "[phone number]", "[rhif ffôn]"},
    {"EMAIL", "[e-mail]", "[e-bost]"},
}};

// A pass may uncover what stands beside a placeholder; it settles at once, the limit is for safety.
constexpr int passes_max = 16;

void run_rules(Canvas& canvas, const Lexicon& lexicon) {
    find_emails(canvas);
    find_ninos(canvas);
    find_labelled_nhs_numbers(canvas);
    find_labelled_births(canvas);
    find_labelled_mrns(canvas);
    find_phones(canvas);
    find_nhs_numbers(canvas);
    find_postcodes(canvas);
    find_addresses(canvas, lexicon);
    find_persons(canvas, lexicon);
    find_unlabelled_mrns(canvas);
    find_neighbours(canvas);
}

std::vector<RedactedSpan> spans_of(const Canvas& canvas) {
    std::vector<RedactedSpan> spans;
    for (const auto& [begin, end, type] : canvas.finds()) {
        spans.push_back({canvas.byte_at(begin), canvas.byte_at(end), begin, end, type});
    }
    std::ranges::sort(spans, {}, &RedactedSpan::begin);
    return spans;
}

std::vector<RedactedSpan> find_all(const Lexicon& lexicon, std::string_view text) {
    Canvas canvas{text};
    run_rules(canvas, lexicon);
    find_learned_names(canvas, lexicon);
    find_neighbours(canvas);
    find_old_dates(canvas);
    return spans_of(canvas);
}

std::string replace(std::string_view text, const std::vector<RedactedSpan>& spans,
                    base::Language language) {
    std::string out;
    std::size_t at = 0;
    for (const auto& span : spans) {
        out.append(text.substr(at, span.begin - at));
        out.append(placeholder(span.type, language));
        at = span.end;
    }
    return out.append(text.substr(at));
}

/// The spans of both passes in terms of the first text. `later` was found in the text with `spans`
/// replaced and never cuts a placeholder.
std::vector<RedactedSpan> merge(const std::vector<RedactedSpan>& spans,
                                const std::vector<RedactedSpan>& later, std::string_view text,
                                base::Language language) {
    const auto to_original = [&](std::size_t place) {
        std::size_t out = 0;
        std::size_t at = 0;
        for (const auto& span : spans) {
            const auto word = placeholder(span.type, language).size();
            if (place < out + (span.begin - at) + word) break;
            out += span.begin - at + word;
            at = span.end;
        }
        return at + (place - out);
    };
    auto all = spans;
    for (auto span : later) {
        span.begin = to_original(span.begin);
        span.end = to_original(span.end - 1) + 1;
        span.code_point_begin = base::to_code_point_offset(text, span.begin);
        span.code_point_end = base::to_code_point_offset(text, span.end);
        all.push_back(span);
    }
    std::ranges::sort(all, {}, &RedactedSpan::begin);
    return all;
}

}  // namespace

std::string_view to_text(Identifier type) {
    return names[static_cast<std::size_t>(type)].type;
}

std::string_view placeholder(Identifier type, base::Language language) {
    const auto& name = names[static_cast<std::size_t>(type)];
    return language == base::Language::cy ? name.cy : name.en;
}

std::vector<RedactedSpan> find_by_rules(const Lexicon& lexicon, std::string_view text) {
    Canvas canvas{text};
    run_rules(canvas, lexicon);
    return spans_of(canvas);
}

Redaction redact(const Lexicon& lexicon, std::string_view text, base::Language language) {
    Redaction redaction{std::string{text}, find_all(lexicon, text)};
    redaction.out = replace(text, redaction.spans, language);
    for (int pass = 1; pass < passes_max && !redaction.spans.empty(); ++pass) {
        const auto later = find_all(lexicon, redaction.out);
        if (later.empty()) break;
        redaction.spans = merge(redaction.spans, later, text, language);
        redaction.out = replace(text, redaction.spans, language);
    }
    return redaction;
}

}  // namespace athro::safety
