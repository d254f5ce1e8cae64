#pragma once

#include <string>

#include <athro/pages/frame.h>

namespace athro::pages {

/// What went wrong, as far as a visitor can do something about it.
enum class Trouble {
    invalid,      ///< 400
    signed_out,   ///< 401: the session has ended
    forbidden,    ///< 403: the form is too old or came from elsewhere
    not_found,    ///< 404
    gone,         ///< 410: a guest's conversation, erased after 24 hours
    conflict,     ///< 409: another turn is open
    too_large,    ///< 413
    busy,         ///< 429
    internal,     ///< 500
    unavailable,  ///< 503
    timeout,      ///< 504
};

/// The trouble of an HTTP status; any other is internal.
Trouble to_trouble(int status);

/// What happened, whether words were lost, and what to do. The id of the request helps who looks
/// into it.
std::string error_page(const Frame& frame, Trouble trouble, const std::string& request_id);

}  // namespace athro::pages
