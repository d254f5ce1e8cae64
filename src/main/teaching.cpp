#include "teaching.h"

#include <future>
#include <utility>

#include <athro/curriculum/load.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace athro {

base::Date date_today(const base::Clock& clock) {
    return std::chrono::floor<std::chrono::days>(clock.now());
}

namespace {

using Lexicon = base::Result<safety::Lexicon>;

/// The word lists are read, and routes learned, beside the faculty: together they take most of a
/// start.
std::future<Lexicon> begin_lexicon(const std::filesystem::path& faculty,
                                   const base::LearnedCache& cache) {
    return std::async(std::launch::async, safety::load_lexicon, faculty / "shared" / "lexicon",
                      cache);
}

/// What reading and learning used for a moment, some fifty megabytes, goes back to the system: the
/// allocator would keep it for as long as the server runs.
void return_free_memory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

base::Result<std::shared_ptr<const dialogue::Teaching>> join(
    std::shared_ptr<const curriculum::Curriculum> curriculum, const std::filesystem::path& faculty,
    base::Date today, std::future<Lexicon> begun, const base::LearnedCache& cache) {
    auto confusables = safety::load_confusables(faculty / "shared" / "lexicon");
    if (!confusables) return confusables.error();
    auto teaching = dialogue::Teaching::from(std::move(curriculum), nullptr,
                                             std::move(*confusables), today, cache);
    auto lexicon = begun.get();
    if (!lexicon) return lexicon.error();
    teaching.lexicon = std::make_shared<const safety::Lexicon>(std::move(*lexicon));
    return_free_memory();
    return std::make_shared<const dialogue::Teaching>(std::move(teaching));
}

}  // namespace

base::Result<std::shared_ptr<const dialogue::Teaching>> load_teaching(
    const std::filesystem::path& faculty, base::Date today,
    std::vector<curriculum::Finding>& findings, const base::LearnedCache& cache) {
    auto begun = begin_lexicon(faculty, cache);
    auto curriculum = curriculum::load_faculty(faculty, findings, today);
    if (!curriculum) return curriculum.error();
    return join(std::move(*curriculum), faculty, today, std::move(begun), cache);
}

base::Result<std::shared_ptr<const dialogue::Teaching>> make_teaching(
    std::shared_ptr<const curriculum::Curriculum> curriculum, const std::filesystem::path& faculty,
    base::Date today, const base::LearnedCache& cache) {
    return join(std::move(curriculum), faculty, today, begin_lexicon(faculty, cache), cache);
}

}  // namespace athro
