#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <athro/http/json.h>
#include <athro/http/limits.h>
#include <athro/http/testing.h>

namespace athro::http {
namespace {

namespace fs = std::filesystem;

/// The folder of test corpora beside the source, which need not be there.
fs::path find_corpus() {
    const char* const shared = std::getenv("ATHRO_SHARED_DIR");
    const char* const source = std::getenv("ATHRO_SOURCE_DIR");
    const fs::path folder = shared != nullptr   ? fs::path{shared}
                            : source != nullptr ? fs::path{source}.parent_path() / "shared"
                                                : fs::path{};
    return folder / "corpora" / "json-test-suite" / "test_parsing";
}

std::string read_file(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(ParseJson, AgreesWithTheJsonTestSuite) {
    const auto folder = find_corpus();
    if (!fs::is_directory(folder)) {
        GTEST_SKIP() << "no JSON test suite: set ATHRO_SHARED_DIR to the folder that has corpora/";
    }
    int accepted = 0;
    int refused = 0;
    for (const auto& entry : fs::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        SCOPED_TRACE(name);
        const bool is_accepted = parse_json(read_file(entry.path())).has_value();
        if (name.starts_with("y_")) EXPECT_TRUE(is_accepted);
        if (name.starts_with("n_")) EXPECT_FALSE(is_accepted);
        accepted += name.starts_with("y_") && is_accepted;
        refused += name.starts_with("n_") && !is_accepted;
    }
    EXPECT_EQ(accepted, 95);
    EXPECT_EQ(refused, 188);
}

TEST(ParseJson, IsStrictAndBoundedInDepth) {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    const struct {
        std::string text;
        bool valid;
    } table[] = {
        {R"({"a":[1,"ŵ",null]})", true},
        {nested(limits::json_depth_max), true},
        {nested(limits::json_depth_max + 1), false},
        {"[1,]", false},
        {"{'a':1}", false},
        {"[1] // no", false},
        {"NaN", false},
        {"1e308", true},
        {"{\"a\":[-1e+9999]}", false},
        {"\"\xff\"", false},
        {"\xef\xbb\xbf[]", false},  // a byte order mark
        {"", false},
        {"[] []", false},
    };
    for (const auto& [text, valid] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(parse_json(std::string_view{text}).has_value(), valid);
    }
}

TEST(ParseJson, WantsTheBodyToSayThatItIsJson) {
    EXPECT_TRUE(parse_json(make_request(post_json("/", "{}"))));
    EXPECT_FALSE(parse_json(make_request(post_form("/", {}))));
}

}  // namespace
}  // namespace athro::http
