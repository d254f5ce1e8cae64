#include <athro/pages/markdown.h>

#include <algorithm>
#include <string>
#include <vector>

#include <md4c.h>

#include <athro/base/expect.h>

namespace athro::pages {

namespace {

/// Elements deeper than this leave only their text, so that no input takes quadratic time.
constexpr std::size_t depth_max = 32;

/// The elements under way, innermost last: what has been written inside each so far.
struct Writer {
    int heading_min = 2;
    const std::function<Html(std::string_view)>& write;
    std::size_t apart = 0;  // headings, links and code under way
    std::vector<Html> inside{Html{}};
    std::vector<std::string> addresses;  // of the links under way
    std::size_t too_deep = 0;            // elements under way that are left out

    void open() {
        if (inside.size() < depth_max) {
            inside.emplace_back();
        } else {
            ++too_deep;
        }
    }

    /// Ends the innermost element and puts `wrap` of it into the one around it.
    template <class Wrap>
    void close(Wrap wrap) {
        if (too_deep > 0) {
            --too_deep;
            return;
        }
        const Html children = std::move(inside.back());
        inside.pop_back();
        inside.back() += wrap(children);
    }
};

Html heading(int level, const Html& children) {
    switch (level) {
        case 2:
            return element("h2", {}, children);
        case 3:
            return element("h3", {}, children);
        case 4:
            return element("h4", {}, children);
        case 5:
            return element("h5", {}, children);
        default:
            return element("h6", {}, children);
    }
}

Html table(const Html& children) {
    return element("div", {{"class", "athro-wide"}, {"tabindex", "0"}},
                   element("table", {{"class", "nhsuk-table"}}, children));
}

Html wrap_block(MD_BLOCKTYPE type, void* detail, int heading_min, const Html& children) {
    switch (type) {
        case MD_BLOCK_H: {
            const int level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            return heading(std::clamp(level, heading_min, 6), children);
        }
        case MD_BLOCK_QUOTE:
            return element("blockquote", {}, children);
        case MD_BLOCK_UL:
            return element("ul", {}, children);
        case MD_BLOCK_OL:
            return element("ol", {}, children);
        case MD_BLOCK_LI:
            return element("li", {}, children);
        case MD_BLOCK_CODE:
            return element("pre", {}, element("code", {}, children));
        case MD_BLOCK_P:
            return element("p", {}, children);
        case MD_BLOCK_TABLE:
            return table(children);
        case MD_BLOCK_THEAD:
            return element("thead", {}, children);
        case MD_BLOCK_TBODY:
            return element("tbody", {}, children);
        case MD_BLOCK_TR:
            return element("tr", {}, children);
        case MD_BLOCK_TH:
            return element("th", {{"scope", "col"}}, children);
        case MD_BLOCK_TD:
            return element("td", {}, children);
        case MD_BLOCK_HR:
            return void_element("hr", {});
        case MD_BLOCK_DOC:
        case MD_BLOCK_HTML:
            return children;
    }
    return children;
}

Html link(const std::string& address, const Html& children) {
    const auto target =
        href(address.starts_with("https://") || address.starts_with("mailto:") ? address : "");
    if (!target.is_there) return children;
    return element("a", {target, {"rel", "nofollow noopener"}}, children);
}

bool stands_apart(MD_BLOCKTYPE type) {
    return type == MD_BLOCK_H || type == MD_BLOCK_CODE || type == MD_BLOCK_TH;
}

bool stands_apart(MD_SPANTYPE type) {
    return type == MD_SPAN_A || type == MD_SPAN_CODE;
}

int enter_block(MD_BLOCKTYPE type, void*, void* to) {
    auto& writer = *static_cast<Writer*>(to);
    writer.open();
    if (stands_apart(type)) ++writer.apart;
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void* detail, void* to) {
    auto& writer = *static_cast<Writer*>(to);
    writer.close([&](const Html& children) {
        return wrap_block(type, detail, writer.heading_min, children);
    });
    if (stands_apart(type)) --writer.apart;
    return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* to) {
    auto& writer = *static_cast<Writer*>(to);
    writer.open();
    if (stands_apart(type)) ++writer.apart;
    if (type == MD_SPAN_A) {
        const auto& address = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        writer.addresses.emplace_back(address.text, address.size);
    }
    return 0;
}

int leave_span(MD_SPANTYPE type, void*, void* to) {
    auto& writer = *static_cast<Writer*>(to);
    writer.close([&](const Html& children) {
        switch (type) {
            case MD_SPAN_EM:
                return element("em", {}, children);
            case MD_SPAN_STRONG:
                return element("strong", {}, children);
            case MD_SPAN_CODE:
                return element("code", {}, children);
            case MD_SPAN_A:
                return link(writer.addresses.back(), children);
            default:
                return children;
        }
    });
    if (type == MD_SPAN_A) writer.addresses.pop_back();
    if (stands_apart(type)) --writer.apart;
    return 0;
}

/// Entities stand as written; the few that authors use are known, any other stays text.
std::string_view resolve_entity(std::string_view entity) {
    if (entity == "&nbsp;") return "\u00a0";
    if (entity == "&amp;") return "&";
    if (entity == "&lt;") return "<";
    if (entity == "&gt;") return ">";
    return entity;
}

int text(MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* to) {
    auto& writer = *static_cast<Writer*>(to);
    auto& inside = writer.inside.back();
    const std::string_view words{begin, size};
    switch (type) {
        case MD_TEXT_BR:
            inside += void_element("br", {});
            break;
        case MD_TEXT_SOFTBR:
            inside += "\n";
            break;
        case MD_TEXT_NULLCHAR:
            inside += "\ufffd";
            break;
        case MD_TEXT_ENTITY:
            inside += resolve_entity(words);
            break;
        default:
            inside += writer.write && writer.apart == 0 ? writer.write(words) : Html{words};
            break;
    }
    return 0;
}

}  // namespace

Html markdown(std::string_view source, int heading_min,
              const std::function<Html(std::string_view)>& write) {
    base::expect(heading_min >= 2 && heading_min <= 6, "headings of a text are h2 to h6");
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = text;
    Writer writer{heading_min, write};
    md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &writer);
    return writer.inside.front();
}

}  // namespace athro::pages
