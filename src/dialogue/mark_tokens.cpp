#include <athro/dialogue/mark_tokens.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <athro/base/text.h>

namespace athro::dialogue {
namespace {

using Kind = MarkToken::Kind;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Signs outside ASCII that mean something, and what stands for them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> signs{{
    {"\xE2\x80\x9C", " "},  // quotation marks
    {"\xE2\x80\x9D", " "},     {"\xC2\xAB", " "},
    {"\xC2\xBB", " "},         {"\xE2\x80\x9E", " "},
    {"\xC3\x97", " x "},  // times
    {"\xE2\x89\xA5", ">"},     {"\xE2\x89\xA4", "<"},
    {"\xE2\x89\x88", "~"},     {"\xE2\x81\x84", "/"},  // fraction slash
    {"\xE2\x88\x95", "/"},     {"\xC3\xB7", "/"},
    {"\xE2\x86\x92", ";"},  // arrows and bullets part things
    {"\xE2\x80\xA2", ";"},     {"\xC2\xB7", ";"},
    {"\xE2\x80\xA6", "..."},   {"\xC2\xB0", " "},         // degrees
    {"\xC2\xBF", " "},         {"\xC2\xB5", "\xCE\xBC"},  // micro sign as mu
    {"\xE2\x89\xA0", " not "},
}};

std::string to_plain(std::string_view text) {
    std::string out = base::fold(text);
    for (const auto& [sign, plain] : signs) {
        for (auto at = out.find(sign); at != std::string::npos;
             at = out.find(sign, at + plain.size())) {
            out.replace(at, sign.size(), plain);
        }
    }
    return out;
}

double to_double(std::string_view digits) {
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string without(std::string_view text, char unwanted) {
    std::string out{text};
    std::erase(out, unwanted);
    return out;
}

/// Whether `mark` parts the digits into groups of three: "1,000", "12,345,678".
bool is_grouped(std::string_view text, char mark) {
    const auto first = text.find(mark);
    if (first == 0 || first > 3 || text[0] == '0') return false;
    for (auto at = first; at < text.size(); at += 4) {
        if (text[at] != mark || text.size() - at < 4) return false;
        for (std::size_t i = 1; i < 4; ++i) {
            if (!is_digit(text[at + i])) return false;
        }
    }
    return true;
}

void set_value(MarkToken& token) {
    const std::string_view text = token.text;
    const auto comma = text.find(',');
    const auto dot = text.find('.');
    if (comma == text.npos && dot == text.npos) {
        token.value = to_double(text);
    } else if (comma != text.npos && dot != text.npos) {
        // The last kind of mark is the decimal one.
        const char decimal = text.rfind(',') > text.rfind('.') ? ',' : '.';
        auto plain = without(text, decimal == ',' ? '.' : ',');
        std::ranges::replace(plain, ',', '.');
        token.value = to_double(plain);
    } else {
        const char mark = comma != text.npos ? ',' : '.';
        auto decimal = std::string{text};
        std::ranges::replace(decimal, ',', '.');
        if (!is_grouped(text, mark)) {
            token.value = to_double(decimal);
        } else if (mark == ',' || std::ranges::count(text, mark) > 1) {
            token.value = to_double(without(text, mark));
        } else {
            token.value = to_double(decimal);
            token.other_value = to_double(without(text, mark));
        }
    }
}

class Scanner {
public:
    explicit Scanner(std::string text) : text_{std::move(text)} {}

    std::vector<MarkToken> scan() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (is_digit(c) || (c == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))) {
                number();
            } else if (is_letter(c)) {
                word();
            } else {
                sign(c);
            }
        }
        return std::move(tokens_);
    }

private:
    void add(Kind kind, std::size_t begin) {
        MarkToken token;
        token.kind = kind;
        token.text = text_.substr(begin, at_ - begin);
        token.is_glued = begin > 0 && end_ == begin;
        if (kind == Kind::number) {
            if (token.text.front() == '.') token.text.insert(0, "0");
            set_value(token);
        }
        tokens_.push_back(std::move(token));
        end_ = at_;
    }

