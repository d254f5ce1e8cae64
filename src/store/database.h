#pragma once

#include <memory>

#include <athro/base/random.h>
#include <athro/store/connection.h>
#include <athro/store/keys.h>
#include <athro/store/vault.h>

namespace athro::store {

/// What a repository works on: a connection to the data, and the vault with its own connection to
/// the keys. Used by one thread at a time.
class Database {
public:
    Database(std::unique_ptr<Connection> data, std::unique_ptr<Connection> keys,
             const Secret& master, base::Random& random)
        : data_{std::move(data)},
          key_data_{std::move(keys)},
          keys_{*key_data_, master, random},
          vault_{keys_, random} {}
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Connection& connection() { return *data_; }
    Connection& key_connection() { return *key_data_; }
    Keys& keys() { return keys_; }
    Vault& vault() { return vault_; }

private:
    std::unique_ptr<Connection> data_;
    std::unique_ptr<Connection> key_data_;
    Keys keys_;
    Vault vault_;
};

}  // namespace athro::store
