#pragma once

#include <string_view>

namespace athro::http {

/// Whether an IP address (without brackets or zone) is one that anybody on the Internet may offer a
/// service at: not loopback, private, link-local, shared, multicast, documentation, reserved, nor
/// an IPv6 form that stands for or tunnels to such an IPv4 address. Text that is no address is not
/// public.
bool is_public_address(std::string_view text);

/// Whether an IP address is this machine: 127.0.0.0/8, ::1, or ::ffff:127.0.0.0/104.
bool is_loopback_address(std::string_view text);

}  // namespace athro::http
