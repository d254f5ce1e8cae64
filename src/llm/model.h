#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <athro/base/result.h>
#include <athro/runtime/coroutine.h>

namespace athro::llm {

/// One message of a prompt. `role` is "system", "user" or "assistant".
struct PromptMessage {
    std::string role;
    std::string text;
};

/// What a model is asked. It holds no key of an open item, no secret and no other learner's words.
struct Prompt {
    std::vector<PromptMessage> messages;
    int tokens_max = 300;           // of the reply
    std::size_t bytes_max = 8'192;  // of the reply; more is refused while it is still being read
};

/// What a model answered, read to its end.
struct Completion {
    std::string text;
    int prompt_tokens = 0;  // as the server counts; 0 when it does not say
    int cached_tokens = 0;
    int completion_tokens = 0;
    std::chrono::milliseconds took{};
};

/// A model server behind one interface.
class Model {
public:
    virtual ~Model() = default;

    /// The name that stands beside what it worded.
    virtual const std::string& name() const = 0;

    /// Errors: unavailable (refused, dropped, an error status, an error inside the stream),
    /// timeout, too_large (over bytes_max), invalid (the answer is no answer), busy (429).
    virtual runtime::Task<base::Result<Completion>> complete(Prompt prompt,
                                                             runtime::milliseconds limit) = 0;
};

}  // namespace athro::llm
