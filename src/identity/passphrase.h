#pragma once

#include <string>
#include <string_view>

#include <athro/base/result.h>
#include <athro/identity/user_name.h>

namespace athro::identity {

/// A passphrase that was typed, in one form of Unicode (NFKC) so that every keyboard gives the
/// same. Wiped at the end of its life.
class Passphrase {
public:
    static constexpr std::size_t length_min = 12;   // characters
    static constexpr std::size_t length_max = 256;  // characters

    /// For a new passphrase. Errors: passphrase_too_short, passphrase_too_long,
    /// passphrase_unreadable, passphrase_common.
    static base::Result<Passphrase> from(std::string_view text, const UserName& name);

    /// For one that is tried: only what cannot be hashed is refused.
    /// Errors: passphrase_too_long, passphrase_unreadable.
    static base::Result<Passphrase> from_attempt(std::string_view text);

    Passphrase(Passphrase&&) noexcept = default;
    Passphrase& operator=(Passphrase&&) noexcept = default;
    ~Passphrase();

    const std::string& text() const { return text_; }

private:
    explicit Passphrase(std::string text) : text_{std::move(text)} {}

    std::string text_;
};

/// argon2id with 19,456 KiB, two passes and one lane, a salt of its own, as text that names its
/// settings. Takes tens of milliseconds and 19 MiB: for the pool. Source: OWASP Password Storage
/// Cheat Sheet, first recommendation. Errors: unavailable (no memory).
base::Result<std::string> hash_passphrase(const Passphrase& passphrase);

/// Whether `hash` is of this passphrase. As slow as hashing.
bool is_passphrase_of(const std::string& hash, const Passphrase& passphrase);

/// Whether `hash` was made with other settings than those of hash_passphrase.
bool has_old_settings(const std::string& hash);

/// A hash of nothing that anybody knows: tried when there is no such account, so that it takes as
/// long.
const std::string& nobodys_hash();

}  // namespace athro::identity
