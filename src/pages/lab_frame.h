#pragma once

#include <string>
#include <vector>

#include <athro/curriculum/labs.h>
#include <athro/pages/components.h>
#include <athro/pages/lab_forms.h>
#include <athro/pages/site.h>
#include <athro/pages/turn_view.h>

/// The pages of labs that are written in the faculty. What may not be seen before an answer (a key,
/// an advice, which reference is invented) is written into a page only after that answer.
namespace athro::pages {

/// A line of the list of labs.
struct LabRow {
    std::string id;
    std::string title;
    std::string summary;
    int minutes = 0;
};

/// The labs that can be used today, in the request's language.
std::vector<LabRow> labs_of(const Site& site, const http::Request& request);

/// "/labs": every lab.
std::string lab_list_page(const Frame& frame, const std::vector<LabRow>& labs);

/// A lab and where it comes from. The lab outlives the view.
struct LabView {
    const curriculum::Lab& lab;
    SourceNote source;
};

/// What stands on a page of a lab, under its heading.
struct LabContent {
    Html body;
    std::vector<Mistake> mistakes;
};
std::string to_lab_page(const Frame& frame, const LabView& view, const LabContent& content);

/// The page for an address that no page of the lab makes.
std::string lab_trouble_page(const Frame& frame, const LabView& view);

/// A form that changes nothing: all that was answered travels in its address.
Html lab_form(const Frame& frame, const curriculum::Lab& lab, const Html& content);

/// What the lab asks one to do.
Html lab_lead(const Frame& frame, const curriculum::Lab& lab);

/// Something that was counted: "Right by yourself: 8 of 12", with what it means below.
struct Share {
    std::string_view key;
    int count = 0;
    int of = 0;
    std::string_view meaning = {};  ///< key of a sentence, or empty
};
Html shares(const Frame& frame, const std::vector<Share>& list);

/// A calibrated-trust lab where the form stands: a case, its advice, or what came out.
std::string trust_page(const Frame& frame, const LabView& view, const TrustForm& form);

/// What came out of the cases that are finished (trust_outcome.cpp).
Html trust_outcome(const Frame& frame, const curriculum::Lab& lab, const TrustForm& form);

/// A profession whose tasks can be sorted.
struct SortingRole {
    model::ProfessionId id;  ///< empty: everybody
    std::string name;
    std::string tasks;  ///< what AI may touch in this job; empty for everybody
};

/// Before a role is chosen; `suggested` is the learner's own, or empty.
std::string sorting_roles_page(const Frame& frame, const LabView& view,
                               const std::vector<SortingRole>& roles,
                               const model::ProfessionId& suggested);
std::string sorting_page(const Frame& frame, const LabView& view, const SortingRole& role,
                         const JudgeForm& form);

/// `sources`: one for each reference, empty for those invented.
std::string references_page(const Frame& frame, const LabView& view,
                            const std::vector<SourceNote>& sources, const JudgeForm& form);

std::string sample_page(const Frame& frame, const LabView& view, const SampleForm& form);

/// 100 people of a group, those missed marked (lab_picture.cpp). `id` is of its title.
Html missed_picture(const std::string& id, const std::string& title, int missed);

}  // namespace athro::pages
