#include <athro/store/turn_json.h>

#include <limits>

#include <boost/json.hpp>

namespace athro::store {
namespace {

namespace json = boost::json;

base::Error bad(std::string_view what) {
    return {base::Code::invalid, "a stored record does not read: " + std::string{what}};
}

json::array to_array(const std::vector<std::string>& texts) {
    return json::array(texts.begin(), texts.end());
}

/// Reads the fields of one object. A missing field leaves its default; the first wrong one is kept
/// as the error.
class Reader {
public:
    explicit Reader(const json::value& value) : object_{value.if_object()} {
        if (object_ == nullptr) fail("an object was expected");
    }

    void read(std::string_view name, std::string& text) {
        const auto* value = find(name);
        if (value == nullptr) return;
        const auto* found = value->if_string();
        if (found == nullptr) return fail(name);
        text.assign(found->data(), found->size());
    }

    template <class Kind>
    void read(std::string_view name, base::Id<Kind>& id) {
        auto text = id.text();
        read(name, text);
        id = base::Id<Kind>{std::move(text)};
    }

    void read(std::string_view name, int& number) {
        const auto* value = find(name);
        if (value == nullptr) return;
        const auto* found = value->if_int64();
        if (found == nullptr || *found < std::numeric_limits<int>::min() ||
            *found > std::numeric_limits<int>::max()) {
            return fail(name);
        }
        number = static_cast<int>(*found);
    }

    void read(std::string_view name, std::optional<int>& number) {
        if (find(name) == nullptr) return;
        int found = 0;
        read(name, found);
        number = found;
    }

    void read(std::string_view name, base::Language& language) {
        read_name(name, language, [](std::string_view text) -> base::Result<base::Language> {
            const auto found = base::parse_language(text);
            if (!found) return base::Error{base::Code::invalid, "language"};
            return *found;
        });
    }

    /// A value that is stored by its name.
    template <class T, class Parse>
    void read_name(std::string_view name, T& thing, Parse parse) {
        if (find(name) == nullptr) return;
        std::string text;
        read(name, text);
        const auto parsed = parse(text);
        if (!parsed) return fail(name);
        thing = *parsed;
    }

    /// A list, each element by `parse_element(value)`, which returns a Result.
    template <class T, class Parse>
    void read_list(std::string_view name, std::vector<T>& list, Parse parse_element) {
        const auto* value = find(name);
        if (value == nullptr) return;
        const auto* found = value->if_array();
        if (found == nullptr) return fail(name);
        for (const auto& each : *found) {
            auto element = parse_element(each);
            if (!element) return fail(name);
            list.push_back(std::move(*element));
        }
    }

    void read(std::string_view name, std::vector<std::string>& texts) {
        read_list(name, texts, [](const json::value& value) -> base::Result<std::string> {
            const auto* text = value.if_string();
            if (text == nullptr) return bad("a text was expected");
            return std::string{text->data(), text->size()};
        });
    }

    template <class Kind>
    void read(std::string_view name, std::vector<base::Id<Kind>>& ids) {
        std::vector<std::string> texts;
        read(name, texts);
        for (auto& text : texts)
            ids.emplace_back(std::move(text));
    }

    /// An object within, by `parse_object(value)`, which returns a Result.
    template <class T, class Parse>
    void read_object(std::string_view name, T& thing, Parse parse_object) {
        const auto* value = find(name);
        if (value == nullptr) return;
        auto parsed = parse_object(*value);
        if (!parsed) return fail(name);
        thing = std::move(*parsed);
    }

    /// `thing`, or the first error met.
    template <class T>
    base::Result<T> finish(T thing) const {
        if (!fault_.empty()) return bad(fault_);
        return thing;
    }

private:
    const json::value* find(std::string_view name) const {
        return object_ == nullptr ? nullptr : object_->if_contains(name);
    }
    void fail(std::string_view what) {
        if (fault_.empty()) fault_ = what;
    }

