#include <athro/pages/site.h>

#include <charconv>

#include <athro/base/expect.h>
#include <athro/safety/redact.h>
#include <athro/store/session_store.h>

namespace athro::pages {
namespace {

std::string_view trim(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    const auto begin = text.find_first_not_of(white);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

/// The page's path without its language: "/en/units" is "/units".
std::string page_of(const http::Request& request) {
    const auto& path = request.path();
    if (!path.starts_with("/en") && !path.starts_with("/cy")) return "/";
    const auto page = path.substr(3);
    return page.empty() ? "/" : page;
}

std::string query_of(const http::Request& request) {
    const auto at = request.target().find('?');
    return at == std::string::npos ? std::string{} : request.target().substr(at);
}

}  // namespace

base::Language language_of(const http::Request& request) {
    return request.path().starts_with("/cy") ? base::Language::cy : base::Language::en;
}

curriculum::Wording wording_of(const Visiting& visiting) {
    const bool is_plainer = visiting && visiting->learner.settings.plainer;
    return is_plainer ? curriculum::Wording::plainer : curriculum::Wording::full;
}

Frame frame_of(const Site& site, const http::Request& request, const Visiting& visiting) {
    Frame frame{site.messages, site.assets, language_of(request), page_of(request),
                query_of(request)};
    if (!visiting) return frame;
    frame.visitor = visiting->is_guest() ? Visitor::guest : Visitor::learner;
    frame.session_idle_max = store::session_idle_max;
    frame.preferences.has_single_keys = !visiting->learner.settings.keys_off;
    frame.preferences.has_wide_spacing = visiting->learner.settings.wide_spacing;
    frame.preferences.wording = wording_of(visiting);
    return frame;
}

runtime::Task<base::Result<Visiting>> visiting(const Site& site, const http::Request& request) {
    auto caller = co_await site.gate.caller_of(request);
    if (caller) co_return Visiting{std::move(*caller)};
    if (caller.error().code == base::Code::unauthenticated) co_return Visiting{};
    co_return caller.error();
}

http::Response show(std::string page) {
    return http::html(std::move(page));
}

int to_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

std::string field(const http::Request& request, std::string_view name) {
    return std::string{trim(request.form(name).value_or(""))};
}

std::vector<Named> profession_list(const curriculum::Curriculum& curriculum,
                                   base::Language language, const model::ProfessionId& chosen) {
    std::vector<Named> list;
    for (const auto& profession : curriculum.professions()) {
        list.push_back(
            {profession.id.text(), profession.name.in(language), profession.id == chosen});
    }
    return list;
}

const curriculum::Mentor& main_mentor(const curriculum::Curriculum& curriculum) {
    base::expect(!curriculum.mentors().empty(), "a curriculum that loads has a mentor");
    return curriculum.mentors().front();
}

std::string masked(const Site& site, std::string_view words, base::Language language) {
    return safety::redact(*site.engine.teaching()->lexicon, words, language).out;
}

}  // namespace athro::pages
