#pragma once

#include <string>
#include <vector>

#include <athro/pages/components.h>
#include <athro/pages/frame.h>

namespace athro::pages {

/// A form that came back: what was typed (never a passphrase) and what is wrong with it. Texts of
/// mistakes are in the page's language; fields are those of the form.
struct FormState {
    std::string user_name;
    std::vector<Mistake> mistakes;
};

/// Makes an account of a guest's conversation: `user_name`, `passphrase`.
std::string keep_page(const Frame& frame, const FormState& state);

/// The recovery codes, shown this once.
std::string codes_page(const Frame& frame, const std::vector<std::string>& codes);

/// `user_name`, `passphrase`.
std::string sign_in_page(const Frame& frame, const FormState& state);

/// By a recovery code: `user_name`, `code`, and the new `passphrase`.
std::string recovery_page(const Frame& frame, const FormState& state);

/// After signing out or leaving.
std::string left_page(const Frame& frame);

}  // namespace athro::pages
