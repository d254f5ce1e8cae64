#include <athro/dialogue/reading.h>

#include <algorithm>

#include <athro/safety/is_question.h>

namespace athro::dialogue {
namespace {

/// What the item is marked by: the options that were chosen, in their order, else the words.
std::string answer_of(const model::Message& message) {
    if (message.choices.empty()) return message.words;
    std::string answer;
    for (const auto& choice : message.choices) {
        if (!answer.empty()) answer += ", ";
        answer += choice;
    }
    return answer;
}

/// The one option that words name by its letter at their beginning or end, with a hedge or a reason
/// beside it: "b, obviously", "d ma'n siwr", "I'd go for c". Empty when there is none, or more than
/// one.
std::string named_letter(std::string_view words, const curriculum::Item& item) {
    const auto all = base::words(words);
    std::string named;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& word = all[i];
        const bool is_edge = i == 0 || i + 1 == all.size();
        const bool is_option = word.folded.size() == 1 &&
                               std::ranges::find(item.options, word.folded,
                                                 &curriculum::Option::id) != item.options.end();
        if (!is_edge || !is_option) continue;
        // "a" is an article too, and "and" in Welsh: it counts before a sign, or before "I guess".
        const char after = word.end < words.size() ? words[word.end] : '.';
        const bool is_article =
            word.folded == "a" && after == ' ' && !(i + 1 < all.size() && all[i + 1].folded == "i");
        if (is_article) continue;
        if (!named.empty() && named != word.folded) return {};
        named = word.folded;
    }
    return named;
}

/// What is said of each experience: its signs, how it is taken up, and the fact that goes with it.
retrieval::Index index_topics(const curriculum::Curriculum& curriculum) {
    std::vector<retrieval::Document> documents;
    for (const auto& brief : curriculum.briefs()) {
        for (const auto& experience : brief.experiences) {
            retrieval::Document document;
            document.id = brief.id.text() + "/" + experience.id;
            document.text = experience.acknowledge;
            if (const auto* passage = curriculum.find(experience.passage))
                document.title = passage->title;
            document.questions = experience.signs;
            documents.push_back(std::move(document));
        }
    }
    return retrieval::Index::from_documents(documents);
}

}  // namespace

Teaching Teaching::from(std::shared_ptr<const curriculum::Curriculum> curriculum,
                        std::shared_ptr<const safety::Lexicon> lexicon,
                        safety::Confusables confusables, base::Date today) {
    add_glossary(curriculum->terms(), confusables);
    auto signs = Signs::from(*curriculum);
    auto index = retrieval::Index::build(*curriculum, today);
    auto topics = index_topics(*curriculum);
    return {std::move(curriculum),
            std::move(lexicon),
            std::move(confusables),
            std::move(signs),
            std::move(index),
            std::move(topics),
            today};
}

Reading read(const Teaching& teaching, const model::Message& message,
             const curriculum::Item* open_item, base::Language language) {
    Reading reading;
    reading.words = base::squeeze(message.words);
    if (!reading.words.empty()) {
        reading.routing = safety::classify(teaching.lexicon->routes, reading.words, language);
        reading.is_question = safety::is_question(*teaching.lexicon, reading.words);
        reading.request = safety::parse_request(*teaching.lexicon, reading.words);
        reading.hits = teaching.signs.find(reading.words);
        reading.found = teaching.index.search(reading.words, language);
        reading.topics = teaching.topics.search(reading.words, language, 3);
    }
    if (open_item) {
        auto question = from_item(*open_item);
        question.language = language;
        reading.mark = mark(question, answer_of(message), teaching.confusables);
        const bool is_unread = reading.mark.mark == model::Mark::unsure && message.choices.empty();
        if (const auto letter = is_unread ? named_letter(reading.words, *open_item) : "";
            !letter.empty()) {
            reading.mark = mark(question, letter, teaching.confusables);
        }
        reading.is_marked = true;
    }
    return reading;
}

}  // namespace athro::dialogue