    const json::object* object_;
    std::string fault_;
};

template <class Kind>
json::array to_array(const std::vector<base::Id<Kind>>& ids) {
    json::array array;
    for (const auto& id : ids)
        array.emplace_back(id.text());
    return array;
}

json::object to_object(const model::Profile& profile) {
    return {{"profession", profile.profession.text()},
            {"setting", profile.setting.text()},
            {"language", base::to_text(profile.language)}};
}

base::Result<model::Profile> read_profile(const json::value& value) {
    model::Profile profile;
    Reader reader{value};
    reader.read("profession", profile.profession);
    reader.read("setting", profile.setting);
    reader.read("language", profile.language);
    return reader.finish(std::move(profile));
}

base::Result<model::Part> read_part(const json::value& value) {
    model::Part part;
    Reader reader{value};
    reader.read_name("kind", part.kind, model::parse_part_kind);
    reader.read("id", part.id);
    return reader.finish(std::move(part));
}

json::object to_object(const model::Contract& contract) {
    json::array parts;
    for (const auto& part : contract.parts) {
        parts.push_back(json::object{{"kind", model::to_text(part.kind)}, {"id", part.id}});
    }
    return {{"move", model::to_text(contract.move)},
            {"rule", contract.rule},
            {"objective", contract.objective.text()},
            {"brief", contract.brief.text()},
            {"item", contract.item.text()},
            {"hint_step", contract.hint_step},
            {"parts", std::move(parts)},
            {"passages", to_array(contract.passages)},
            {"covered", to_array(contract.covered)},
            {"take_up", contract.take_up},
            {"questions", contract.questions},
            {"must_not_say", to_array(contract.must_not_say)},
            {"profile", to_object(contract.profile)},
            {"language", base::to_text(contract.language)},
            {"words_max", contract.words_max}};
}

base::Result<model::Contract> read_contract(const json::value& value) {
    model::Contract contract;
    Reader reader{value};
    reader.read_name("move", contract.move, model::parse_move);
    reader.read("rule", contract.rule);
    reader.read("objective", contract.objective);
    reader.read("brief", contract.brief);
    reader.read("item", contract.item);
    reader.read("hint_step", contract.hint_step);
    reader.read_list("parts", contract.parts, read_part);
    reader.read("passages", contract.passages);
    reader.read("covered", contract.covered);
    reader.read("take_up", contract.take_up);
    reader.read("questions", contract.questions);
    reader.read("must_not_say", contract.must_not_say);
    reader.read_object("profile", contract.profile, read_profile);
    reader.read("language", contract.language);
    reader.read("words_max", contract.words_max);
    return reader.finish(std::move(contract));
}

base::Result<model::TurnRecord> read_turn_record(const json::value& value) {
    model::TurnRecord record;
    Reader reader{value};
    reader.read("route", record.route);
    reader.read("route_rule", record.route_rule);
    reader.read_name("mark", record.mark, model::parse_mark);
    reader.read("mark_rule", record.mark_rule);
    reader.read("marked_item", record.marked_item);
    reader.read("misconception", record.misconception);
    reader.read("points", record.points);
    reader.read("request", record.request);
    reader.read("masked", record.masked);
    reader.read_object("contract", record.contract, read_contract);
    return reader.finish(std::move(record));
}

base::Result<model::Segment> read_segment(const json::value& value) {
    model::Segment segment;
    Reader reader{value};
    reader.read_name("kind", segment.kind, model::parse_part_kind);
    reader.read("text", segment.text);
    reader.read("passage", segment.passage);
    return reader.finish(std::move(segment));
}

base::Result<model::Reply> read_reply(const json::value& value) {
    model::Reply reply;
    Reader reader{value};
    reader.read_list("segments", reply.segments, read_segment);
    reader.read("worded_by", reply.worded_by);
    reader.read("refused", reply.refused);
    return reader.finish(std::move(reply));
}

base::Result<model::Message> read_message(const json::value& value) {
    model::Message message;
    Reader reader{value};
    reader.read("words", message.words);
    reader.read("choices", message.choices);
    reader.read("confidence", message.confidence);
    return reader.finish(std::move(message));
}

/// Parses a document and reads it with `read(value)`, which returns a Result.
template <class Read>
auto parse_with(std::string_view text, Read read) -> decltype(read(json::value{})) {
    json::error_code error;
    const auto value = json::parse(text, error);
    if (error) return bad(error.message());
    return read(value);
}

}  // namespace

std::string to_json(const model::Contract& contract) {
    return json::serialize(to_object(contract));
}

base::Result<model::Contract> parse_contract(std::string_view text) {
    return parse_with(text, read_contract);
}

std::string to_json(const model::TurnRecord& record) {
    return json::serialize(json::object{{"route", record.route},
                                        {"route_rule", record.route_rule},
                                        {"mark", model::to_text(record.mark)},
                                        {"mark_rule", record.mark_rule},
                                        {"marked_item", record.marked_item.text()},
                                        {"misconception", record.misconception.text()},
                                        {"points", to_array(record.points)},
                                        {"request", record.request},
                                        {"masked", to_array(record.masked)},
                                        {"contract", to_object(record.contract)}});
}

base::Result<model::TurnRecord> parse_turn_record(std::string_view text) {
    return parse_with(text, read_turn_record);
}

std::string to_json(const model::Reply& reply) {
    json::array segments;
    for (const auto& segment : reply.segments) {
        segments.push_back(json::object{{"kind", model::to_text(segment.kind)},
                                        {"text", segment.text},
                                        {"passage", segment.passage.text()}});
    }
    return json::serialize(json::object{{"segments", std::move(segments)},
                                        {"worded_by", reply.worded_by},
                                        {"refused", to_array(reply.refused)}});
}

base::Result<model::Reply> parse_reply(std::string_view text) {
    return parse_with(text, read_reply);
}

std::string to_json(const model::Message& message) {
    json::object object{{"words", message.words}, {"choices", to_array(message.choices)}};
    if (message.confidence) object["confidence"] = *message.confidence;
    return json::serialize(object);
}

base::Result<model::Message> parse_message(std::string_view text) {
    return parse_with(text, read_message);
}

std::string to_json(const std::vector<std::string>& texts) {
    return json::serialize(to_array(texts));
}

base::Result<std::vector<std::string>> parse_texts(std::string_view text) {
    return parse_with(text, [](const json::value& value) {
        std::vector<std::string> texts;
        const json::value wrapped = json::object{{"texts", value}};
        Reader reader{wrapped};
        reader.read("texts", texts);
        return reader.finish(std::move(texts));
    });
}

}  // namespace athro::store
