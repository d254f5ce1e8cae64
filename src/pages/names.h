#pragma once

#include <string_view>

#include <athro/learner/mastery.h>
#include <athro/model/contract.h>
#include <athro/model/turn.h>

/// Keys of the messages that name what other modules count by words.
namespace athro::pages {

std::string_view move_key(model::Move move);
std::string_view part_key(model::PartKind kind);
std::string_view mark_key(model::Mark mark);
std::string_view level_key(learner::Level level);
/// Of a route's name, such as "live-patient"; any other name is education.
std::string_view route_key(std::string_view route);
/// Of a kind of identifier, such as "NHS_NUMBER"; any other kind is "something that could identify
/// a person".
std::string_view identifier_key(std::string_view kind);

}  // namespace athro::pages
