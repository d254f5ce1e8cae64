#pragma once

#include <athro/base/clock.h>
#include <athro/http/message.h>

#include <string>

namespace athro::http {

/// What the head of an answer depends on besides the answer.
struct Delivery {
    bool is_secure = false;
    bool is_kept_alive = true;
    bool is_http_1_0 = false;
    bool is_for_head = false;  ///< the answer to HEAD: all headers, no body
    base::Time now{};
};

/// An answer as it goes out: the head, with the security headers, and the body unless it is a
/// stream or an answer to HEAD. Throws Bug when a header has a control character.
std::string to_response_text(Response response, const Delivery& delivery);

/// A time as HTTP writes it: "Sun, 22 Nov 2026 08:49:37 GMT".
std::string to_http_date(base::Time time);

}  // namespace athro::http
