#include <athro/llm/gateway.h>

#include <chrono>
#include <utility>

#include <athro/base/expect.h>
#include <athro/safety/redact.h>

namespace athro::llm {

Gateway::Gateway(Model& model, std::shared_ptr<const safety::Lexicon> lexicon)
    : model_{model}, lexicon_{std::move(lexicon)} {
    base::expect(lexicon_ != nullptr, "a gateway has something to mask by");
}

runtime::Task<base::Result<Completion>> Gateway::complete(Prompt prompt, base::Language language,
                                                          runtime::milliseconds limit,
                                                          CallRecord& record) {
    for (auto& message : prompt.messages) {
        if (message.role == "user")
            message.text = safety::redact(*lexicon_, message.text, language).out;
    }
    const auto start = std::chrono::steady_clock::now();
    auto completion = co_await runtime::within(limit, model_.complete(std::move(prompt), limit));
    record.model = model_.name();
    record.outcome = completion ? "ok" : std::string{base::to_text(completion.error().code)};
    if (completion) record.counts = *completion;
    record.counts.text.clear();
    record.counts.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - start);
    co_return completion;
}

}  // namespace athro::llm
