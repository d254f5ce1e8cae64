#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <athro/base/embedded.h>

namespace athro::pages {

/// The files of web/dist and the messages, as they were when the program was built.
const base::Embedded& embedded();

/// Where the built files stand: addresses that hold the hash of what they name, so browsers keep
/// them for ever.
struct Assets {
    std::string style;
    std::string script;
    std::string favicon;
    std::string portrait;  ///< of HALI

    /// Finds them by their names: "app-HASH.css". Each is expected to be there once.
    static Assets from(const base::Embedded& files);
};

/// A built file as it is sent: the smallest form that the browser accepts.
struct AssetFile {
    std::string_view bytes;
    std::string_view media_type;
    std::string_view encoding;  ///< "br", "gzip" or empty
};

/// The file of that name in web/dist; `accepted` is the request's Accept-Encoding. Nothing when
/// there is none.
std::optional<AssetFile> find_asset(std::string_view name, std::string_view accepted);

}  // namespace athro::pages
