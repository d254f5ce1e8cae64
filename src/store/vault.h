#pragma once

#include <string>
#include <string_view>

#include <athro/base/random.h>
#include <athro/base/result.h>
#include <athro/model/ids.h>
#include <athro/store/keys.h>

namespace athro::store {

/// The one place of a sealed text: it opens there and nowhere else.
struct Place {
    const model::LearnerId& learner;
    std::string_view table;
    std::string_view row;
    std::string_view column;
};

/// Seals words with the key of the person they belong to: XChaCha20-Poly1305, bound to learner,
/// table, row and column, as text (base64url) that fits a TEXT column.
class Vault {
public:
    Vault(Keys& keys, base::Random& random) : keys_{keys}, random_{random} {}

    /// Errors: not_found (the learner has no key).
    base::Result<std::string> seal(const Place& place, std::string_view text);

    /// Errors: not_found (the learner has no key: erased), internal (tampered with, or of another
    /// place).
    base::Result<std::string> open(const Place& place, std::string_view sealed);

private:
    Keys& keys_;
    base::Random& random_;
};

}  // namespace athro::store
