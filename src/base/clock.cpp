#include <athro/base/clock.h>

namespace athro::base {

Time SystemClock::now() const {
    return std::chrono::time_point_cast<std::chrono::microseconds>(
        std::chrono::system_clock::now());
}

}  // namespace athro::base
