#include <athro/pages/assets.h>

#include <athro/base/expect.h>

namespace athro::pages {

namespace {

std::string find_address(const base::Embedded& files, std::string_view beginning,
                         std::string_view ending) {
    std::string address;
    for (const auto& [name, range] : files.files()) {
        if (!name.starts_with(beginning) || !name.ends_with(ending)) continue;
        base::expect(address.empty(), "web/dist holds one file of each kind");
        address = "/assets/" + name;
    }
    base::expect(!address.empty(), "web/dist holds a file of each kind");
    return address;
}

std::string_view media_type_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    return {};
}

}  // namespace

Assets Assets::from(const base::Embedded& files) {
    return {find_address(files, "app-", ".css"), find_address(files, "app-", ".js"),
            find_address(files, "favicon-", ".svg"), find_address(files, "hali-", ".svg")};
}

std::optional<AssetFile> find_asset(std::string_view name, std::string_view accepted) {
    const auto media_type = media_type_of(name);
    const auto plain = embedded().find(name);
    if (media_type.empty() || plain.empty()) return std::nullopt;
    const auto has = [&](std::string_view coding) {
        return accepted.find(coding) != accepted.npos;
    };
    const std::string file{name};
    if (has("br")) return AssetFile{embedded().find(file + ".br"), media_type, "br"};
    if (has("gzip")) return AssetFile{embedded().find(file + ".gz"), media_type, "gzip"};
    return AssetFile{plain, media_type, ""};
}

}  // namespace athro::pages
