#include <athro/model/contract.h>
#include <athro/model/evidence.h>
#include <athro/model/score.h>
#include <athro/model/turn.h>

#include <cmath>

#include <gtest/gtest.h>

namespace athro::model {
namespace {

TEST(Score, IsAlwaysWithinNoughtAndOne) {
    EXPECT_TRUE(Score::from(0.0).has_value());
    EXPECT_TRUE(Score::from(1.0).has_value());
    EXPECT_FALSE(Score::from(-0.001).has_value());
    EXPECT_FALSE(Score::from(1.001).has_value());
    EXPECT_FALSE(Score::from(std::nan("")).has_value());
}

TEST(Names, OfMovesPartsMarksAndHelpsReadBack) {
    for (int i = 0; i <= static_cast<int>(Move::close); ++i) {
        EXPECT_EQ(parse_move(to_text(static_cast<Move>(i))).value(), static_cast<Move>(i));
    }
    for (int i = 0; i <= static_cast<int>(PartKind::example); ++i) {
        EXPECT_EQ(parse_part_kind(to_text(static_cast<PartKind>(i))).value(),
                  static_cast<PartKind>(i));
    }
    for (int i = 0; i <= static_cast<int>(Help::self_rated); ++i) {
        EXPECT_EQ(parse_help(to_text(static_cast<Help>(i))).value(), static_cast<Help>(i));
    }
    EXPECT_FALSE(parse_move("dance").has_value());
    EXPECT_FALSE(parse_mark("good").has_value());
}

}  // namespace
}  // namespace athro::model
