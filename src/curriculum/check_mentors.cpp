#include <algorithm>

#include <athro/curriculum/checks.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/phrase_keys.h>
#include <athro/curriculum/read_kinds.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

void check_phrase(Findings& findings, const Faculty& faculty, const Mentor& mentor,
                  const PhraseKey& key) {
    const auto path = path_of("phrases", mentor.id.text());
    const auto phrase = mentor.phrases.find(key.key);
    if (phrase == mentor.phrases.end()) {
        const auto at = faculty.places.has(path) ? path : path_of("mentor", mentor.id.text());
        findings.push_back(error_at(faculty, at, "phrase " + in_quotes(key.key) + " is missing"));
        return;
    }
    const auto count = phrase->second.variants.size();
    if (count >= key.variants_min) return;
    findings.push_back(error_at(faculty, below(below(path, "phrase"), key.key),
                                "phrase " + in_quotes(key.key) + " needs " +
                                    std::to_string(key.variants_min) +
                                    " variants or more, and this has " + std::to_string(count)));
}

}  // namespace

Findings check_phrases(const Faculty& faculty) {
    Findings findings;
    std::vector<std::string> known;
    for (const auto& key : phrase_keys())
        known.push_back(key.key);
    for (const auto& one : faculty.parts.word_classes)
        known.push_back("on-" + one.id.text());
    for (const auto& mentor : faculty.parts.mentors) {
        for (const auto& key : phrase_keys())
            check_phrase(findings, faculty, mentor, key);
        for (const auto& [key, phrase] : mentor.phrases) {
            if (std::ranges::find(known, key) != known.end()) continue;
            const auto path = below(below(path_of("phrases", mentor.id.text()), "phrase"), key);
            findings.push_back(
                error_at(faculty, below(path, "key"),
                         "phrase " + in_quotes(key) + " is unknown" + did_you_mean(key, known)));
        }
    }
    return findings;
}

Findings check_redirects(const Faculty& faculty) {
    Findings findings;
    for (const auto& route : redirect_routes()) {
        const bool is_there = std::ranges::all_of(faculty.parts.mentors, [&](const Mentor& mentor) {
            return mentor.redirects.contains(route);
        });
        if (is_there) continue;
        findings.push_back(
            error_at(faculty, "redirects shared", "redirect " + in_quotes(route) + " is missing"));
    }
    return findings;
}

}  // namespace athro::curriculum
