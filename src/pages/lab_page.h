#pragma once

#include <string>

#include <athro/pages/frame.h>
#include <athro/pages/natural_frequencies.h>

namespace athro::pages {

/// The lab's form as it came, or as it starts. Percentages as people type them: "1", "8.3", "8,3
/// %".
struct LabForm {
    std::string prevalence = "1";
    std::string sensitivity = "90";
    std::string specificity = "90";
    std::string prediction;  ///< of the chance in percent that a flag is true
    bool is_sent = false;    ///< false: the page is opened
};

/// The predictive-value lab: a prediction first, then whole people as a picture and a table.
std::string lab_page(const Frame& frame, const LabForm& form);

/// The picture of a crowd: a dot for each of 1,000 people, or a bar of the flagged in larger
/// crowds.
Html crowd_picture(const Frame& frame, const NaturalFrequencies& crowd);

}  // namespace athro::pages
