#include <athro/http/url.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include <athro/base/text.h>
#include <athro/http/limits.h>

namespace athro::http {

namespace {

bool is_unreserved(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '_' || c == '~' || c == '-';
}

std::optional<unsigned> parse_hex(std::string_view two) {
    unsigned byte = 0;
    if (two.size() != 2) return std::nullopt;
    const auto [end, error] = std::from_chars(two.data(), two.data() + 2, byte, 16);
    if (error != std::errc{} || end != two.data() + 2) return std::nullopt;
    return byte;
}

base::Error invalid(std::string message) {
    return {base::Code::invalid, std::move(message)};
}

Result<std::string> decode(std::string_view text, bool has_plus) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            const auto byte = parse_hex(text.substr(i + 1, 2));
            if (!byte) return invalid("a % is not followed by two hexadecimal digits");
            decoded += static_cast<char>(*byte);
            i += 2;
        } else {
            decoded += has_plus && text[i] == '+' ? ' ' : text[i];
        }
    }
    if (!base::is_valid_utf8(decoded)) return invalid("this text is not UTF-8");
    return decoded;
}

bool is_host_character(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
}

/// Splits "host", "host:port" or "[v6]:port".
Result<void> parse_authority(std::string_view text, Url& url) {
    const bool is_v6 = text.starts_with('[');
    const auto host_end = is_v6 ? text.find(']') : std::min(text.find(':'), text.size());
    if (host_end == text.npos) return invalid("an IPv6 address ends with ]");
    url.host = text.substr(is_v6 ? 1 : 0, host_end - (is_v6 ? 1 : 0));
    std::ranges::transform(url.host, url.host.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    const auto is_fit = [&](char c) {
        return is_v6 ? c == ':' || is_host_character(c) : is_host_character(c);
    };
    if (url.host.empty() || !std::ranges::all_of(url.host, is_fit)) {
        return invalid("the host is no name and no address");
    }
    auto rest = text.substr(host_end + (is_v6 ? 1 : 0));
    if (rest.empty()) return {};
    rest.remove_prefix(1);
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), url.port);
    const bool is_number = error == std::errc{} && end == rest.data() + rest.size();
    if (text[text.size() - rest.size() - 1] != ':' || !is_number || url.port == 0) {
        return invalid("the port is a number from 1 to 65535");
    }
    return {};
}

}  // namespace

std::string encode_percent(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        if (is_unreserved(c)) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return encoded;
}

Result<std::string> decode_percent(std::string_view text) {
    return decode(text, false);
}

Result<Values> parse_urlencoded(std::string_view text) {
    Values values;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const auto pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) continue;
        if (values.all().size() == limits::form_fields_max) {
            return base::Error{base::Code::too_large, "the form has too many fields"};
        }
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = decode(pair.substr(0, equals), true);
        if (!name) return name.error();
        auto value = decode(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!value) return value.error();
        values.add(std::move(*name), std::move(*value));
    }
    return values;
}

std::string to_urlencoded(const Values& values) {
    std::string text;
    for (const auto& [name, value] : values.all()) {
        if (!text.empty()) text += '&';
        text += encode_percent(name) + "=" + encode_percent(value);
    }
    return text;
}

std::string Url::authority() const {
    const auto shown = host.contains(':') ? "[" + host + "]" : host;
    return port == (is_secure ? 443 : 80) ? shown : shown + ":" + std::to_string(port);
}

std::string Url::origin() const {
    const auto shown = host.contains(':') ? "[" + host + "]" : host;
    return (is_secure ? "https://" : "http://") + shown + ":" + std::to_string(port);
}

Result<Url> parse_url(std::string_view text) {
    const bool is_https = text.starts_with("https://");
    if (!is_https && !text.starts_with("http://")) {
        return invalid("an address begins with http:// or https://");
    }
    Url url;
    url.is_secure = is_https;
    url.port = is_https ? 443 : 80;
    text.remove_prefix(is_https ? 8 : 7);
    const auto path = std::min(text.find_first_of("/?"), text.size());
    if (auto parsed = parse_authority(text.substr(0, path), url); !parsed) return parsed.error();
    url.target = text.substr(path);
    if (!url.target.starts_with('/')) url.target.insert(0, "/");
    const auto is_printable = [](char c) { return c > ' ' && c < 127 && c != '#'; };
    if (!std::ranges::all_of(url.target, is_printable)) {
        return invalid("an address has no spaces, no fragment and no letters outside ASCII");
    }
    return url;
}

}  // namespace athro::http
