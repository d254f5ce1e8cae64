#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <thread>

#include <athro/runtime/published.h>

namespace athro::runtime {
namespace {

TEST(Published, KeepsWhatAReaderLoaded) {
    Published<std::string> published{std::make_shared<const std::string>("one")};
    const auto before = published.load();
    std::jthread writer{[&] { published.store(std::make_shared<const std::string>("two")); }};
    writer.join();
    EXPECT_EQ(*before, "one");
    EXPECT_EQ(*published.load(), "two");
}

}  // namespace
}  // namespace athro::runtime
