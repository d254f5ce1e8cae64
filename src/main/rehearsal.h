#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <athro/base/random.h>
#include <athro/dialogue/engine.h>
#include <athro/evaluation/script.h>
#include <athro/runtime/loops.h>

#include "model_server.h"

namespace athro {

/// Holds whole dialogues by the same engine as the pages, on a store that goes with it.
class Rehearsal {
public:
    /// `server` may be null: then everything is worded from authored text. Ids follow from `seed`.
    /// Errors: the store's.
    static base::Result<std::unique_ptr<Rehearsal>> open(
        std::shared_ptr<const dialogue::Teaching> teaching, std::unique_ptr<ModelServer> server,
        std::uint64_t seed);
    Rehearsal(const Rehearsal&) = delete;
    Rehearsal& operator=(const Rehearsal&) = delete;
    ~Rehearsal();

    /// The turns of the dialogue; the first is the mentor's opening, with no words, when the script
    /// starts with something. Errors: those of the engine.
    base::Result<std::vector<model::Turn>> hold(const evaluation::Script& script);

private:
    /// A folder that goes with it.
    struct Folder {
        std::filesystem::path path;
        Folder() = default;
        Folder(const Folder&) = delete;
        Folder& operator=(const Folder&) = delete;
        ~Folder();
    };

    Rehearsal(std::shared_ptr<const dialogue::Teaching> teaching,
              std::unique_ptr<ModelServer> server, std::uint64_t seed);
    runtime::Task<base::Result<std::vector<model::Turn>>> conduct(evaluation::Script script);

    base::SystemClock clock_;
    base::SystemRandom system_random_;
    base::SeededRandom ids_;
    Folder folder_;
    std::unique_ptr<ModelServer> server_;
    runtime::Published<dialogue::Teaching> teaching_;
    std::unique_ptr<store::Store> store_;
    runtime::Loops loops_;
    std::unique_ptr<dialogue::Engine> engine_;
};

}  // namespace athro
