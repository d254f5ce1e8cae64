#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <athro/base/result.h>
#include <athro/model/turn.h>

namespace athro::store {

/// Records of turns as JSON and back, without loss. Reading takes a missing field as its default,
/// so that records of an older version stay readable, and ignores a field it does not know. Errors
/// of reading: invalid (no JSON, a wrong type, or a name that no enumeration has).
std::string to_json(const model::Contract& contract);
base::Result<model::Contract> parse_contract(std::string_view json);

std::string to_json(const model::TurnRecord& record);
base::Result<model::TurnRecord> parse_turn_record(std::string_view json);

std::string to_json(const model::Reply& reply);
base::Result<model::Reply> parse_reply(std::string_view json);

/// The words, choices and confidence of a message; its turn's id is not in the JSON.
std::string to_json(const model::Message& message);
base::Result<model::Message> parse_message(std::string_view json);

/// A list of texts.
std::string to_json(const std::vector<std::string>& texts);
base::Result<std::vector<std::string>> parse_texts(std::string_view json);

}  // namespace athro::store
