#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <athro/safety/finders.h>
#include <athro/safety/pieces.h>

namespace athro::safety {

/// How surely a name stands here: after "Name:" or a title almost any word is one.
enum class Certainty { none, likely, sure };

/// Reads the names of a canvas. The pieces are those of the canvas when it was made.
class NameReader {
public:
    NameReader(const Canvas& canvas, const Lexicon& lexicon)
        : canvas_{canvas}, lexicon_{lexicon}, pieces_{read_pieces(canvas)} {
        protect_known();
    }

    const std::vector<Piece>& pieces() const { return pieces_; }

    /// The last piece of the name that begins at piece `k`, or nothing.
    std::optional<std::size_t> name_at(std::size_t k) const;

    /// Whether the piece stands in the name of a place or of somebody whom everybody knows, belongs
    /// to a thing ("Grace periods"), or is spoken of as a name.
    bool is_nobody(std::size_t k) const {
        return protected_[k] || is_thing(k, k) || is_called_a_name(k);
    }

    /// Whether a found name's word may be masked wherever it stands in the text.
    bool is_telling(const Piece& piece) const;

private:
    void protect_known();
    bool is_title(std::size_t k) const;
    Certainty cue_before(std::size_t k) const;
    Certainty listed_cue_before(std::size_t k, std::string_view gap) const;
    bool is_preposition_before(std::size_t k) const;

    bool is_first(const Piece& piece) const;
    bool is_last(const Piece& piece) const;
    bool is_name(const Piece& piece) const { return is_first(piece) || is_last(piece); }
    bool is_ordinary(const Piece& piece) const;
    bool is_inflected(std::string_view text) const;
    bool is_plain_first(const Piece& piece) const;
    bool is_unknown_capital(const Piece& piece) const;
    bool is_joined(std::size_t left) const;
    bool is_thing(std::size_t first, std::size_t last) const;

    std::optional<std::size_t> after_title(std::size_t k) const;
    std::optional<std::size_t> after_cue(std::size_t k, Certainty certainty) const;
    std::optional<std::size_t> in_full(std::size_t k) const;
    std::optional<std::size_t> surname_first(std::size_t k, Certainty certainty) const;
    bool is_called_a_name(std::size_t k) const;
    std::optional<std::size_t> by_place(std::size_t k) const;
    std::optional<std::size_t> after_small_words(std::size_t k) const;
    std::optional<std::size_t> alone(std::size_t k) const;
    std::optional<std::size_t> name_that_is_a_word(std::size_t k) const;
    bool acts(std::size_t k) const;
    std::size_t extend(std::size_t k, bool is_sure) const;

    const Canvas& canvas_;
    const Lexicon& lexicon_;
    std::vector<Piece> pieces_;
    std::vector<bool> protected_;
};

}  // namespace athro::safety
