#pragma once

#include <athro/dialogue/engine.h>
#include <athro/http/message.h>
#include <athro/identity/accounts.h>
#include <athro/identity/gate.h>
#include <athro/pages/about_pages.h>
#include <athro/pages/frame.h>
#include <athro/pages/start_pages.h>

namespace athro::pages {

/// What the handlers of pages may touch. Everything referred to outlives it.
struct Site {
    store::Store& store;
    dialogue::Engine& engine;
    const identity::Gate& gate;
    identity::Accounts& accounts;
    const base::Clock& clock;
    base::Random& random;
    AboutAiView about;  // what the public record says of this installation
    Messages messages = Messages::built_in();
    Assets assets = Assets::from(embedded());
};

/// Who asks for a page: the caller when somebody is signed in or is a guest.
using Visiting = std::optional<identity::Caller>;

/// The language of a page's path: "/cy/…" is Welsh.
base::Language language_of(const http::Request& request);

/// How whoever asks wants texts; as they were written for somebody who is nobody to us.
curriculum::Wording wording_of(const Visiting& visiting);

/// The frame of a request's page.
Frame frame_of(const Site& site, const http::Request& request, const Visiting& visiting);

/// The caller, or nothing when nobody is there. Errors: those of the store.
runtime::Task<base::Result<Visiting>> visiting(const Site& site, const http::Request& request);

/// A page with the status 200.
http::Response show(std::string page);

/// A number of a path or form; 0 when it is none.
int to_number(std::string_view text);

/// The value of a form's field, without white space at its ends; empty when it is not there.
std::string field(const http::Request& request, std::string_view name);

/// The professions to choose from, in the page's language.
std::vector<Named> profession_list(const curriculum::Curriculum& curriculum,
                                   base::Language language, const model::ProfessionId& chosen);

/// The mentor that learners meet: the first of the curriculum.
const curriculum::Mentor& main_mentor(const curriculum::Curriculum& curriculum);

/// Masks identifiers in words that go into the store outside a turn.
std::string masked(const Site& site, std::string_view words, base::Language language);

}  // namespace athro::pages
