#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <athro/http/event_stream.h>
#include <athro/http/sse.h>

namespace athro::http {
namespace {

std::string show(const std::vector<ReceivedEvent>& events) {
    std::string text;
    for (const auto& [name, data] : events)
        text += name + "=" + data + ";";
    return text;
}

TEST(EventParser, ReadsAStreamWhereverItIsCut) {
    const struct {
        std::string bytes;
        std::string events;
    } table[] = {
        {"data: a\n\n", "message=a;"},
        {"data: a\r\n\r\ndata:b\r\n\r\n", "message=a;message=b;"},
        {"data: a\r\rdata: b\r\r", "message=a;message=b;"},
        {": comment\n\nevent: reply\nid: 3\nretry: 5\ndata: one\ndata: two\n\n", "reply=one\ntwo;"},
        {"\xef\xbb\xbf"
         "data: a\n\n",
         "message=a;"},
        {"data\n\n", "message=;"},
        {"event: lost\n\ndata: a\n\n", "message=a;"},
        {"data:  two spaces\n\n", "message= two spaces;"},
        {"data: unended", "message=unended;"},
        {"data: caf\xc3\xa9\n\ndata: [DONE]\n\n", "message=café;message=[DONE];"},
        {"", ""},
    };
    for (const auto& [bytes, events] : table) {
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            SCOPED_TRACE(bytes + " cut at " + std::to_string(cut));
            EventParser parser{100};
            auto first = parser.feed(std::string_view{bytes}.substr(0, cut));
            auto second = parser.feed(std::string_view{bytes}.substr(cut));
            ASSERT_TRUE(first && second);
            EXPECT_EQ(show(*first) + show(*second) + show(parser.finish()), events);
        }
    }
}

TEST(EventParser, RefusesAnEventBeyondItsLimit) {
    const auto is_accepted = [](std::size_t size) {
        EventParser parser{100};
        return parser.feed("data:" + std::string(size, 'x')).has_value();
    };
    EXPECT_TRUE(is_accepted(80));
    EXPECT_FALSE(is_accepted(100));

    EventParser lines{100};
    base::Result<std::vector<ReceivedEvent>> fed = std::vector<ReceivedEvent>{};
    int count = 0;
    while (fed && count < 1'000) {
        fed = lines.feed("data: ten more\n");
        ++count;
    }
    EXPECT_LT(count, 20);
}

TEST(EventParser, ReadsWhatOurOwnStreamsWrite) {
    EventParser parser{1'000};
    const auto events = parser.feed(to_event_text({1, "reply", "a\n\nb"}));
    ASSERT_TRUE(events);
    EXPECT_EQ(show(*events), "reply=a\n\nb;");
}

}  // namespace
}  // namespace athro::http
