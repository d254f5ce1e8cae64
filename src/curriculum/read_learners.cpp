#include <athro/curriculum/read_kinds.h>

namespace athro::curriculum {

const std::vector<std::string>& learner_kinds() {
    static const std::vector<std::string> kinds{
        "right",     "wrong",        "partly",     "dont-know", "just-tell-me",
        "off-topic", "hostile",      "persuasion", "question",  "code-switching",
        "care",      "conversation", "long"};
    return kinds;
}

void read_learners(TableReader& file, Curriculum::Parts& parts) {
    const auto mentor = file.id<model::MentorId>("mentor");
    for (auto& in : file.things("learner")) {
        ScriptedLearner learner;
        learner.id = in.id_text("id");
        learner.mentor = mentor;
        learner.kind = in.one_of("kind", learner_kinds());
        learner.start = in.text("start", Need::optional);
        learner.profession = in.id<model::ProfessionId>("role", Need::optional);
        learner.setting = in.id<model::SettingId>("setting", Need::optional);
        learner.turns = in.bilingual_list("turns");
        in.finish();
        parts.learners.push_back(std::move(learner));
    }
    file.finish();
}

}  // namespace athro::curriculum
