#pragma once

#include <functional>
#include <string>

#include <athro/llm/model.h>

namespace athro::llm {

/// A model whose every answer is a function of the prompt.
class ScriptedModel final : public Model {
public:
    explicit ScriptedModel(std::function<base::Result<std::string>(const Prompt&)> script)
        : script_{std::move(script)} {}

    const std::string& name() const override { return name_; }
    runtime::Task<base::Result<Completion>> complete(Prompt prompt,
                                                     runtime::milliseconds) override {
        auto text = script_(prompt);
        if (!text) co_return text.error();
        Completion completion;
        completion.text = std::move(*text);
        co_return completion;
    }

private:
    std::function<base::Result<std::string>(const Prompt&)> script_;
    std::string name_ = "scripted";
};

}  // namespace athro::llm
