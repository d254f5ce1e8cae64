#include <athro/base/result.h>

namespace athro::base {

std::string_view to_text(Code code) {
    switch (code) {
        case Code::invalid:
            return "invalid";
        case Code::unauthenticated:
            return "unauthenticated";
        case Code::forbidden:
            return "forbidden";
        case Code::not_found:
            return "not_found";
        case Code::conflict:
            return "conflict";
        case Code::too_large:
            return "too_large";
        case Code::busy:
            return "busy";
        case Code::internal:
            return "internal";
        case Code::unavailable:
            return "unavailable";
        case Code::timeout:
            return "timeout";
    }
    return "internal";
}

int to_status(Code code) {
    switch (code) {
        case Code::invalid:
            return 400;
        case Code::unauthenticated:
            return 401;
        case Code::forbidden:
            return 403;
        case Code::not_found:
            return 404;
        case Code::conflict:
            return 409;
        case Code::too_large:
            return 413;
        case Code::busy:
            return 429;
        case Code::internal:
            return 500;
        case Code::unavailable:
            return 503;
        case Code::timeout:
            return 504;
    }
    return 500;
}

}  // namespace athro::base
