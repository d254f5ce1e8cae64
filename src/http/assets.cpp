#include <athro/http/assets.h>

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <span>

#include <athro/base/expect.h>
#include <athro/base/random.h>

namespace athro::http {

namespace {

std::string to_mark(std::string_view content) {
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(content.data()), content.size(), digest.data());
    return base::to_hex(std::span{digest}.first(8));
}

constexpr std::pair<std::string_view, std::string_view> types[] = {
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".webp", "image/webp"},
    {".woff2", "font/woff2"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".txt", "text/plain; charset=utf-8"},
};

std::string_view type_of(std::string_view name) {
    const auto found =
        std::ranges::find_if(types, [&](const auto& t) { return name.ends_with(t.first); });
    return found == std::end(types) ? "application/octet-stream" : found->second;
}

/// Whether an Accept-Encoding names a coding and does not weigh it with zero.
bool accepts(std::string_view header, std::string_view coding) {
    while (!header.empty()) {
        const auto comma = std::min(header.find(','), header.size());
        auto part = header.substr(0, comma);
        header.remove_prefix(std::min(comma + 1, header.size()));
        part.remove_prefix(std::min(part.find_first_not_of(" \t"), part.size()));
        const auto end = std::min(part.find_first_of("; \t"), part.size());
        if (!is_equal_without_case(part.substr(0, end), coding)) continue;
        const auto weight = part.find("q=0");
        return weight == part.npos || part.find_first_of("123456789", weight) != part.npos;
    }
    return false;
}

}  // namespace

Assets::Assets(const base::Embedded& files, std::string prefix) {
    for (const auto& [name, range] : files.files()) {
        if (name.ends_with(".br") || name.ends_with(".gz")) continue;
        const auto plain = files.find(name);
        const auto mark = to_mark(plain);
        entries_.emplace(name, Entry{mark, prefix + name + "?v=" + mark, plain,
                                     files.find(name + ".br"), files.find(name + ".gz")});
    }
}

const std::string& Assets::url(std::string_view name) const {
    const auto found = entries_.find(name);
    base::expect(found != entries_.end(), "a page names assets that exist");
    return found->second.url;
}

Result<Response> Assets::find(std::string_view name, const Request& request) const {
    const auto found = entries_.find(name);
    if (found == entries_.end()) return base::Error{base::Code::not_found, "there is no such file"};
    const auto& entry = found->second;
    const bool is_marked = request.query("v") == entry.mark;
    const auto encodings = request.header("Accept-Encoding").value_or("");

    Response response = content("", std::string{type_of(name)});
    auto tag = entry.mark;
    auto body = entry.plain;
    if (!entry.brotli.empty() && accepts(encodings, "br")) {
        body = entry.brotli;
        tag += "-br";
        response.headers.set("Content-Encoding", "br");
    } else if (!entry.gzip.empty() && accepts(encodings, "gzip")) {
        body = entry.gzip;
        tag += "-gz";
        response.headers.set("Content-Encoding", "gzip");
    }
    tag = "\"" + tag + "\"";
    response.headers.set("ETag", tag);
    response.headers.set("Vary", "Accept-Encoding");
    response.headers.set("Cache-Control",
                         is_marked ? "public, max-age=31536000, immutable" : "no-cache");
    if (request.header("If-None-Match").value_or("").contains(tag)) {
        response.status = 304;
        return response;
    }
    response.body = body;
    return response;
}

}  // namespace athro::http
