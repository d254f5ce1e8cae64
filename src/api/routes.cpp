#include <athro/api/routes.h>

#include <athro/api/post_turn.h>
#include <athro/api/turn_events.h>

namespace athro::api {

std::vector<http::Route> routes(const identity::Gate& gate, dialogue::Engine& engine) {
    using http::Method;
    using http::Role;
    return {
        {Method::post,
         "/v1/dialogues/{dialogue}/turns",
         {Role::learner},
         "Make a turn",
         PostTurn{gate, engine}},
        {Method::get,
         "/v1/dialogues/{dialogue}/turns/{turn}/events",
         {Role::learner},
         "Follow a turn",
         TurnEvents{gate, engine}},
        {Method::post,
         "/v1/dialogues/{dialogue}/turns/{turn}/stop",
         {Role::learner},
         "Wait for a model no longer",
         StopTurn{gate, engine}},
        {Method::get, "/alive", {Role::anyone}, "Say that the server is there", Alive{}},
    };
}

}  // namespace athro::api
