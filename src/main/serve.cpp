#include <algorithm>
#include <iostream>
#include <thread>

#include <athro/base/log.h>
#include <athro/curriculum/watch.h>
#include <athro/dialogue/engine.h>
#include <athro/http/server.h>
#include <athro/identity/accounts.h>
#include <athro/pages/error_page.h>
#include <athro/runtime/loops.h>
#include <athro/runtime/signals.h>

#include "commands.h"
#include "lines.h"
#include "model_server.h"
#include "routes.h"
#include "teaching.h"

namespace athro {
namespace {

using base::Error;
using base::Result;
using runtime::Task;

constexpr runtime::milliseconds watch_every{2'000};
constexpr runtime::milliseconds retention_every{10 * 60 * 1'000};
constexpr runtime::milliseconds shutdown_patience{20'000};
constexpr std::size_t hashing_threads = 1;
constexpr std::size_t hashing_queue = 64;

/// What is published next: the edited faculty, or nothing when it cannot be taught from; says why.
std::shared_ptr<const dialogue::Teaching> reload(const curriculum::FacultyWatch& watch,
                                                 const std::filesystem::path& faculty,
                                                 const dialogue::Teaching& current,
                                                 base::Date today,
                                                 const base::LearnedCache& cache) {
    const auto reloaded = watch.reload(current.curriculum, today);
    for (const auto& finding : reloaded.findings) {
        if (finding.severity == curriculum::Severity::error)
            std::cerr << curriculum::to_text(finding) << "\n";
    }
    if (curriculum::has_errors(reloaded.findings)) {
        base::log("warning", "faculty refused, the earlier one stays");
        return nullptr;
    }
    auto teaching = make_teaching(reloaded.curriculum, faculty, today, cache);
    if (teaching) return *teaching;
    base::log("warning", "faculty refused, the earlier one stays",
              {{"why", teaching.error().message}});
    return nullptr;
}

/// Takes an edited faculty up within seconds, and a new day with its expired facts, or keeps what
/// there was.
Task<void> watch_faculty(const std::filesystem::path faculty,
                         runtime::Published<dialogue::Teaching>& published, runtime::Pool& pool,
                         const base::Clock& clock, const base::LearnedCache cache) {
    using Next = Result<std::shared_ptr<const dialogue::Teaching>>;
    curriculum::FacultyWatch watch{faculty};
    auto day = date_today(clock);
    for (;;) {
        co_await runtime::sleep(watch_every);
        if (!watch.has_changed() && day == date_today(clock)) continue;
        day = date_today(clock);
        const auto current = published.load();
        const auto next = co_await runtime::offload(
            pool, [&]() -> Next { return reload(watch, faculty, *current, day, cache); });
        if (!next || !*next) continue;
        published.store(*next);
        base::log("info", "faculty taken up", {{"version", (*next)->curriculum->version().text()}});
    }
}

/// Erases guests after their day, and dialogues after their year.
Task<void> keep_retention(store::Store& store, runtime::Pool& pool) {
    for (;;) {
        const auto removed =
            co_await runtime::offload(pool, [&] { return store.remove_expired_now(); });
        if (!removed)
            base::log("warning", "retention did not run", {{"why", removed.error().message}});
        co_await runtime::sleep(retention_every);
    }
}

Task<void> finish_open_turns(dialogue::Engine& engine) {
    const auto count = co_await engine.finish_open_turns();
    if (!count) {
        base::log("error", "open turns were not finished", {{"why", count.error().message}});
    } else if (*count > 0) {
        base::log("info", "open turns finished", {{"count", std::to_string(*count)}});
    }
}

/// Gives the turns that are under way their time; what is left open is finished at the next start.
void finish_turns(const dialogue::Engine& engine) {
    constexpr runtime::milliseconds step{20};
    for (auto waited = runtime::milliseconds{0}; waited < shutdown_patience; waited += step) {
        if (engine.turns_under_way() == 0) return;
        std::this_thread::sleep_for(step);
    }
}

void greet(const Options& options, const http::Server& server, const ModelServer* model) {
    std::cout << "athro is ready: http://localhost:" << server.port() << "\n";
    std::cout << "Data: " << options.data.string() << "\n";
    if (model) {
        std::cout << "Model: " << options.model.name << " at " << options.model.url << ", voice "
                  << dialogue::to_text(model->kind) << ", not evaluated\n";
    } else {
        std::cout << "Model: none; HALI speaks in the words that people wrote\n";
    }
    std::cout << "Stop it with Ctrl+C." << std::endl;
}

}  // namespace

int run_serve(const Options& options) {
    runtime::StopSignal stop;
    const base::SystemClock clock;
    base::SystemRandom random;
    std::vector<curriculum::Finding> findings;
    auto store = store::Store::open({.folder = options.data}, clock, random);
    if (!store) return say(store.error());
    // In the folder that the store made, but where another is named.
    const auto cache =
        base::LearnedCache::named().value_or(base::LearnedCache{options.data / "cache"});
    if (cache.is_empty()) {
        std::cout << "The mentor learns from what people wrote: some ten seconds, this once."
                  << std::endl;
    }
    auto teaching = load_teaching(options.faculty, date_today(clock), findings, cache);
    if (!teaching) {
        for (const auto& finding : findings) {
            if (finding.severity == curriculum::Severity::error)
                std::cerr << curriculum::to_text(finding) << "\n";
        }
        return say(teaching.error());
    }
    auto model = open_model(options.model, (*teaching)->lexicon);
    if (!model) return say(model.error());

    runtime::Published<dialogue::Teaching> published{std::move(*teaching)};
    runtime::Pool hashing{hashing_threads, hashing_queue};
    runtime::Loops loops{std::clamp(std::thread::hardware_concurrency(), 1u, 4u)};
    dialogue::Engine engine{**store, published, clock, random,
                            *model ? (*model)->voice() : dialogue::Voice{}};
    const identity::Gate gate{**store, clock, random};
    identity::Accounts accounts{**store, hashing, clock, random};
    pages::AboutAiView about{ATHRO_VERSION,       "",    *model ? options.model.name : "",
                             options.model.voice, false, ""};
    const pages::Site site{**store, engine, gate, accounts, clock, random, std::move(about)};
    auto routes = make_routes(site, gate, engine);
    if (!routes) return say(routes.error());
    http::ServerOptions server_options;
    server_options.address = options.address;
    server_options.port = options.port;
    server_options.hosts = options.hosts;
    server_options.is_behind_tls_proxy = options.is_behind_tls_proxy;
    server_options.error_page = pages::error_responder(site);
    auto server =
        http::Server::open(loops, std::move(*routes), clock, random, std::move(server_options));
    if (!server) return say(server.error());

    runtime::spawn(loops.executor(0), finish_open_turns(engine));
    runtime::spawn(loops.executor(0),
                   watch_faculty(options.faculty, published, hashing, clock, cache));
    runtime::spawn(loops.executor(0), keep_retention(**store, hashing));
    loops.start();
    greet(options, *server, model->get());
    stop.wait();
    std::cout << "\nathro is stopping; open turns are finished first." << std::endl;
    server->close(shutdown_patience);
    finish_turns(engine);
    hashing.close();
    (*store)->stop();
    loops.stop();
    return 0;
}

}  // namespace athro
