#include <athro/identity/recovery_code.h>

#include <array>

namespace athro::identity {
namespace {

constexpr std::string_view symbols = "0123456789abcdefghjkmnpqrstvwxyz";  // 32: five bits each
constexpr std::size_t group = 4;

std::string make_code(base::Random& random) {
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    std::string code;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % group == 0) code += '-';
        code +=
            symbols[bytes[i] % symbols.size()];  // 256 is a multiple of 32: no symbol is favoured
    }
    return code;
}

}  // namespace

std::vector<std::string> make_recovery_codes(base::Random& random) {
    std::vector<std::string> codes;
    for (int i = 0; i < recovery_codes_count; ++i)
        codes.push_back(make_code(random));
    return codes;
}

std::string to_plain_code(std::string_view typed) {
    std::string plain;
    for (char c : typed) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == 'o') c = '0';
        if (c == 'i' || c == 'l') c = '1';
        plain += c;
    }
    return plain;
}

}  // namespace athro::identity
