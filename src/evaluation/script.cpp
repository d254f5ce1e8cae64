#include <athro/evaluation/script.h>

#include <utility>

#include <athro/dialogue/word.h>

namespace athro::evaluation {
namespace {

std::string replace_all(std::string text, std::string_view mark, const std::string& with) {
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + with.size())) {
        text.replace(at, mark.size(), with);
    }
    return text;
}

std::string order_of(const curriculum::Item& item, bool is_right) {
    std::string order;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        const auto index = is_right ? i : item.options.size() - 1 - i;
        order += (order.empty() ? "" : ", ") + item.options[index].id;
    }
    return order;
}

/// A right or a wrong answer to an item, as somebody may type it.
std::string sample_answer(const curriculum::Item& item, base::Language language, bool is_right) {
    using curriculum::ItemKind;
    switch (item.kind) {
        case ItemKind::choice:
        case ItemKind::several: {
            std::string chosen;
            for (const auto& option : item.options) {
                if (option.correct != is_right) continue;
                chosen += (chosen.empty() ? "" : ", ") + option.id;
                if (item.kind == ItemKind::choice) break;
            }
            return chosen;
        }
        case ItemKind::order:
            return order_of(item, is_right);
        case ItemKind::number: {
            const auto wrong = item.wrong.empty() || !item.wrong.front().value
                                   ? item.value * 10
                                   : *item.wrong.front().value;
            auto text = std::to_string(is_right ? item.value : wrong);
            text.erase(text.find_last_not_of('0') + 1);
            if (text.ends_with('.')) text.pop_back();
            return text + (item.unit.empty() ? "" : (item.unit == "%" ? "" : " ") + item.unit);
        }
        case ItemKind::text: {
            if (is_right) return item.accept.in(language).front();
            const bool has_wrong =
                !item.wrong.empty() && !item.wrong.front().accept.in(language).empty();
            return has_wrong ? item.wrong.front().accept.in(language).front() : "?";
        }
        case ItemKind::points: {
            std::string said;
            for (const auto& point : item.points) {
                const auto& forms = is_right ? point.accept.in(language) : point.avoid.in(language);
                if (!forms.empty()) said += (said.empty() ? "" : ". ") + forms.front();
            }
            return said.empty() ? "?" : said;
        }
    }
    return "?";
}

}  // namespace

std::vector<std::string> starts_of(const curriculum::ScriptedLearner& learner,
                                   const curriculum::Curriculum& curriculum) {
    std::vector<std::string> starts;
    if (learner.start == "each item") {
        for (const auto& item : curriculum.items())
            starts.push_back("item:" + item.id.text());
    } else if (learner.start == "each brief") {
        for (const auto& brief : curriculum.briefs())
            starts.push_back("brief:" + brief.id.text());
    } else {
        starts.push_back(learner.start);
    }
    return starts;
}

Script script_of(const curriculum::ScriptedLearner& learner, const std::string& start,
                 base::Language language) {
    return {language,
            learner.mentor,
            {learner.profession, learner.setting, language},
            start,
            learner.turns.in(language)};
}

std::string words_of(const Script& script, const std::string& turn, const curriculum::Item* item) {
    if (!item || turn.find('{') == turn.npos) return turn;
    auto text =
        replace_all(turn, "{item}", dialogue::stem_of(*item, script.profile).in(script.language));
    text = replace_all(std::move(text), "{wrong}", sample_answer(*item, script.language, false));
    return replace_all(std::move(text), "{right}", sample_answer(*item, script.language, true));
}

}  // namespace athro::evaluation
