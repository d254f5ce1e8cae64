#include <athro/curriculum/faculty.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include <athro/base/parallel.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/read_kinds.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

/// A name such as "faculty/hali/items/bias.toml" in parts: folder "hali", rest "items/bias.toml".
struct Name {
    std::string folder;
    std::string rest;
};

Name split(const std::string& file) {
    const auto first = file.find('/');
    const auto second = file.find('/', first + 1);
    if (first == file.npos || second == file.npos) return {};
    return {file.substr(first + 1, second - first - 1), file.substr(second + 1)};
}

/// What a file holds: a list of things, or one thing with an id.
struct Kind {
    std::string_view where;  // a file name, or a folder that ends in '/'
    void (*read)(TableReader&, Curriculum::Parts&);
    std::string_view thing;  // empty: a list of things
};

constexpr std::array shared_kinds{
    Kind{"sources.toml", read_sources, ""},
    Kind{"glossary.toml", read_terms, ""},
    Kind{"cards.toml", read_cards, ""},
    Kind{"professions.toml", read_professions, ""},
    Kind{"word-classes.toml", read_word_classes, ""},
};

constexpr std::array mentor_kinds{
    Kind{"mentor.toml", read_mentor, "mentor"},
    Kind{"misconceptions.toml", read_misconceptions, ""},
    Kind{"misconceptions/", read_misconceptions, ""},
    Kind{"units/", read_unit, "unit"},
    Kind{"items/", read_items, ""},
    Kind{"briefs/", read_brief, "brief"},
    Kind{"said/", read_said, ""},
    Kind{"passages/", read_passages, ""},
    Kind{"learners/", read_learners, ""},
    Kind{"labs/", read_lab, "lab"},
};

constexpr std::string_view phrases_name = "phrases.toml";
constexpr std::string_view redirects_name = "redirects.toml";
constexpr std::string_view lexicon_folder = "lexicon/";  // read by the safety rules

template <std::size_t size>
const Kind* kind_of_file(const std::array<Kind, size>& kinds, std::string_view rest) {
    const auto fits = [&](const Kind& kind) {
        return kind.where.ends_with('/') ? rest.starts_with(kind.where) : rest == kind.where;
    };
    const auto found = std::ranges::find_if(kinds, fits);
    return found == kinds.end() ? nullptr : &*found;
}

std::string id_of(const Table& table) {
    const auto* field = table.find("id");
    const auto* id = field ? std::get_if<std::string>(&field->value.data) : nullptr;
    return id ? *id : "without id";
}

/// How a file of the faculty is to be read; nothing of it, when it is none that athro reads.
struct Role {
    Name name;
    const Kind* kind = nullptr;
    bool is_phrases = false;
    bool is_redirects = false;
    bool is_left_out = false;  // others read it

    bool is_read() const { return kind || is_phrases || is_redirects; }
};

Role role_of(const std::string& file) {
    Role role{.name = split(file)};
    const auto& rest = role.name.rest;
    const bool is_shared = role.name.folder == "shared";
    role.is_left_out = is_shared && rest.starts_with(lexicon_folder);
    if (role.is_left_out || !rest.ends_with(".toml")) return role;
    role.kind = is_shared ? kind_of_file(shared_kinds, rest) : kind_of_file(mentor_kinds, rest);
    role.is_phrases = !is_shared && rest == phrases_name;
    role.is_redirects = is_shared && rest == redirects_name;
    return role;
}

/// A file as TOML, and what was wrong with it.
struct Parsed {
    std::optional<Table> table;
    std::vector<Finding> findings;
};

/// Reads one faculty, file by file.
class FacultyReader {
public:
    FacultyReader(Faculty& faculty, std::vector<Finding>& findings)
        : faculty_{faculty}, findings_{findings} {}

    void file(const std::string& name, const Role& role, Parsed& parsed) {
        if (role.is_left_out) return;
        if (!role.is_read()) return report_unread(name);
        std::ranges::move(parsed.findings, std::back_inserter(findings_));
        if (!parsed.table) {
            faculty_.is_whole = false;
            return;
        }
        ReadContext context{name, findings_, faculty_.places};
        if (role.kind) return read(*role.kind, *parsed.table, context);
        const auto& folder = role.name.folder;
        TableReader in{*parsed.table, context,
                       (role.is_phrases ? "phrases " : "redirects ") + folder};
        if (role.is_phrases) {
            phrases_[folder] = read_phrases(in);
        } else {
            redirects_ = read_redirects(in);
        }
    }

