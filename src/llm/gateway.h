#pragma once

#include <functional>
#include <memory>
#include <string>

#include <athro/llm/model.h>
#include <athro/safety/lexicon.h>

namespace athro::llm {

/// What became of a call, for the record. Holds no words.
struct CallRecord {
    std::string model;
    std::string outcome;  // "ok" or the name of the error's code
    Completion counts;    // with an empty text
};

/// The one way to a model: masks identifiers once more, keeps the deadline and hands out a record
/// of every call. Without a lexicon to mask by there is no call.
class Gateway {
public:
    Gateway(Model& model, std::shared_ptr<const safety::Lexicon> lexicon);

    const std::string& model_name() const { return model_.name(); }

    /// Asks the model. Errors: those of Model::complete; timeout when `limit` has passed, whatever
    /// the model does.
    runtime::Task<base::Result<Completion>> complete(Prompt prompt, base::Language language,
                                                     runtime::milliseconds limit,
                                                     CallRecord& record);

private:
    Model& model_;
    std::shared_ptr<const safety::Lexicon> lexicon_;
};

}  // namespace athro::llm
