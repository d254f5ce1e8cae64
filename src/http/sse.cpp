#include <athro/http/sse.h>

#include <utility>

namespace athro::http {

base::Result<std::vector<ReceivedEvent>> EventParser::feed(std::string_view bytes) {
    std::vector<ReceivedEvent> done;
    while (!bytes.empty()) {
        if (std::exchange(is_after_cr_, false) && bytes.front() == '\n') bytes.remove_prefix(1);
        const auto end = bytes.find_first_of("\r\n");
        const auto part = bytes.substr(0, end);
        if (line_.size() + part.size() + event_.data.size() + event_.name.size() > bytes_max_) {
            return base::Error{base::Code::too_large, "an event of the stream is too large"};
        }
        line_ += part;
        if (end == bytes.npos) break;
        is_after_cr_ = bytes[end] == '\r';
        bytes.remove_prefix(end + 1);
        end_line(done);
    }
    return done;
}

std::vector<ReceivedEvent> EventParser::finish() {
    std::vector<ReceivedEvent> done;
    end_line(done);
    end_event(done);
    return done;
}

void EventParser::end_line(std::vector<ReceivedEvent>& done) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    const auto line = std::exchange(line_, {});
    std::string_view text = line;
    if (std::exchange(is_first_line_, false) && text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    if (text.empty()) return end_event(done);
    const auto colon = text.find(':');
    const auto field = text.substr(0, colon);
    auto value = colon == text.npos ? std::string_view{} : text.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    if (field == "event") event_.name = value;
    if (field == "data") {
        if (std::exchange(has_data_, true)) event_.data += '\n';
        event_.data += value;
    }
}

void EventParser::end_event(std::vector<ReceivedEvent>& done) {
    auto event = std::exchange(event_, {});
    if (std::exchange(has_data_, false)) done.push_back(std::move(event));
}

}  // namespace athro::http
