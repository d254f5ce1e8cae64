#include <algorithm>
#include <iostream>
#include <thread>

#include <athro/base/log.h>
#include <athro/curriculum/files.h>
#include <athro/dialogue/engine.h>
#include <athro/http/server.h>
#include <athro/identity/accounts.h>
#include <athro/pages/error_page.h>
#include <athro/runtime/loops.h>
#include <athro/runtime/signals.h>

#include "commands.h"
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

int say(const Error& error) {
    std::cerr << "athro: " << error.message << "\n";
    return 2;
}

/// Takes an edited faculty up, or keeps the old one and says why.
Task<void> watch_faculty(const std::filesystem::path faculty, runtime::Published<dialogue::Teaching>& published,
                         runtime::Pool& pool, const base::Clock& clock) {
    auto known = curriculum::fingerprint_of(faculty);
    auto day = date_today(clock);
    for (;;) {
        co_await runtime::sleep(watch_every);
        const auto now = curriculum::fingerprint_of(faculty);
        if (now == known && day == date_today(clock)) continue;
        known = now;
        day = date_today(clock);
        std::vector<curriculum::Finding> findings;
        auto teaching = co_await runtime::offload(pool, [&] { return load_teaching(faculty, day, findings); });
        if (teaching) {
            published.store(std::move(*teaching));
            base::log("info", "faculty taken up", {{"version", published.load()->curriculum->version().text()}});
            continue;
        }
        base::log("warning", "faculty refused, the earlier one stays", {{"why", teaching.error().message}});
        for (const auto& finding : findings) {
            if (finding.severity == curriculum::Severity::error) std::cerr << curriculum::to_text(finding) << "\n";
        }
    }
}

/// Erases guests after their day, and dialogues after their year.
Task<void> keep_retention(store::Store& store, runtime::Pool& pool) {
    for (;;) {
        const auto removed = co_await runtime::offload(pool, [&] { return store.remove_expired_now(); });
        if (!removed) base::log("warning", "retention did not run", {{"why", removed.error().message}});
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
    auto teaching = load_teaching(options.faculty, date_today(clock), findings);
    if (!teaching) {
        for (const auto& finding : findings) {
            if (finding.severity == curriculum::Severity::error) std::cerr << curriculum::to_text(finding) << "\n";
        }
        return say(teaching.error());
    }
    auto model = open_model(options.model, (*teaching)->lexicon);
    if (!model) return say(model.error());
    auto store = store::Store::open({.folder = options.data}, clock, random);
    if (!store) return say(store.error());

    runtime::Published<dialogue::Teaching> published{std::move(*teaching)};
    runtime::Pool hashing{hashing_threads, hashing_queue};
    runtime::Loops loops{std::clamp(std::thread::hardware_concurrency(), 1u, 4u)};
    dialogue::Engine engine{**store, published, clock, random, *model ? (*model)->voice() : dialogue::Voice{}};
    const identity::Gate gate{**store, clock, random};
    identity::Accounts accounts{**store, hashing, clock, random};
    pages::AboutAiView about{ATHRO_VERSION, "", *model ? options.model.name : "", options.model.voice, false, ""};
    const pages::Site site{**store, engine, gate, accounts, clock, random, std::move(about)};
    auto routes = make_routes(site, gate, engine);
    if (!routes) return say(routes.error());
    http::ServerOptions server_options;
    server_options.address = options.address;
    server_options.port = options.port;
    server_options.hosts = options.hosts;
    server_options.is_behind_tls_proxy = options.is_behind_tls_proxy;
    server_options.error_page = pages::error_responder(site);
    auto server = http::Server::open(loops, std::move(*routes), clock, random, std::move(server_options));
    if (!server) return say(server.error());

    runtime::spawn(loops.executor(0), finish_open_turns(engine));
    runtime::spawn(loops.executor(0), watch_faculty(options.faculty, published, hashing, clock));
    runtime::spawn(loops.executor(0), keep_retention(**store, hashing));
    loops.start();
    greet(options, *server, model->get());
    stop.wait();
    std::cout << "\nathro is stopping; open turns are finished first." << std::endl;
    server->close(shutdown_patience);
    hashing.close();
    (*store)->stop();
    loops.stop();
    return 0;
}

}  // namespace athro
