#pragma once

#include <athro/http/message.h>
#include <athro/model/turn.h>

namespace athro::pages {

/// The message of a turn from the fields that `sheet_fields` makes; web/enhance/turn_form.ts does
/// the same. `answer` and `words` are joined by a line; the steps of an order item come by their
/// places; a quick reply takes the place of words and choices. A confidence outside 1 to 5 is none.
model::Message to_message(const http::Values& form);

/// Whether there is anything in it.
bool is_empty(const model::Message& message);

}  // namespace athro::pages
