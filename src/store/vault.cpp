#include <athro/store/vault.h>

#include <athro/store/aead.h>

namespace athro::store {
namespace {

std::string to_bound(const Place& place) {
    std::string bound;
    append_part(bound, place.learner.text());
    append_part(bound, place.table);
    append_part(bound, place.row);
    append_part(bound, place.column);
    return bound;
}

}  // namespace

base::Result<std::string> Vault::seal(const Place& place, std::string_view text) {
    const auto key = keys_.find(place.learner);
    if (!key) return key.error();
    return seal_bytes(*key, to_bound(place), text, random_);
}

base::Result<std::string> Vault::open(const Place& place, std::string_view sealed) {
    const auto key = keys_.find(place.learner);
    if (!key) return key.error();
    auto text = open_bytes(*key, to_bound(place), sealed);
    if (!text) {
        return base::Error{base::Code::internal, "a sealed text of " + std::string{place.table} +
                                                     "." + std::string{place.column} +
                                                     " does not open"};
    }
    return std::move(*text);
}

}  // namespace athro::store
