#pragma once

#include <athro/base/result.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace athro::http {

/// One event of another server's stream.
struct ReceivedEvent {
    std::string name = "message";
    std::string data;  ///< its data lines, joined by line feeds
};

/// Reads text/event-stream as it arrives, cut anywhere: lines end in LF, CR LF or CR; comments,
/// ids, retry times and unknown fields are passed over, and so is a byte order mark at the start.
/// What the data says is the caller's to check, also whether it is UTF-8.
class EventParser {
public:
    /// bytes_max: the most that one event may hold.
    explicit EventParser(std::size_t bytes_max) : bytes_max_{bytes_max} {}

    /// The events that these bytes complete. Errors: too_large; the parser is of no use after it.
    base::Result<std::vector<ReceivedEvent>> feed(std::string_view bytes);

    /// At the end of the stream: the event whose empty line is missing, as some servers leave it
    /// out.
    std::vector<ReceivedEvent> finish();

private:
    void end_line(std::vector<ReceivedEvent>& done);
    void end_event(std::vector<ReceivedEvent>& done);

    std::size_t bytes_max_;
    std::string line_;
    ReceivedEvent event_;
    bool has_data_ = false;
    bool is_after_cr_ = false;
    bool is_first_line_ = true;
};

}  // namespace athro::http
