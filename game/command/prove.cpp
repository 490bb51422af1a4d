#include "command/commands.h"
#include "command/jobs.h"
#include "command/open_call.h"
#include "command/proof.h"
#include "report/figures.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace rung::command {
namespace {

/// The calls that were asked for, ready to be looked at, and the worst of what went wrong on the way.
struct Calls {
    std::vector<Proven> ready;
    Exit exit = Exit::done;
};

Calls load_calls(Shop& shop) {
    Calls calls;
    for (const auto& name : shop.arguments.paths) {
        auto opening = open_call(shop, name);
        calls.exit = std::max(calls.exit, opening.exit);
        if (!opening.content) continue;
        const std::string id = opening.content->scenario.id;
        calls.ready.push_back({id, std::move(*opening.content), {}});
    }
    return calls;
}

/// Each call by itself, as many at once as are wanted: what is found does not depend on how many. Gives what
/// each took. Units: milliseconds.
std::vector<std::int64_t> prove_all(const Shop& shop, std::vector<Proven>& calls) {
    std::vector<std::int64_t> took_ms(calls.size(), 0);
    do_jobs(calls.size(), shop.arguments.jobs, [&](std::size_t i) {
        const auto begun_ms = shop.environment.clock.now_ms();
        const auto& content = calls[i].content;
        calls[i].certificate = analysis::make_certificate({content.script, content.sheet});
        took_ms[i] = shop.environment.clock.now_ms() - begun_ms;
    });
    return took_ms;
}

constexpr int kMsPerTenth = 100;

}  // namespace

Exit run_prove(Shop& shop) {
    auto calls = load_calls(shop);
    const auto took_ms = prove_all(shop, calls.ready);
    if (shop.arguments.json) shop.print(format_proof_json(calls.ready));
    for (std::size_t i = 0; i < calls.ready.size(); ++i) {
        const auto& proven = calls.ready[i];
        if (!shop.arguments.json)
            shop.print(fmt::format("{}{}", i == 0 ? "" : "\n", format_proof_text(shop.say, proven)));
        const auto tenths = took_ms[i] / kMsPerTenth;
        shop.tell(fmt::format("{}: {}, {}.{} s\n", proven.id,
                              proven.certificate.sound() ? "sound" : "not sound", tenths / 10, tenths % 10));
        if (!proven.certificate.sound()) calls.exit = std::max(calls.exit, Exit::problems);
    }
    return calls.exit;
}

}  // namespace rung::command
