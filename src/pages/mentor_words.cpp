#include <algorithm>

#include <athro/base/text.h>
#include <athro/dialogue/word.h>
#include <athro/pages/turn_view.h>

namespace athro::pages {

namespace {

using model::PartKind;

constexpr std::size_t version_length = 8;

SourceNote to_note(const curriculum::Source& source, base::Language language) {
    return {source.title.in(language), source.citation, source.address, source.owner,
            source.review_date};
}

/// Whether a segment of this kind begins a paragraph of its own.
bool begins_paragraph(PartKind kind) {
    return kind == PartKind::stem || kind == PartKind::first_step;
}

/// Whether a term may be a link in it: not in what asks (its meaning may be what is asked), nor in
/// the learner's own words.
bool may_link_terms(PartKind kind) {
    switch (kind) {
        case PartKind::quote:
        case PartKind::stem:
        case PartKind::hint:
        case PartKind::first_step:
        case PartKind::probe:
        case PartKind::contrast:
            return false;
        default:
            return true;
    }
}

/// Finds the terms in what explains, each where it is named first.
void find_terms(std::vector<Paragraph>& paragraphs, const TermFinder& terms) {
    std::set<model::TermId> seen;
    for (auto& paragraph : paragraphs) {
        if (paragraph.is_question) continue;
        for (auto& stretch : paragraph.stretches) {
            if (stretch.may_link) stretch.mentions = terms.find(stretch.text, seen);
        }
    }
}

/// Notes by source, in order of first use; two passages of one source share a number.
class Notes {
public:
    Notes(const curriculum::Curriculum& curriculum, base::Language language)
        : curriculum_{curriculum}, language_{language} {}

    int number_of(const std::string& passage) {
        const auto note =
            passage.empty() ? std::nullopt : find_note(curriculum_, passage, language_);
        if (!note) return 0;
        const auto same = [&](const SourceNote& known) {
            return known.title == note->title && known.citation == note->citation;
        };
        const auto found = std::ranges::find_if(notes_, same);
        if (found != notes_.end()) return static_cast<int>(found - notes_.begin()) + 1;
        notes_.push_back(*note);
        return static_cast<int>(notes_.size());
    }
    std::vector<SourceNote> take() { return std::move(notes_); }

private:
    const curriculum::Curriculum& curriculum_;
    base::Language language_;
    std::vector<SourceNote> notes_;
};

/// Splits the last sentence off when it asks: what the learner looks for stands by itself.
void set_question_apart(std::vector<Paragraph>& paragraphs) {
    if (paragraphs.empty() || paragraphs.back().stretches.empty()) return;
    auto& last = paragraphs.back().stretches.back();
    const auto sentences = base::sentences(last.text);
    if (sentences.empty() || !sentences.back().ends_with('?')) return;
    const std::string question = base::squeeze(sentences.back());
    const auto begin = static_cast<std::size_t>(sentences.back().data() - last.text.data());
    const Stretch asked{question, last.note, false, {}};
    last.text = base::squeeze(last.text.substr(0, begin));
    if (last.text.empty()) paragraphs.back().stretches.pop_back();
    if (paragraphs.back().stretches.empty()) paragraphs.pop_back();
    paragraphs.push_back({{asked}, true});
}

}  // namespace

std::optional<SourceNote> find_note(const curriculum::Curriculum& curriculum, const std::string& id,
                                    base::Language language) {
    const auto citation = dialogue::cite(model::PassageId{id}, curriculum);
    if (!citation || !citation->source) return std::nullopt;
    return to_note(*citation->source, language);
}

SourceNote note_of(const curriculum::Curriculum& curriculum, const model::SourceId& id,
                   base::Language language) {
    const auto* source = curriculum.find(id);
    return source ? to_note(*source, language) : SourceNote{};
}

MentorWords to_mentor_words(const model::Reply& reply, const curriculum::Curriculum& curriculum,
                            const TermFinder& terms, base::Language language) {
    MentorWords words;
    words.language = language;
    words.version = curriculum.version().text().substr(0, version_length);
    words.worded_by = reply.worded_by;
    Notes notes{curriculum, language};
    for (const auto& segment : reply.segments) {
        if (words.paragraphs.empty() || begins_paragraph(segment.kind))
            words.paragraphs.emplace_back();
        words.paragraphs.back().stretches.push_back({segment.text,
                                                     notes.number_of(segment.passage.text()),
                                                     may_link_terms(segment.kind),
                                                     {}});
    }
    set_question_apart(words.paragraphs);
    find_terms(words.paragraphs, terms);
    words.notes = notes.take();
    return words;
}

}  // namespace athro::pages
