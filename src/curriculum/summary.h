#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/language.h>
#include <athro/curriculum/faculty.h>

namespace athro::curriculum {

/// How hard one text is to read.
struct HardText {
    std::string path;  // as in Places
    base::Language language = base::Language::en;
    double lix = 0;
    std::optional<double> plainer_lix;  // of its plainer form, where it has one
};

/// What a faculty holds, as `athro check` prints it.
struct Summary {
    std::size_t mentors = 0;
    std::size_t units = 0;
    std::size_t objectives = 0;
    std::size_t briefs = 0;
    std::size_t misconceptions = 0;
    std::size_t passages = 0;  // with the sections of units
    std::size_t terms = 0;
    std::size_t cards = 0;
    std::size_t labs = 0;
    std::map<ItemKind, std::size_t> items;
    std::size_t texts = 0;
    double both_languages_share = 0;      // of the texts, in [0, 1]
    base::Date oldest_review_date{};      // the soonest to pass; 1970-01-01 when there is none
    std::size_t expiring_in_90_days = 0;  // passed or to pass
    std::map<base::Language, double> lix_median;
    std::vector<HardText> hardest;  // five at most
};

Summary summarise(const Faculty& faculty, base::Date today);

/// A summary as lines of text.
std::string to_text(const Summary& summary);

}  // namespace athro::curriculum
