#include <athro/store/keys.h>

#include <sodium.h>

#include <athro/store/aead.h>

namespace athro::store {
namespace {

constexpr std::string_view check_text = "the master key of this folder";

Secret wrapping_key(const Secret& master) {
    return keyed_hash(master, "athro wrap 1");
}

std::string key_bound(const model::LearnerId& learner) {
    std::string bound;
    append_part(bound, "data_key");
    append_part(bound, learner.text());
    return bound;
}

}  // namespace

Secret::~Secret() {
    sodium_memzero(bytes_.data(), bytes_.size());
}

Secret Secret::make(base::Random& random) {
    Secret secret;
    random.fill(secret.bytes());
    return secret;
}

base::Result<void> Keys::check_master() {
    const auto rows = connection_.run("SELECT sealed FROM master_check");
    if (!rows) return rows.error();
    if (!rows->empty()) {
        const auto opened =
            open_bytes(wrapping_key(master_), "master_check", rows->front().text("sealed"));
        if (opened == check_text) return {};
        return base::Error{base::Code::unavailable,
                           "the master key is not the one that this data folder was made with; put "
                           "the right master.key back"};
    }
    const auto sealed = seal_bytes(wrapping_key(master_), "master_check", check_text, random_);
    const auto done =
        connection_.run("INSERT INTO master_check (id, sealed) VALUES (1, $1)", {sealed});
    if (!done) return done.error();
    return {};
}

base::Result<void> Keys::make(const model::LearnerId& learner) {
    const auto key = Secret::make(random_);
    const std::string_view bytes{reinterpret_cast<const char*>(key.bytes().data()), Secret::size};
    const auto wrapped = seal_bytes(wrapping_key(master_), key_bound(learner), bytes, random_);
    const auto done = connection_.run("INSERT INTO data_key (learner, wrapped) VALUES ($1, $2)",
                                      {learner.text(), wrapped});
    if (!done) return done.error();
    return {};
}

base::Result<Secret> Keys::find(const model::LearnerId& learner) {
    const auto rows =
        connection_.run("SELECT wrapped FROM data_key WHERE learner = $1", {learner.text()});
    if (!rows) return rows.error();
    if (rows->empty())
        return base::Error{base::Code::not_found, "there is no key for this learner"};
    auto bytes =
        open_bytes(wrapping_key(master_), key_bound(learner), rows->front().text("wrapped"));
    if (!bytes || bytes->size() != Secret::size) {
        return base::Error{base::Code::internal, "a key does not open"};
    }
    Secret key;
    std::copy(bytes->begin(), bytes->end(), key.bytes().begin());
    sodium_memzero(bytes->data(), bytes->size());
    return key;
}

base::Result<void> Keys::forget(const model::LearnerId& learner) {
    const auto done = connection_.run("DELETE FROM data_key WHERE learner = $1", {learner.text()});
    if (!done) return done.error();
    return {};
}

base::Result<std::vector<model::LearnerId>> Keys::list() {
    const auto rows = connection_.run("SELECT learner FROM data_key ORDER BY learner");
    if (!rows) return rows.error();
    std::vector<model::LearnerId> learners;
    for (const auto& row : *rows)
        learners.emplace_back(row.text("learner"));
    return learners;
}

std::string Keys::fingerprint(std::string_view purpose, std::string_view text) const {
    std::string label;
    append_part(label, "athro fingerprint 1");
    append_part(label, purpose);
    return base::to_hex(keyed_hash(keyed_hash(master_, label), text).bytes());
}

}  // namespace athro::store
