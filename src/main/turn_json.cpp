#include "turn_json.h"

#include <algorithm>
#include <set>

#include <athro/dialogue/word.h>

namespace athro {

boost::json::array citations_of(const model::Reply& reply,
                                const curriculum::Curriculum& curriculum) {
    boost::json::array citations;
    std::set<std::string> seen;
    for (const auto& segment : reply.segments) {
        if (segment.passage.is_empty() || !seen.insert(segment.passage.text()).second) continue;
        const auto citation = dialogue::cite(segment.passage, curriculum);
        if (!citation) continue;
        citations.push_back(boost::json::object{
            {"source", citation->source ? citation->source->id.text() : std::string{}},
            {"passage", segment.passage.text()}});
    }
    return citations;
}

std::string to_full_text(const model::Reply& reply, const model::Contract& contract,
                         const curriculum::Curriculum& curriculum) {
    auto text = model::to_text(reply);
    const auto* item = curriculum.find(contract.item);
    const bool was_posed =
        item && !reply.segments.empty() && reply.segments.back().kind == model::PartKind::stem;
    if (!was_posed) return text;
    // By their names, which tell nothing: the steps of an order item lie in their right order.
    auto options = item->options;
    std::ranges::sort(options, {}, &curriculum::Option::id);
    for (const auto& option : options)
        text += "\n" + option.id + ") " + option.text.in(contract.language);
    return text;
}

}  // namespace athro