    /// Puts together what stands in different files.
    void finish() {
        for (auto& mentor : faculty_.parts.mentors) {
            mentor.phrases = phrases_[mentor.id.text()];
            mentor.redirects = redirects_;
        }
        for (auto& passage : faculty_.parts.passages) {
            if (passage.section.empty()) continue;
            const auto& sources = faculty_.parts.sources;
            const auto source = std::ranges::find(sources, passage.source, &Source::id);
            if (source == sources.end()) continue;
            passage.review_date = source->review_date;
            passage.owner = source->owner;
        }
        join_said();
    }

private:
    void read(const Kind& kind, const Table& table, ReadContext& context) {
        if (kind.thing.empty()) {
            TableReader in{table, context, "file " + context.file};
            return kind.read(in, faculty_.parts);
        }
        const auto path = std::string{kind.thing} + " " + id_of(table);
        if (faculty_.places.has(path)) {
            const auto before = faculty_.places.find(path);
            findings_.push_back({context.file, 1, Severity::error,
                                 std::string{kind.thing} + " " + in_quotes(id_of(table)) +
                                     " is there already, at " + before.file});
            return;
        }
        TableReader in{table, context, path};
        kind.read(in, faculty_.parts);
    }

    /// Gives what people say to the experience or point that it tells of.
    void join_said() {
        auto& parts = faculty_.parts;
        for (auto& said : parts.said) {
            const auto brief = std::ranges::find(parts.briefs, said.brief, &Brief::id);
            if (brief == parts.briefs.end()) {
                report_said(said, "brief " + in_quotes(said.brief.text()) + " is unknown", "brief");
                continue;
            }
            const auto experience = std::ranges::find(brief->experiences, said.of, &Experience::id);
            const auto point = std::ranges::find(brief->points, said.of, &BriefPoint::id);
            if (said.of == "nothing") {
                add_to(brief->nothing, std::move(said.words));
            } else if (experience != brief->experiences.end()) {
                add_to(experience->said, std::move(said.words));
            } else if (point != brief->points.end()) {
                add_to(point->said, std::move(said.words));
            } else {
                std::vector<std::string> known;
                for (const auto& one : brief->experiences)
                    known.push_back(one.id);
                for (const auto& one : brief->points)
                    known.push_back(one.id);
                report_said(said,
                            in_quotes(said.of) + " is no experience or point of this brief" +
                                did_you_mean(said.of, known),
                            "of");
            }
        }
        parts.said.clear();
    }

    static void add_to(BilingualList& to, BilingualList words) {
        std::ranges::move(words.en, std::back_inserter(to.en));
        std::ranges::move(words.cy, std::back_inserter(to.cy));
    }

    void report_said(const Said& said, std::string message, std::string_view field) {
        const auto place = faculty_.places.find(below(said.path, field));
        findings_.push_back({place.file, place.line, Severity::error, std::move(message)});
    }

    /// The licence of a faculty lies beside it and is for people.
    void report_unread(const std::string& file) {
        if (file.ends_with("/LICENSE")) return;
        findings_.push_back({file, 0, Severity::warning,
                             "nothing reads this file; where each kind of file belongs is in "
                             "docs/reference/content-format.md"});
    }

    Faculty& faculty_;
    std::vector<Finding>& findings_;
    std::map<std::string, std::map<std::string, Phrase>> phrases_;
    std::map<std::string, Prose> redirects_;
};

}  // namespace

Faculty read_faculty(const std::vector<FacultyFile>& files, std::vector<Finding>& findings) {
    Faculty faculty;
    FacultyReader reading{faculty, findings};
    std::vector<Role> roles;
    for (const auto& file : files)
        roles.push_back(role_of(file.name));
    // Parsing takes longest, and no file needs another for it.
    std::vector<Parsed> parsed(files.size());
    base::for_each_task(files.size(), [&](std::size_t i) {
        if (!roles[i].is_read()) return;
        parsed[i].table = parse_document(files[i].name, files[i].bytes, parsed[i].findings);
    });
    for (std::size_t i = 0; i < files.size(); ++i)
        reading.file(files[i].name, roles[i], parsed[i]);
    reading.finish();
    faculty.parts.version = version_of(files);
    return faculty;
}

}  // namespace athro::curriculum
