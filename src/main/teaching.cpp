#include "teaching.h"

#include <athro/curriculum/load.h>

namespace athro {

base::Date date_today(const base::Clock& clock) {
    return std::chrono::floor<std::chrono::days>(clock.now());
}

base::Result<std::shared_ptr<const dialogue::Teaching>> load_teaching(
    const std::filesystem::path& faculty, base::Date today,
    std::vector<curriculum::Finding>& findings) {
    auto curriculum = curriculum::load_faculty(faculty, findings, today);
    if (!curriculum) return curriculum.error();
    return make_teaching(std::move(*curriculum), faculty, today);
}

base::Result<std::shared_ptr<const dialogue::Teaching>> make_teaching(
    std::shared_ptr<const curriculum::Curriculum> curriculum, const std::filesystem::path& faculty,
    base::Date today) {
    const auto folder = faculty / "shared" / "lexicon";
    auto lexicon = safety::load_lexicon(folder);
    if (!lexicon) return lexicon.error();
    auto confusables = safety::load_confusables(folder);
    if (!confusables) return confusables.error();
    auto shared = std::make_shared<const safety::Lexicon>(std::move(*lexicon));
    return std::make_shared<const dialogue::Teaching>(dialogue::Teaching::from(
        std::move(curriculum), std::move(shared), std::move(*confusables), today));
}

}  // namespace athro
