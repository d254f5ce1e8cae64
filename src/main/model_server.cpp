#include "model_server.h"

#include <cstdlib>
#include <fstream>
#include <utility>

#include <athro/base/text.h>

namespace athro {
namespace {

using base::Code;
using base::Error;
using base::Result;

Result<std::string> read_key(const ModelOptions& options) {
    if (options.key_file.empty()) {
        const char* key = std::getenv("ATHRO_MODEL_KEY");
        return std::string{key ? key : ""};
    }
    std::ifstream file{options.key_file};
    std::string key;
    if (!file || !std::getline(file, key)) {
        return Error{Code::not_found,
                     "cannot read the model's key from " + options.key_file.string()};
    }
    return base::squeeze(key);
}

}  // namespace

ModelServer::ModelServer(http::Client outgoing, llm::OpenAiServer server,
                         std::shared_ptr<const safety::Lexicon> lexicon, dialogue::VoiceKind voice)
    : client{std::move(outgoing)},
      model{llm::OpenAiModel::from(client, std::move(server)).value()},
      gateway{model, std::move(lexicon)},
      kind{voice} {}

Result<std::unique_ptr<ModelServer>> open_model(const ModelOptions& options,
                                                std::shared_ptr<const safety::Lexicon> lexicon) {
    if (options.url.empty()) return std::unique_ptr<ModelServer>{};
    const auto origin = llm::origin_of(options.url);
    if (!origin)
        return Error{Code::invalid, "--model " + options.url + ": " + origin.error().message};
    const auto voice = dialogue::parse_voice_kind(options.voice);
    if (!voice) return voice.error();
    auto key = read_key(options);
    if (!key) return key.error();
    http::ClientOptions allowed;
    allowed.named_origins = {*origin};
    auto client = http::Client::open(std::move(allowed));
    if (!client) return client.error();
    return std::make_unique<ModelServer>(
        std::move(*client), llm::OpenAiServer{options.url, options.name, std::move(*key)},
        std::move(lexicon), *voice);
}

}  // namespace athro
