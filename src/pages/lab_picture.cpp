#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <athro/pages/lab_frame.h>
#include <athro/pages/lab_page.h>

namespace athro::pages {

namespace {

constexpr int columns = 40;
constexpr int cell = 10;  // of the drawing's own units
constexpr int dots_max = 1000;

/// People of one kind, in the order in which they are drawn.
struct Group {
    std::string look;  // part of the class of its dots
    int people = 0;
    std::string_view key;
};

std::array<Group, 4> groups_of(const NaturalFrequencies& crowd) {
    return {{{"flagged-ill", crowd.ill_flagged, "lab.ill-flagged"},
             {"missed", crowd.ill_quiet, "lab.ill-quiet"},
             {"flagged-well", crowd.well_flagged, "lab.well-flagged"},
             {"quiet-well", crowd.well_quiet, "lab.well-quiet"}}};
}

std::string rectangle(int column, int row, int width, int height) {
    return fmt::format("M{} {}h{}v{}h{}z", column * cell, row * cell, width * cell, height * cell,
                       -width * cell);
}

/// The outline of the cells from `begin` to before `end`, counted row by row.
std::string outline(int begin, int end) {
    std::string path;
    while (begin < end) {
        const int column = begin % columns;
        const int whole_rows = column == 0 ? (end - begin) / columns : 0;
        if (whole_rows > 0) {
            path += rectangle(0, begin / columns, columns, whole_rows);
            begin += whole_rows * columns;
        } else {
            const int width = std::min(columns - column, end - begin);
            path += rectangle(column, begin / columns, width, 1);
            begin += width;
        }
    }
    return path;
}

/// A tile with one dot, repeated over the cells of its group: a thousand dots in four shapes.
Html dot_pattern(const Group& group) {
    const auto dot = element(
        "circle", {{"class", "athro-dot--" + group.look}, {"cx", "5"}, {"cy", "5"}, {"r", "3.6"}},
        {});
    return element("pattern",
                   {{"id", "dot-" + group.look},
                    {"width", std::to_string(cell)},
                    {"height", std::to_string(cell)},
                    {"patternUnits", "userSpaceOnUse"}},
                   dot);
}

Html dots(const NaturalFrequencies& crowd) {
    Html patterns;
    Html shapes;
    int begin = 0;
    for (const auto& group : groups_of(crowd)) {
        if (group.people == 0) continue;
        patterns += dot_pattern(group);
        const int end = begin + group.people;
        shapes += element(
            "path", {{"d", outline(begin, end)}, {"fill", "url(#dot-" + group.look + ")"}}, {});
        begin = end;
    }
    return {element("defs", {}, patterns), shapes};
}

/// Of those who are flagged: how many have the condition. Even one of many stays visible.
Html bar(const NaturalFrequencies& crowd) {
    constexpr int width = columns * cell;
    constexpr int visible_min = 3;
    const double share = crowd.predictive_value < 0 ? 0 : crowd.predictive_value / 100;
    const int true_width = std::clamp(static_cast<int>(share * width), visible_min, width);
    const auto block = [](int x, int length, const std::string& look) {
        return element("rect",
                       {{"class", "athro-dot--" + look},
                        {"x", std::to_string(x)},
                        {"y", "0"},
                        {"width", std::to_string(length)},
                        {"height", "60"}},
                       {});
    };
    return {block(0, width, "flagged-well"), block(0, true_width, "flagged-ill")};
}

Html key_to(const Frame& frame, const Group& group) {
    const auto swatch = element(
        "svg", {{"class", "athro-key"}, {"viewBox", "0 0 10 10"}, {"aria-hidden", "true"}},
        element("circle",
                {{"class", "athro-dot--" + group.look}, {"cx", "5"}, {"cy", "5"}, {"r", "4"}}, {}));
    return element("li", {},
                   {swatch, frame.say(group.key, {{"people", std::int64_t{group.people}}})});
}

}  // namespace

Html crowd_picture(const Frame& frame, const NaturalFrequencies& crowd) {
    const bool has_dots = crowd.people <= dots_max;
    const int height = has_dots ? crowd.people / columns * cell : 60;
    const auto title = frame.say("lab.picture-title", {{"people", std::int64_t{crowd.people}},
                                                       {"flagged", std::int64_t{crowd.flagged()}},
                                                       {"ill", std::int64_t{crowd.ill_flagged}}});
    Html keys;
    for (const auto& group : groups_of(crowd)) {
        if (has_dots || group.look.starts_with("flagged")) keys += key_to(frame, group);
    }
    const auto picture = element(
        "svg",
        {{"viewBox", fmt::format("0 0 {} {}", columns * cell, height)},
         {"role", "img"},
         {"aria-labelledby", "crowd-title"}},
        {element("title", {{"id", "crowd-title"}}, title), has_dots ? dots(crowd) : bar(crowd)});
    return element(
        "figure", {{"class", "athro-picture"}},
        {picture, element("figcaption", {}, element("ul", {{"class", "athro-plain-list"}}, keys))});
}

Html missed_picture(const std::string& id, const std::string& title, int missed) {
    constexpr int people = 100;
    constexpr int in_a_row = 20;
    Html dots;
    for (int i = 0; i < people; ++i) {
        // Those missed are rings, so that they differ by shape and not by colour alone.
        dots += element("circle",
                        {{"class", i < missed ? "athro-dot--lost" : "athro-dot--found"},
                         {"cx", std::to_string(i % in_a_row * cell + cell / 2)},
                         {"cy", std::to_string(i / in_a_row * cell + cell / 2)},
                         {"r", "3.4"}},
                        {});
    }
    return element(
        "svg",
        {{"viewBox", fmt::format("0 0 {} {}", in_a_row * cell, people / in_a_row * cell)},
         {"role", "img"},
         {"aria-labelledby", id}},
        {element("title", {{"id", id}}, title), dots});
}

}  // namespace athro::pages
