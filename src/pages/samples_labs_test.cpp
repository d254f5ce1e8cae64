// Sample pages of the labs of the small faculty, and what may not stand on them yet.

#include <gtest/gtest.h>

#include <athro/curriculum/testing.h>
#include <athro/pages/lab_frame.h>
#include <athro/pages/testing.h>

namespace athro::pages {
namespace {

const curriculum::Curriculum& small_curriculum() {
    static const auto curriculum = curriculum::small_faculty();
    return *curriculum;
}

LabView view_of(const Frame& frame, const std::string& id) {
    const auto* lab = small_curriculum().find(model::LabId{id});
    return {*lab, note_of(small_curriculum(), lab->source, frame.language)};
}

Frame plain_frame(base::Language language) {
    static const auto messages = Messages::built_in();
    static const auto assets = Assets::from(embedded());
    return {messages, assets, language, "/labs"};
}

/// Answers to the first `count` cases of the small trust lab, each as the AI says.
TrustForm follower(std::size_t count) {
    TrustForm form;
    form.answers.resize(4);
    const std::string advice[] = {"a", "b", "a", "a"};
    for (std::size_t i = 0; i < count; ++i)
        form.answers[i] = {"b", advice[i]};
    return form;
}

}  // namespace

std::map<std::string, std::string> lab_pages(const Frame& frame) {
    const auto trust = view_of(frame, "trust-some");
    const auto sorting = view_of(frame, "sort-some");
    const auto references = view_of(frame, "references-some");
    const auto sample = view_of(frame, "sample-some");
    const std::vector<SourceNote> sources{references.source, {}};
    const SortingRole nurse{model::ProfessionId{"nurse"}, "Nurse", "Notes and rotas."};
    auto advised = follower(1);
    advised.answers[1].alone = "a";
    auto empty = advised;
    empty.is_sent_empty = true;
    auto stopped = follower(2);
    stopped.is_stopped = true;
    const JudgeForm sorted{
        {{"agenda", "green"}, {"letter", "green"}, {"decide", "red"}, {"rota", "red"}}, true};
    std::map<std::string, std::string> pages;
    pages["labs"] = lab_list_page(frame, {{"trust-some", "Trust some of it", "Decide.", 5}});
    pages["lab-trouble"] = lab_trouble_page(frame, trust);
    pages["trust-first"] = trust_page(frame, trust, follower(0));
    pages["trust-advised"] = trust_page(frame, trust, advised);
    pages["trust-mistake"] = trust_page(frame, trust, empty);
    pages["trust-stopped"] = trust_page(frame, trust, stopped);
    pages["trust-result"] = trust_page(frame, trust, follower(4));
    pages["sorting-roles"] =
        sorting_roles_page(frame, sorting, {nurse, {{}, "All jobs", ""}}, nurse.id);
    pages["sorting"] = sorting_page(frame, sorting, nurse, {});
    pages["sorting-mistake"] = sorting_page(frame, sorting, nurse, {{{"agenda", "red"}}, true});
    pages["sorting-result"] = sorting_page(frame, sorting, nurse, sorted);
    pages["references"] = references_page(frame, references, sources, {});
    pages["references-mistake"] = references_page(frame, references, sources, {{}, true});
    pages["references-result"] = references_page(
        frame, references, sources, {{{"own", "invented"}, {"rest", "invented"}}, true});
    pages["sample"] = sample_page(frame, sample, {});
    pages["sample-mistake"] = sample_page(frame, sample, {"1001", "x", true});
    pages["sample-result"] = sample_page(frame, sample, {"100", "5", true});
    return pages;
}

namespace {

/// Whether a page holds a text of the faculty, as the page writes it.
bool holds(const std::string& html, const std::string& text) {
    return html.find(Html{text}.markup()) != std::string::npos;
}

TEST(LabPages, OfATrustLabHoldNeitherAdviceNorReasonBeforeTheAnswer) {
    for (const auto language : base::both_languages) {
        const auto frame = plain_frame(language);
        const auto view = view_of(frame, "trust-some");
        const auto& cases = std::get<curriculum::TrustLab>(view.lab.exercise).cases;
        for (std::size_t at = 0; at < cases.size(); ++at) {
            auto form = follower(at);
            const auto before = trust_page(frame, view, form);
            form.answers[at].alone = "b";
            const auto beside = trust_page(frame, view, form);
            EXPECT_TRUE(holds(beside, cases[at].says.in(language))) << cases[at].id;
            EXPECT_FALSE(holds(before, cases[at].says.in(language))) << cases[at].id;
            for (const auto& one : cases) {
                EXPECT_FALSE(holds(before, one.reason.in(language))) << one.id;
                EXPECT_FALSE(holds(beside, one.reason.in(language))) << one.id;
            }
        }
        const auto result = trust_page(frame, view, follower(4));
        for (const auto& one : cases)
            EXPECT_TRUE(holds(result, one.reason.in(language))) << one.id;
    }
}

TEST(LabPages, AfterAStopShowOnlyTheCasesThatAreFinished) {
    const auto frame = plain_frame(base::Language::en);
    const auto view = view_of(frame, "trust-some");
    auto form = follower(2);
    form.is_stopped = true;
    const auto page = trust_page(frame, view, form);
    const auto& cases = std::get<curriculum::TrustLab>(view.lab.exercise).cases;
    EXPECT_TRUE(holds(page, cases[1].reason.en));
    EXPECT_FALSE(holds(page, cases[2].reason.en));
    EXPECT_FALSE(holds(page, cases[2].says.en));
    form = follower(0);
    form.is_stopped = true;
    EXPECT_FALSE(holds(trust_page(frame, view, form), cases[0].reason.en)) << "nothing to count";
}

TEST(LabPages, HoldNoKeyBeforeEverythingIsAnswered) {
    for (const auto language : base::both_languages) {
        const auto frame = plain_frame(language);
        const auto pages = lab_pages(frame);
        const auto sorting = view_of(frame, "sort-some");
        for (const auto* name : {"sorting", "sorting-mistake"}) {
            for (const auto& task : std::get<curriculum::SortingLab>(sorting.lab.exercise).tasks)
                EXPECT_FALSE(holds(pages.at(name), task.reason.in(language))) << name;
        }
        const auto list = view_of(frame, "references-some");
        for (const auto& one : std::get<curriculum::ReferenceLab>(list.lab.exercise).references) {
            for (const auto* name : {"references", "references-mistake"})
                EXPECT_FALSE(holds(pages.at(name), one.check.in(language))) << name;
            EXPECT_TRUE(holds(pages.at("references-result"), one.check.in(language)));
        }
        for (const auto* name : {"sample", "sample-mistake"}) {
            EXPECT_EQ(pages.at(name).find("id=\"result\""), std::string::npos) << name;
        }
    }
}

TEST(LabPages, MarkEveryInventedReferenceWhereItIsShownAfterwards) {
    for (const auto language : base::both_languages) {
        const auto frame = plain_frame(language);
        const auto page = lab_pages(frame).at("references-result");
        const auto text = page.find("Nobody N. On resting.");
        ASSERT_NE(text, page.npos);
        const auto end = page.find("</li>", text);
        const auto mark = page.find(Html{frame.say("references.is-invented")}.markup(), text);
        EXPECT_LT(mark, end);
        EXPECT_EQ(page.find("Nobody N. On resting.", end), page.npos) << "nowhere without its mark";
    }
}

TEST(LabPages, OfTheSampleCountWholePeople) {
    const auto page = lab_pages(plain_frame(base::Language::en)).at("sample-result");
    EXPECT_TRUE(holds(page, "You expected 5 of 100. It misses 20 of 100."));
    EXPECT_TRUE(holds(page, "In all it misses 120 of 1,000 people."));
}

}  // namespace
}  // namespace athro::pages
