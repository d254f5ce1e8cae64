#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include <athro/base/random.h>
#include <athro/base/result.h>
#include <athro/model/ids.h>
#include <athro/store/connection.h>

namespace athro::store {

/// 32 secret bytes, wiped when they go out of scope.
class Secret {
public:
    static constexpr std::size_t size = 32;

    Secret() = default;
    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    ~Secret();

    /// Fresh random bytes.
    static Secret make(base::Random& random);

    std::span<std::uint8_t> bytes() { return bytes_; }
    std::span<const std::uint8_t> bytes() const { return bytes_; }

private:
    std::array<std::uint8_t, size> bytes_{};
};

/// Reads the master key from a file, or makes both when `may_make` and there is none (mode 0600, on
/// the disk before this returns). The key wraps every person's key and lies in no database and no
/// log. Errors: unavailable, when the file is missing though it must exist, cannot be read, is not
/// a key, or can be read by others; the message says what to do.
base::Result<Secret> open_master_key(const std::filesystem::path& file, bool may_make,
                                     base::Random& random);

/// The data keys of people, one each, wrapped by the master key, in a database of their own. A key
/// that is forgotten makes everything sealed with it unreadable for ever, wherever copies lie.
class Keys {
public:
    /// `connection` must outlive this and carry the schema of key_migrations().
    Keys(Connection& connection, const Secret& master, base::Random& random)
        : connection_{connection}, master_{master}, random_{random} {}

    /// Whether the master key is the one this database was made with; a new database takes it as
    /// its own. Errors: unavailable, when it is another.
    base::Result<void> check_master();

    /// Makes the key of a person. Errors: conflict (there is one already).
    base::Result<void> make(const model::LearnerId& learner);

    /// Errors: not_found (none was made, or it was forgotten), internal (its bytes were tampered
    /// with).
    base::Result<Secret> find(const model::LearnerId& learner);

    /// Deletes the key of a person; harmless when there is none.
    base::Result<void> forget(const model::LearnerId& learner);

    /// Everyone who has a key.
    base::Result<std::vector<model::LearnerId>> list();

    /// A keyed hash of `text` for looking things up without storing them: equal texts of one
    /// `purpose` give equal hashes (64 hex digits), and nobody without the master key can try texts
    /// against it.
    std::string fingerprint(std::string_view purpose, std::string_view text) const;

private:
    Connection& connection_;
    Secret master_;
    base::Random& random_;
};

}  // namespace athro::store
