#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <athro/base/random.h>
#include <athro/store/keys.h>

namespace athro::store {

/// Seals bytes with XChaCha20-Poly1305 under a fresh nonce; `bound` must be the same to open them.
/// The answer is base64url text: nonce, then sealed bytes.
std::string seal_bytes(const Secret& key, std::string_view bound, std::string_view plain,
                       base::Random& random);

/// Nothing when the key, `bound` or any bit of `sealed` is another.
std::optional<std::string> open_bytes(const Secret& key, std::string_view bound,
                                      std::string_view sealed);

/// BLAKE2b of 32 bytes under a key.
Secret keyed_hash(const Secret& key, std::string_view text);

/// BLAKE2b of 32 bytes without a key, as 64 hex digits.
std::string plain_hash(std::string_view text);

/// Puts one part of a bound text after the others so that no two lists of parts make the same text.
void append_part(std::string& bound, std::string_view part);

}  // namespace athro::store
