#pragma once

#include <string>
#include <vector>

#include <athro/base/language.h>

namespace athro::pages {

/// A page with more on it than is usual.
struct Sample {
    std::string name;  ///< "dialogue-choice"
    base::Language language = base::Language::en;
    std::string html;
};

/// A sample of every page in both languages (samples_data_test.cpp).
std::vector<Sample> samples();

}  // namespace athro::pages
