#pragma once

#include <map>
#include <string>
#include <vector>

#include <athro/base/language.h>
#include <athro/pages/frame.h>

namespace athro::pages {

/// A page with more on it than is usual.
struct Sample {
    std::string name;  ///< "dialogue-choice"
    base::Language language = base::Language::en;
    std::string html;
};

/// Pages of labs by their names (samples_labs_test.cpp).
std::map<std::string, std::string> lab_pages(const Frame& frame);

/// A sample of every page in both languages (samples_data_test.cpp).
std::vector<Sample> samples();

}  // namespace athro::pages
