#pragma once

#include <string>

#include <athro/http/client.h>
#include <athro/llm/model.h>

namespace athro::llm {

/// A server with an OpenAI-compatible chat API: vLLM, llama-server, Ollama and others.
struct OpenAiServer {
    std::string url;   // "http://127.0.0.1:8081/v1" or with /chat/completions at its end
    std::string name;  // of the model
    std::string key;   // empty: none is sent
};

/// Asks such a server, with streaming, and reads the whole reply before it is used.
class OpenAiModel final : public Model {
public:
    /// Errors: invalid (the address is none).
    static base::Result<OpenAiModel> from(const http::Client& client, OpenAiServer server);

    const std::string& name() const override { return server_.name; }
    runtime::Task<base::Result<Completion>> complete(Prompt prompt,
                                                     runtime::milliseconds limit) override;

private:
    OpenAiModel(const http::Client& client, OpenAiServer server)
        : client_{client}, server_{std::move(server)} {}

    const http::Client& client_;
    OpenAiServer server_;
};

/// The origin of such an address, "http://127.0.0.1:8081": what the outgoing client must be
/// allowed. Errors: invalid.
base::Result<std::string> origin_of(const std::string& url);

}  // namespace athro::llm
