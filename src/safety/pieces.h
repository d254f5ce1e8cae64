#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <athro/safety/canvas.h>

namespace athro::safety {

/// A word or number of a canvas. A clitic ("'s", "'n", "'r") is not part of it.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;             // folded, without joiners
    bool is_number = false;       // begins with a digit
    bool is_capital = false;      // its first letter is upper-case
    bool is_shouted = false;      // two letters or more, all upper-case
    bool is_taken = false;        // masked already
    bool starts = false;          // first of a sentence, line or list entry
    bool has_possessive = false;  // "'s" follows
};

std::vector<Piece> read_pieces(const Canvas& canvas);

/// What stands between two pieces that follow each other.
std::string_view between(const Canvas& canvas, const Piece& left, const Piece& right);

/// Whether that is spaces alone (a line break counts as the end of a line, not as a space).
bool is_spaced(const Canvas& canvas, const Piece& left, const Piece& right);

}  // namespace athro::safety
