#include <athro/pages/lab_page.h>

#include <charconv>
#include <optional>

#include <athro/pages/components.h>

namespace athro::pages {

namespace {

/// A percentage as people type it; nothing when it is none or lies outside [0, 100].
std::optional<double> parse_percentage(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '%'; });
    if (const auto comma = text.find(','); comma != text.npos) text[comma] = '.';
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number && value >= 0 && value <= 100 ? std::optional{value} : std::nullopt;
}

struct Read {
    std::optional<double> prevalence, sensitivity, specificity, prediction;

    bool is_whole() const { return prevalence && sensitivity && specificity && prediction; }
};

Read read(const LabForm& form) {
    return {parse_percentage(form.prevalence), parse_percentage(form.sensitivity),
            parse_percentage(form.specificity), parse_percentage(form.prediction)};
}

struct LabField {
    Name id;
    std::string_view label;
    std::string_view hint;
    const std::string& value;
    bool is_wrong;
    std::string_view mistake;
};

Html percentage_input(const Frame& frame, const LabField& lab) {
    Field field{std::string{lab.id.text()},
                std::string{lab.id.text()},
                {frame.say(lab.label), Size::small},
                frame.say(lab.hint)};
    if (lab.is_wrong) field.error = {frame.say("frame.error-prefix"), frame.say(lab.mistake)};
    Line line;
    line.value = lab.value;
    line.suffix = "%";
    line.inputmode = "decimal";
    line.autocomplete = "off";
    line.width = 5;
    return input(field, line);
}

std::vector<LabField> fields_of(const LabForm& form, const Read& given) {
    const bool sent = form.is_sent;
    const std::string_view mistake = "lab.not-a-percentage";
    return {{"prevalence", "lab.prevalence", "lab.prevalence-hint", form.prevalence,
             sent && !given.prevalence, mistake},
            {"sensitivity", "lab.sensitivity", "lab.sensitivity-hint", form.sensitivity,
             sent && !given.sensitivity, mistake},
            {"specificity", "lab.specificity", "lab.specificity-hint", form.specificity,
             sent && !given.specificity, mistake},
            {"prediction", "lab.prediction", "lab.prediction-hint", form.prediction,
             sent && !given.prediction, "lab.no-prediction"}};
}

/// A form without side effects: its address can be kept, sent on and opened again.
Html lab_form(const Frame& frame, const std::vector<LabField>& fields) {
    const auto sizes =
        element("div", {{"class", "athro-sizes"}},
                {percentage_input(frame, fields[0]), percentage_input(frame, fields[1]),
                 percentage_input(frame, fields[2])});
    const auto form =
        element("form",
                {{"method", "get"},
                 {"action", frame.at("/labs/predictive-values")},
                 flag("novalidate", true)},
                {sizes, percentage_input(frame, fields[3]), button({frame.say("lab.show")})});
    return element("section",
                   {{"class", "athro-sheet"}, {"aria-label", frame.say("lab.form-title")}}, form);
}

Html crowd_table(const Frame& frame, const NaturalFrequencies& crowd) {
    const auto number = [](int people) { return Html{to_text(people, 0)}; };
    const int well = crowd.well_flagged + crowd.well_quiet;
    Table made{frame.say("lab.table-title", {{"people", std::int64_t{crowd.people}}})};
    made.head = {frame.say("lab.column-people"), frame.say("lab.column-flagged"),
                 frame.say("lab.column-quiet"), frame.say("lab.column-all")};
    made.rows = {{frame.say("lab.row-ill"), number(crowd.ill_flagged), number(crowd.ill_quiet),
                  number(crowd.ill())},
                 {frame.say("lab.row-well"), number(crowd.well_flagged), number(crowd.well_quiet),
                  number(well)},
                 {frame.say("lab.row-all"), number(crowd.flagged()),
                  number(crowd.ill_quiet + crowd.well_quiet), number(crowd.people)}};
    return element("div", {{"class", "athro-wide"}, {"tabindex", "0"}}, table(made));
}

/// What came out, beside what was predicted.
Html outcome(const Frame& frame, const NaturalFrequencies& crowd, double prediction) {
    if (crowd.predictive_value < 0) {
        return element("p", {{"class", "athro-lead"}}, frame.say("lab.nobody-flagged"));
    }
    const auto value = to_text(crowd.predictive_value, 1);
    const auto found = frame.say("lab.outcome", {{"people", std::int64_t{crowd.people}},
                                                 {"flagged", std::int64_t{crowd.flagged()}},
                                                 {"ill", std::int64_t{crowd.ill_flagged}}});
    const auto compared =
        frame.say("lab.predicted", {{"prediction", to_text(prediction, 1)}, {"value", value}});
    return {element("p", {{"class", "athro-lead"}}, frame.say("lab.value", {{"value", value}})),
            element("p", {}, compared), element("p", {}, found)};
}

Html results(const Frame& frame, const Read& given) {
    const auto crowd =
        to_natural_frequencies({*given.prevalence, *given.sensitivity, *given.specificity});
    if (!crowd) return {};
    return element("section", {{"id", "result"}},
                   {element("h2", {}, frame.say("lab.result-title")),
                    outcome(frame, *crowd, *given.prediction), crowd_picture(frame, *crowd),
                    crowd_table(frame, *crowd), element("p", {}, frame.say("lab.rounded")),
                    element("h2", {}, frame.say("lab.again"))});
}

}  // namespace

std::string lab_page(const Frame& frame, const LabForm& form) {
    const auto given = read(form);
    const auto fields = fields_of(form, given);
    std::vector<Mistake> mistakes;
    for (const auto& field : fields) {
        if (!field.is_wrong) continue;
        mistakes.push_back({frame.say(field.mistake), std::string{field.id.text()}});
    }
    const auto title = frame.say("lab.title");
    const bool shows_results = form.is_sent && given.is_whole();
    const LabForm next{form.prevalence, form.sensitivity, form.specificity, "", false};
    const Html content{
        when(!mistakes.empty(), error_summary(frame.say("frame.mistakes"), mistakes)),
        element("h1", {}, title), element("p", {{"class", "athro-lead"}}, frame.say("lab.lead")),
        shows_results ? results(frame, given) : element("p", {}, frame.say("lab.predict-first")),
        lab_form(frame, shows_results ? fields_of(next, given) : fields)};
    return to_page(frame, {title, content, !mistakes.empty()});
}

}  // namespace athro::pages
