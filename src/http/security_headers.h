#pragma once

#include <athro/http/message.h>

namespace athro::http {

/// What every answer says to the browser, errors included: nothing but our own files may run, load,
/// frame or be framed; nothing is sniffed, looked up before it is followed, leaked as a referrer or
/// kept, unless the answer sets Cache-Control itself.
void add_security_headers(Response& response, bool is_secure);

}  // namespace athro::http
