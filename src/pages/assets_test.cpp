#include <athro/pages/assets.h>

#include <gtest/gtest.h>

namespace athro::pages {
namespace {

std::string name_of(const std::string& address) {
    return address.substr(address.find_last_of('/') + 1);
}

TEST(Assets, AreSentInTheSmallestFormThatIsAccepted) {
    const auto style = name_of(Assets::from(embedded()).style);
    const struct {
        std::string_view accepted;
        std::string_view encoding;
    } table[] = {
        {"gzip, deflate, br", "br"},     {"gzip", "gzip"}, {"", ""}, {"identity", ""},
        {"gzip;q=1.0, *;q=0.5", "gzip"},
    };
    for (const auto& [accepted, encoding] : table) {
        SCOPED_TRACE(accepted);
        const auto file = find_asset(style, accepted);
        ASSERT_TRUE(file);
        EXPECT_EQ(file->encoding, encoding);
        EXPECT_EQ(file->media_type, "text/css; charset=utf-8");
        EXPECT_FALSE(file->bytes.empty());
    }
}

TEST(Assets, AreOnlyTheFilesOfTheBrowser) {
    for (const auto* name : {"messages.toml", "long_texts.toml", "nothing.css", "../app.css", ""}) {
        SCOPED_TRACE(name);
        EXPECT_FALSE(find_asset(name, "br"));
    }
}

TEST(Assets, WeighLittle) {
    const auto assets = Assets::from(embedded());
    EXPECT_LE(find_asset(name_of(assets.style), "gzip")->bytes.size(), 20'000U);
    EXPECT_LE(find_asset(name_of(assets.script), "gzip")->bytes.size(), 8'000U);
}

}  // namespace
}  // namespace athro::pages
