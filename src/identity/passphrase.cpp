#include <athro/identity/passphrase.h>

#include <sodium.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <set>

#include <athro/base/expect.h>
#include <athro/base/random.h>
#include <athro/base/text.h>
#include <athro/identity/problem.h>

namespace athro::identity {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19'456ULL * 1024;
constexpr std::size_t distinct_min = 5;  // fewer different characters make a pattern

/// Common ones of twelve characters or more, without spaces, case and accents.
constexpr std::array<std::string_view, 44> common{
    "123456789012",     "1234567890123",      "1234567890123456", "123456781234",
    "098765432109",     "111122223333",       "abcdefghijkl",     "abcdefghijklm",
    "abc123abc123",     "abcd1234abcd",       "qwertyuiop12",     "qwertyuiop123",
    "qwertyuiopasdf",   "qwerty123456",       "1q2w3e4r5t6y",     "1qaz2wsx3edc",
    "asdfghjkl123",     "zaq12wsxcde3",       "password1234",     "password12345",
    "password123456",   "passwordpassword",   "mypassword123",    "letmein12345",
    "letmeinletmein",   "iloveyou1234",       "iloveyouforever",  "welcome12345",
    "welcomewelcome",   "admin1234567",       "administrator",    "changemechangeme",
    "trustno1trustno1", "football1234",       "liverpool1234",    "correcthorsebatterystaple",
    "thequickbrownfox", "nhsnhsnhsnhs",       "nhswales1234",     "cyfrinair123",
    "cyfrinair1234",    "cyfrinaircyfrinair", "cymruambyth1",     "croesocymru12",
};

void expect_sodium() {
    static const bool is_ready = sodium_init() >= 0;
    base::expect(is_ready, "libsodium starts");
}

std::string to_normal_form(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCInstance(status);
    base::expect(U_SUCCESS(status) != 0, "ICU has NFKC");
    auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    std::string normal;
    normalizer->normalize(source, status).toUTF8String(normal);
    base::expect(U_SUCCESS(status) != 0, "valid UTF-8 has a normal form");
    return normal;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

/// Each character one more, or one less, than the one before, but for a few.
bool is_run(std::string_view text) {
    std::size_t steps = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const int step = text[i] - text[i - 1];
        if (step == 1 || step == -1) ++steps;
    }
    return steps + 3 >= text.size();
}

bool is_common(std::string_view passphrase, const UserName& name) {
    const auto folded = without_spaces(base::fold(passphrase));
    const auto own = without_spaces(name.folded());
    if (std::ranges::count(common, folded) != 0 || is_run(folded)) return true;
    if (std::set<char>{folded.begin(), folded.end()}.size() < distinct_min) return true;
    return folded == own || folded == own + own;
}

}  // namespace

Passphrase::~Passphrase() {
    sodium_memzero(text_.data(), text_.size());
}

base::Result<Passphrase> Passphrase::from_attempt(std::string_view text) {
    if (text.size() > length_max * 4) return to_error(Problem::passphrase_too_long);
    const bool has_control = std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
    if (!base::is_valid_utf8(text) || has_control) return to_error(Problem::passphrase_unreadable);
    return Passphrase{to_normal_form(text)};
}

base::Result<Passphrase> Passphrase::from(std::string_view text, const UserName& name) {
    auto passphrase = from_attempt(text);
    if (!passphrase) return passphrase;
    const auto& normal = passphrase->text_;
    const auto length = base::to_code_point_offset(normal, normal.size());
    if (length < length_min) return to_error(Problem::passphrase_too_short);
    if (length > length_max) return to_error(Problem::passphrase_too_long);
    if (is_common(normal, name)) return to_error(Problem::passphrase_common);
    return passphrase;
}

base::Result<std::string> hash_passphrase(const Passphrase& passphrase) {
    expect_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const auto& text = passphrase.text();
    if (crypto_pwhash_str_alg(hash.data(), text.data(), text.size(), passes, memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return base::Error{base::Code::unavailable, "there is not enough memory just now"};
    }
    return std::string{hash.data()};
}

bool is_passphrase_of(const std::string& hash, const Passphrase& passphrase) {
    expect_sodium();
    const auto& text = passphrase.text();
    return crypto_pwhash_str_verify(hash.c_str(), text.data(), text.size()) == 0;
}

bool has_old_settings(const std::string& hash) {
    expect_sodium();
    return crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memory_bytes) != 0;
}

const std::string& nobodys_hash() {
    static const std::string hash = [] {
        std::array<std::uint8_t, 16> bytes{};
        randombytes_buf(bytes.data(), bytes.size());
        const auto unknown = Passphrase::from_attempt(base::to_hex(bytes));
        base::expect(unknown.has_value(), "hexadecimal digits are a passphrase");
        return hash_passphrase(*unknown).value_or("");
    }();
    return hash;
}

}  // namespace athro::identity
