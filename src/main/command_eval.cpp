// The commands by which anyone measures a judgement of the mentor on their own data (measuring.md).

#include <fmt/format.h>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>
#include <map>
#include <string>

#include <athro/dialogue/support.h>

#include "commands.h"
#include "lines.h"

namespace athro {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;

/// How many were judged, and how many rightly.
struct Share {
    int all = 0;
    int right = 0;

    double value() const { return all == 0 ? 0 : static_cast<double>(right) / all; }
    void add(const Share& other) {
        all += other.all;
        right += other.right;
    }
};

// The bars of teaching.md 5.
constexpr double balanced_min = 0.955;
constexpr double exact_min = 1;
constexpr double turned_min = 0.85;

bool is_exact(std::string_view construction) {
    return construction == "gene swap" || construction == "number change";
}
bool is_turned(std::string_view construction) {
    return construction == "polarity or mode change";
}

}  // namespace

int run_eval_claims(const Options& options) {
    std::map<std::string, std::string> passages;
    const auto read =
        for_each_line(options.passages, [&](const json::object& line) -> Result<std::string> {
            const auto id = text_at(line, "id");
            if (!id) return id.error();
            const auto text = text_at(line, "text");
            if (!text) return text.error();
            passages[*id] = *text;
            return std::string{};
        });
    if (read != 0) return read;
    Share supported;
    Share unsupported;
    std::map<std::string, Share> constructions;
    const auto judged =
        for_each_line(options.claims, [&](const json::object& line) -> Result<std::string> {
            const auto passage = text_at(line, "passage_id");
            if (!passage) return passage.error();
            const auto claim = text_at(line, "claim");
            if (!claim) return claim.error();
            const auto label = text_at(line, "label");
            if (!label) return label.error();
            if (*label != "supported" && *label != "unsupported")
                return Error{Code::invalid, "\"label\" is supported or unsupported"};
            const auto found = passages.find(*passage);
            if (found == passages.end())
                return Error{Code::not_found,
                             "no passage '" + *passage + "' in the file of passages"};
            const auto support = dialogue::support_of(*claim, found->second);
            const bool is_supported = *label == "supported";
            const bool is_right = support.is_given == is_supported;
            const Share one{1, is_right ? 1 : 0};
            (is_supported ? supported : unsupported).add(one);
            constructions[*label + ": " + text_or(line, "construction", "-")].add(one);
            return std::string{};
        });
    if (judged != 0) return judged;
    const auto balanced = (supported.value() + unsupported.value()) / 2;
    bool is_met = balanced >= balanced_min && supported.all > 0 && unsupported.all > 0;
    for (const auto& [name, share] : constructions) {
        const auto construction = std::string_view{name}.substr(name.find(':') + 2);
        if (is_exact(construction)) is_met = is_met && share.value() >= exact_min;
        if (is_turned(construction)) is_met = is_met && share.value() >= turned_min;
    }
    if (options.wants_json) {
        json::object table;
        for (const auto& [name, share] : constructions)
            table[name] = json::object{{"claims", share.all}, {"right", share.right}};
        std::cout << json::serialize(json::object{{"balanced_accuracy", balanced},
                                                  {"supported_kept", supported.value()},
                                                  {"unsupported_caught", unsupported.value()},
                                                  {"constructions", std::move(table)},
                                                  {"met", is_met}})
                  << "\n";
        return is_met ? 0 : 1;
    }
    for (const auto& [name, share] : constructions)
        std::cout << fmt::format("{:<45} {:>5} of {:<5} {:>6.1f} %\n", name, share.right, share.all,
                                 100 * share.value());
    std::cout << fmt::format("{:<45} {:>20.3f}   bar {}\n", "balanced accuracy", balanced,
                             balanced_min);
    return is_met ? 0 : 1;
}

}  // namespace athro
