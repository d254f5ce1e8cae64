#include <athro/store/aead.h>

#include <sodium.h>

#include <vector>

#include <athro/base/expect.h>

namespace athro::store {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int text_form = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
static_assert(Secret::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(Secret::size == crypto_generichash_BYTES);

void expect_sodium() {
    static const bool is_ready = sodium_init() >= 0;
    base::expect(is_ready, "libsodium starts");
}

const unsigned char* to_bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string to_base64(const std::vector<unsigned char>& bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), text_form), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), text_form);
    text.pop_back();  // the terminating NUL that libsodium counts
    return text;
}

std::optional<std::vector<unsigned char>> parse_base64(std::string_view text) {
    if (text.empty()) return std::nullopt;  // nothing that was sealed is empty
    std::vector<unsigned char> bytes(text.size());
    std::size_t size = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size,
                          &end, text_form) != 0 ||
        end != text.data() + text.size()) {
        return std::nullopt;
    }
    bytes.resize(size);
    return bytes;
}

}  // namespace

std::string seal_bytes(const Secret& key, std::string_view bound, std::string_view plain,
                       base::Random& random) {
    expect_sodium();
    std::vector<unsigned char> out(nonce_size + plain.size() + tag_size);
    random.fill(std::span{out}.first(nonce_size));
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + nonce_size, nullptr, to_bytes(plain),
                                               plain.size(), to_bytes(bound), bound.size(), nullptr,
                                               out.data(), key.bytes().data());
    return to_base64(out);
}

std::optional<std::string> open_bytes(const Secret& key, std::string_view bound,
                                      std::string_view sealed) {
    expect_sodium();
    const auto bytes = parse_base64(sealed);
    if (!bytes || bytes->size() < nonce_size + tag_size) return std::nullopt;
    std::string plain(bytes->size() - nonce_size - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr,
            bytes->data() + nonce_size, bytes->size() - nonce_size, to_bytes(bound), bound.size(),
            bytes->data(), key.bytes().data()) != 0) {
        return std::nullopt;
    }
    return plain;
}

Secret keyed_hash(const Secret& key, std::string_view text) {
    expect_sodium();
    Secret hash;
    crypto_generichash(hash.bytes().data(), Secret::size, to_bytes(text), text.size(),
                       key.bytes().data(), Secret::size);
    return hash;
}

std::string plain_hash(std::string_view text) {
    expect_sodium();
    std::array<std::uint8_t, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), to_bytes(text), text.size(), nullptr, 0);
    return base::to_hex(hash);
}

void append_part(std::string& bound, std::string_view part) {
    bound += std::to_string(part.size());
    bound += ':';
    bound += part;
}

}  // namespace athro::store
