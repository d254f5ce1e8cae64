#include <athro/model/score.h>

namespace athro::model {

base::Result<Score> Score::from(double value) {
    if (!(value >= 0.0 && value <= 1.0)) {
        return base::Error{base::Code::invalid, "a score lies between 0 and 1"};
    }
    return Score{value};
}

}  // namespace athro::model
