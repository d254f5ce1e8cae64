#pragma once

#include <string>
#include <vector>

#include <athro/pages/start_pages.h>

namespace athro::pages {

std::string privacy_page(const Frame& frame);
std::string accessibility_page(const Frame& frame);

/// What the public record of the AI says that differs from one installation to another.
struct AboutAiView {
    std::string version;     ///< of the program
    std::string curriculum;  ///< of what is taught
    std::string model;       ///< name of the model; empty: none is configured, nothing leaves
    std::string voice;       ///< "around" or "free"
    bool is_evaluated = false;
    std::string contact;  ///< e-mail address or empty
};
std::string about_ai_page(const Frame& frame, const AboutAiView& view);

/// What is the matter with a turn, or with a page.
struct FeedbackView {
    model::DialogueId dialogue;  ///< empty: about a page
    int turn = 0;
    std::string page;     ///< path of the page it is about
    std::string comment;  ///< typed before a mistake
    std::string mistake;
    bool has_thanked = false;
};
std::string feedback_page(const Frame& frame, const FeedbackView& view);

struct SettingsView {
    std::vector<Named> professions;
    std::vector<Named> settings;  ///< of the profession chosen
    bool has_saved = false;
};
std::string settings_page(const Frame& frame, const SettingsView& view);

}  // namespace athro::pages
