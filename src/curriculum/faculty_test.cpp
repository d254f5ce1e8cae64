#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include <athro/curriculum/load.h>

namespace athro::curriculum {
namespace {

TEST(Faculty, OfTheSourceTreeHasNoErrors) {
    const auto* source = std::getenv("ATHRO_SOURCE_DIR");
    if (!source) GTEST_SKIP() << "ATHRO_SOURCE_DIR is not set";
    std::vector<Finding> findings;
    const auto today = std::chrono::sys_days{std::chrono::year{2026} / 10 / 1};
    const auto loaded = load_faculty(std::filesystem::path{source} / "faculty", findings, today);
    for (const auto& finding : findings)
        std::cout << to_text(finding) << '\n';
    EXPECT_TRUE(loaded) << loaded.error().message;
}

}  // namespace
}  // namespace athro::curriculum
