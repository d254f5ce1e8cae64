#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

enum class MemoryKind { goal, action, open_point };

std::string_view to_text(MemoryKind kind);
base::Result<MemoryKind> parse_memory_kind(std::string_view text);

/// Something that a mentor remembers about a learner. The learner sees, corrects and deletes it.
struct Memory {
    std::string id;  // 32 hex digits, made by us
    model::MentorId mentor;
    MemoryKind kind = MemoryKind::goal;
    std::string text;  // redacted words; lies sealed
    std::optional<base::Time> due_at;
    bool is_done = false;
    base::Time created_at{};
};

class MemoryStore {
public:
    explicit MemoryStore(Database& database) : database_{database} {}

    /// Errors: conflict (the id is in use, or there is no such learner).
    base::Result<void> add(const model::Scope& scope, const Memory& memory);

    /// All that is remembered of the learner, in the order in which it was added.
    base::Result<std::vector<Memory>> list(const model::Scope& scope);

    /// The learner's own words take the place of ours. Errors: not_found.
    base::Result<void> correct(const model::Scope& scope, const std::string& id,
                               std::string_view text);

    /// Errors: not_found.
    base::Result<void> set_done(const model::Scope& scope, const std::string& id, bool is_done);

    /// Errors: not_found.
    base::Result<void> remove(const model::Scope& scope, const std::string& id);

private:
    Database& database_;
};

}  // namespace athro::store
