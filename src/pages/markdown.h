#pragma once

#include <functional>
#include <string_view>

#include <athro/pages/html.h>

namespace athro::pages {

/// Markdown of the faculty as HTML of a closed list of elements: p, h2 to h6, ul, ol, li,
/// blockquote, pre, code, em, strong, table, hr, a. Headings are at least `heading_min` (2 to 6).
/// Raw HTML is text, images are their description, links go to https and mailto only and carry
/// rel="nofollow noopener". Any bytes are accepted; what is nested deeper than 32 keeps only its
/// text. `write` makes the HTML of running text: of all but headings, links and code.
Html markdown(std::string_view text, int heading_min = 2,
              const std::function<Html(std::string_view)>& write = {});

}  // namespace athro::pages
