#pragma once

#include <athro/base/language.h>
#include <athro/model/ids.h>

namespace athro::model {

/// What a mentor knows of a learner's work. Empty ids: not said.
struct Profile {
    ProfessionId profession;
    SettingId setting;
    base::Language language = base::Language::en;
    bool operator==(const Profile&) const = default;
};

}  // namespace athro::model
