#include <string_view>

#include <athro/safety/finders.h>

namespace athro::safety {
namespace {

bool is_local(char c) {
    return is_alnum(c) || c == Canvas::joiner ||
           std::string_view{".!#$%&'*+-/=?^_{|}~"}.find(c) != std::string_view::npos;
}

/// Where the host that begins at `at` ends; `at` itself when there is no dot in it.
std::size_t host_end(const Canvas& canvas, std::size_t at) {
    auto end = at;
    bool has_dot = false;
    for (auto place = at; place < canvas.size(); ++place) {
        const char c = canvas.flat()[place];
        if (is_alnum(c)) {
            end = place + 1;
        } else if (c == '.' && is_alnum(canvas.at(place + 1))) {
            has_dot = true;
        } else if (c != '-' && c != '_' && c != Canvas::joiner) {
            break;
        }
    }
    return has_dot ? end : at;
}

std::size_t skip_spaces(const Canvas& canvas, std::size_t at) {
    return canvas.at(at) == ' ' ? at + 1 : at;
}

/// The sign between name and host: "@", "(at)" or "[at]"; how long it is, 0 for none.
std::size_t at_sign(const Canvas& canvas, std::size_t place) {
    const auto rest = std::string_view{canvas.flat()}.substr(place);
    if (rest.starts_with('@')) return 1;
    if (rest.starts_with("(at)") || rest.starts_with("[at]")) return 4;
    return 0;
}

}  // namespace

void find_emails(Canvas& canvas) {
    for (std::size_t place = 1; place < canvas.size(); ++place) {
        const auto sign = at_sign(canvas, place);
        if (sign == 0) continue;
        const auto local_end = canvas.before(place) == ' ' ? place - 1 : place;
        auto begin = local_end;
        while (begin > 0 && is_local(canvas.flat()[begin - 1]))
            --begin;
        while (begin < local_end && !is_alnum(canvas.flat()[begin]))
            ++begin;
        if (begin == local_end) continue;
        const auto host = skip_spaces(canvas, place + sign);
        const auto end = host_end(canvas, host);
        if (end > host) canvas.mask(begin, end, Identifier::email);
    }
}

}  // namespace athro::safety