    void number() {
        const auto begin = at_;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            const bool mark =
                (c == '.' || c == ',') && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
            if (is_digit(c) || mark) {
                ++at_;
            } else if (c == ' ' && is_space_group(begin)) {
                text_.erase(at_, 1);  // "1 000"
            } else {
                break;
            }
        }
        add(Kind::number, begin);
    }

    /// Whether a space stands between one to three digits and exactly three.
    bool is_space_group(std::size_t begin) const {
        const auto length = at_ - begin;
        const bool whole = text_.find_first_of(".,", begin) >= at_;
        if (!whole || text_[begin] == '0' || (length > 3 && length % 3 != 0)) return false;
        for (std::size_t i = 1; i <= 3; ++i) {
            if (at_ + i >= text_.size() || !is_digit(text_[at_ + i])) return false;
        }
        return at_ + 4 >= text_.size() || !is_digit(text_[at_ + 4]);
    }

    void word() {
        const auto begin = at_;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            const bool apostrophe =
                c == '\'' && at_ + 1 < text_.size() && is_letter(text_[at_ + 1]);
            if (!is_letter(c) && !is_digit(c) && !apostrophe) break;
            ++at_;
        }
        add(Kind::word, begin);
    }

    void sign(char c) {
        const auto begin = at_++;
        static constexpr std::string_view kept = ".,;:?!()[]/-+=<>%~^|&\n";
        if (c == '#' && at_ < text_.size() && is_digit(text_[at_])) return;
        if (kept.find(c) == std::string_view::npos) return;
        while (at_ < text_.size() && text_[at_] == c)
            ++at_;
        add(Kind::sign, begin);
    }

    std::string text_;
    std::size_t at_ = 0;
    std::size_t end_ = std::string::npos;  // of the token before
    std::vector<MarkToken> tokens_;
};

/// "type II", "gwall math I", "gradd III": a numeral behind a word that numbers kinds is a number.
void read_numerals(std::vector<MarkToken>& tokens) {
    constexpr std::array<std::string_view, 5> numerals{"i", "ii", "iii", "iv", "v"};
    constexpr std::array<std::string_view, 12> kinds{"type",  "math",     "teip", "grade",
                                                     "gradd", "stage",    "cam",  "phase",
                                                     "class", "dosbarth", "step", "lefel"};
    for (std::size_t at = 1; at < tokens.size(); ++at) {
        const auto numeral = std::ranges::find(numerals, tokens[at].text);
        const bool is_numbered = std::ranges::find(kinds, tokens[at - 1].text) != kinds.end() &&
                                 numeral != numerals.end();
        if (!is_numbered) continue;
        // "i" means "to" in Welsh where more follows: "gradd i bawb".
        const bool ends = at + 1 == tokens.size() || tokens[at + 1].kind != MarkToken::Kind::word;
        if (tokens[at].is("i") && !ends && !tokens[at + 1].is("error")) continue;
        tokens[at].kind = MarkToken::Kind::number;
        tokens[at].value = static_cast<double>(numeral - numerals.begin() + 1);
        tokens[at].text = std::to_string(numeral - numerals.begin() + 1);
    }
}

/// What is written short on a phone, spelt out.
void spell_out(std::vector<MarkToken>& tokens) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 11> shorts{{
        {"ppl", "people"},
        {"pts", "patients"},
        {"neg", "negative"},
        {"pos", "positive"},
        {"abx", "antibiotics"},
        {"meds", "medicines"},
        {"docs", "doctors"},
        {"bloods", "blood"},
        {"bc", "because"},
        {"mgmt", "management"},
        {"appt", "appointment"},
    }};
    for (auto& token : tokens) {
        const auto found =
            std::ranges::find(shorts, token.text, &decltype(shorts)::value_type::first);
        if (token.kind == Kind::word && found != shorts.end() && !token.is_glued)
            token.text = found->second;
    }
}

}  // namespace

std::vector<MarkToken> mark_tokens(std::string_view text) {
    std::string lines{text};
    std::ranges::replace(lines, '\n', ';');
    auto tokens = Scanner{to_plain(lines)}.scan();
    read_numerals(tokens);
    spell_out(tokens);
    return tokens;
}

}  // namespace athro::dialogue
