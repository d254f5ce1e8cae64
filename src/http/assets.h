#pragma once

#include <athro/base/embedded.h>
#include <athro/http/message.h>

#include <map>
#include <string>
#include <string_view>

namespace athro::http {

/// Files of the program that browsers get: styles, scripts, pictures. "main.css.br" and
/// "main.css.gz", where they are there, are main.css compressed at build time.
class Assets {
public:
    /// files: outlives the Assets. prefix: where they are served, such as "/assets/".
    Assets(const base::Embedded& files, std::string prefix);

    /// The address of a file, with a mark of its content: a browser may keep what it gets there for
    /// ever. Expected: there is a file of that name.
    const std::string& url(std::string_view name) const;

    /// The file, in the best form that the client reads; 304 when it has it already. Kept for ever
    /// when the address carries the mark of this very content, else asked for again each time.
    /// Errors: not_found, also for the name of a compressed form.
    Result<Response> find(std::string_view name, const Request& request) const;

private:
    struct Entry {
        std::string mark;  ///< of the content, for the ETag and the address
        std::string url;
        std::string_view plain;
        std::string_view brotli;  ///< empty: there is none
        std::string_view gzip;
    };
    std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace athro::http
