#include <athro/safety/pieces.h>

#include <array>

namespace athro::safety {
namespace {

constexpr std::array<std::string_view, 9> clitics{"'s", "'n", "'r",  "'i", "'u",
                                                  "'w", "'m", "'ch", "'th"};

bool is_part(char c) {
    return is_alnum(c) || c == Canvas::joiner;
}

/// Cuts "'s" and its like off the end.
void cut_clitic(const Canvas& canvas, Piece& piece) {
    const auto view = std::string_view{canvas.flat()}.substr(piece.begin, piece.end - piece.begin);
    for (const auto clitic : clitics) {
        if (!view.ends_with(clitic) || view.size() == clitic.size()) continue;
        piece.has_possessive = clitic == "'s";
        piece.end -= clitic.size();
        return;
    }
}

void describe(const Canvas& canvas, Piece& piece) {
    std::size_t letters = 0;
    std::size_t capitals = 0;
    for (auto at = piece.begin; at < piece.end; ++at) {
        const char c = canvas.flat()[at];
        if (c != Canvas::joiner) piece.text += c;
        if (!is_letter(c)) continue;
        ++letters;
        capitals += canvas.is_upper(at) ? 1 : 0;
    }
    piece.is_number = is_digit(canvas.flat()[piece.begin]);
    piece.is_capital = canvas.is_upper(piece.begin);
    piece.is_shouted = letters > 1 && capitals == letters;
    piece.is_taken = !canvas.is_free(piece.begin, piece.end);
}

}  // namespace

std::vector<Piece> read_pieces(const Canvas& canvas) {
    const auto& flat = canvas.flat();
    std::vector<Piece> pieces;
    std::size_t last = 0;
    for (std::size_t at = 0; at < flat.size();) {
        if (!is_alnum(flat[at])) {
            ++at;
            continue;
        }
        Piece piece;
        piece.begin = at;
        while (at < flat.size() &&
               (is_part(flat[at]) ||
                (flat[at] == '\'' && is_letter(canvas.at(at + 1)) && at > piece.begin))) {
            ++at;
        }
        piece.end = at;
        cut_clitic(canvas, piece);
        describe(canvas, piece);
        const auto gap = std::string_view{flat}.substr(last, piece.begin - last);
        piece.starts = pieces.empty() ||
                       gap.find_first_of(".?!:;\n\"(") != std::string_view::npos ||
                       gap.find(" - ") != std::string_view::npos;
        last = piece.end;
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::string_view between(const Canvas& canvas, const Piece& left, const Piece& right) {
    return std::string_view{canvas.flat()}.substr(left.end, right.begin - left.end);
}

bool is_spaced(const Canvas& canvas, const Piece& left, const Piece& right) {
    const auto gap = between(canvas, left, right);
    return !gap.empty() && gap.find_first_not_of(" \x02") == std::string_view::npos;
}

}  // namespace athro::safety
