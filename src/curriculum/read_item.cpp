#include <athro/curriculum/read_kinds.h>

#include <algorithm>

namespace athro::curriculum {
namespace {

ItemKind read_kind(TableReader& in) {
    static constexpr ItemKind kinds[] = {ItemKind::choice, ItemKind::several, ItemKind::order,
                                         ItemKind::number, ItemKind::text,    ItemKind::points};
    std::vector<std::string> names;
    for (const auto kind : kinds)
        names.emplace_back(to_text(kind));
    const auto name = in.one_of("kind", names);
    for (const auto kind : kinds) {
        if (name == to_text(kind)) return kind;
    }
    return ItemKind::choice;
}

/// An option of a choice; `is_step`: a step of an order, which is neither right nor wrong by
/// itself.
Option read_option(TableReader& in, bool is_step) {
    Option option;
    option.id = in.id_text("id");
    option.text = in.bilingual("text");
    if (!is_step) option.correct = in.flag("correct", false);
    const bool is_wrong = !is_step && !option.correct;
    option.reason = in.prose("reason", is_wrong ? Need::required : Need::optional);
    if (!is_step)
        option.misconception = in.id<model::MisconceptionId>("misconception", Need::optional);
    in.finish();
    return option;
}

WrongAnswer read_wrong(TableReader& in, ItemKind kind) {
    WrongAnswer wrong;
    // A number may be a wrong one, or the right one in a statement of something else.
    if (kind == ItemKind::number) {
        wrong.accept = in.bilingual_list("accept", Need::optional);
        if (wrong.accept.is_empty()) wrong.value = in.number("value");
    }
    if (kind == ItemKind::text || kind == ItemKind::points)
        wrong.accept = in.bilingual_list("accept");
    wrong.misconception = in.id<model::MisconceptionId>("misconception", Need::optional);
    wrong.reason = in.prose("reason");
    in.finish();
    return wrong;
}

KeyPoint read_point(TableReader& in) {
    KeyPoint point;
    point.id = in.id_text("id");
    point.accept = in.bilingual_list("accept");
    point.avoid = in.bilingual_list("avoid", Need::optional);
    point.required = in.flag("required", true);
    point.missing = in.prose("missing");
    in.finish();
    return point;
}

void read_number(TableReader& in, Item& item) {
    item.value = in.number("value");
    item.tolerance = in.number("tolerance", Need::optional);
    item.relative = in.flag("relative", false);
    item.unit = in.text("unit", Need::optional);
}

/// Names the steps of an order by letters in the order of their English texts, so that neither an
/// id nor a place on the page tells the key.
void name_steps(std::vector<Option>& steps) {
    std::vector<Option*> sorted;
    for (auto& step : steps)
        sorted.push_back(&step);
    std::ranges::sort(sorted, {}, [](const Option* step) { return step->text.en; });
    // An order that is its own alphabet would tell itself.
    const bool tells_itself = std::ranges::is_sorted(sorted);
    if (tells_itself && sorted.size() > 1) std::ranges::rotate(sorted, sorted.begin() + 1);
    for (std::size_t i = 0; i < sorted.size(); ++i)
        sorted[i]->id = std::string(1, static_cast<char>('a' + i % 26));
}

/// What an answer is held against, by the kind of the item.
void read_key(TableReader& in, Item& item) {
    const auto kind = item.kind;
    if (kind == ItemKind::number) read_number(in, item);
    if (kind == ItemKind::text) item.accept = in.bilingual_list("accept");
    if (kind == ItemKind::points) {
        for (auto& below : in.tables("point"))
            item.points.push_back(read_point(below));
    }
    const bool has_steps = kind == ItemKind::order;
    const bool has_options = kind == ItemKind::choice || kind == ItemKind::several;
    if (has_steps || has_options) {
        for (auto& below : in.tables("option"))
            item.options.push_back(read_option(below, has_steps));
        if (has_steps) name_steps(item.options);
    }
    if (!has_options) {
        for (auto& below : in.tables("wrong"))
            item.wrong.push_back(read_wrong(below, kind));
    }
}

Item read_item(TableReader& in) {
    Item item;
    item.id = in.id<model::ItemId>("id");
    item.objective = in.id<model::ObjectiveId>("objective");
    item.kind = read_kind(in);
    item.level = in.integer("level", 1, 4);
    item.stem = in.prose("stem");
    item.stem_for = in.by_profession("stem_for");
    read_key(in, item);
    item.reason = in.prose("reason");
    item.hints = in.prose_list("hints");
    item.first_step = in.prose("first_step");
    item.model_answer = in.prose("model_answer");
    item.explain_back = in.prose("explain_back");
    item.passages = in.ids<model::PassageId>("passages");
    item.source = in.id<model::SourceId>("source");
    item.review_date = in.date("review_date");
    in.finish();
    return item;
}

}  // namespace

std::string_view to_text(ItemKind kind) {
    switch (kind) {
        case ItemKind::choice:
            return "choice";
        case ItemKind::several:
            return "several";
        case ItemKind::order:
            return "order";
        case ItemKind::number:
            return "number";
        case ItemKind::text:
            return "text";
        case ItemKind::points:
            return "points";
    }
    return "choice";
}

void read_items(TableReader& file, Curriculum::Parts& parts) {
    for (auto& in : file.things("item"))
        parts.items.push_back(read_item(in));
    file.finish();
}

}  // namespace athro::curriculum
