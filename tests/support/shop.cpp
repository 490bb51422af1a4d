#include "support/shop.h"

#include "base/texts.h"
#include "command/environment.h"
#include "command/machine.h"
#include "command/open_records.h"
#include "command/run.h"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
#include <utility>

#include "support/fixtures.h"
#include "support/hand_clock.h"

namespace rung::test {
namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream file(std::string(RUNG_SOURCE_DIR) + "/" + path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

}  // namespace

Machine::Machine() {
    files.held["/app/scenarios/calls/sofa.json"] = scenario_json();
    files.held["/app/scenarios/companies/harbour-home.json"] = company_json();
    files.held["/app/scenarios/rubrics/plain.json"] = rubric_json();
    files.held["/app/scenarios/modules/first-calls.json"] =
        R"({"$schema":"../schema/module.schema.json","format":1,"id":"first-calls","title":"First calls",)"
        R"("summary":"Begin here.","mode":"practice","pass":80,"scenarios":["sofa"]})";
    for (const auto* const asset :
         {"assets/debrief.mustache", "assets/team.mustache", "assets/talk.mustache", "assets/page.css"})
        files.held[std::string("/app/") + asset] = bytes_of(asset);
}

std::string Machine::use_store() {
    disk_ = std::make_shared<Folder>();
    return *disk_ / "rung.db";
}

Ran Machine::run(const std::vector<std::string>& line) {
    ScriptedConsole console;
    console.cells = cells;
    return run_with(line, console, false);
}

Ran Machine::run_at_terminal(const std::vector<std::string>& line, std::vector<std::string> typed) {
    ScriptedConsole console(std::move(typed));
    console.cells = cells;
    return run_with(line, console, true);
}

Ran Machine::run_with(const std::vector<std::string>& line, ScriptedConsole& console,
                      bool input_is_terminal) {
    std::ostringstream out, err;
    const auto wait = [this] {
        if (const auto done = std::exchange(meanwhile, nullptr)) done();
    };
    console.before_read = [&](std::size_t) { wait(); };
    const HandClock clock;
    const base::EnglishTexts texts;
    command::Environment environment{
        .files = files,
        .clock = clock,
        .texts = texts,
        .out = out,
        .err = err,
        .console = console,
        .read_input = [&]() -> base::Result<std::string> {
            wait();
            return input;
        },
        .places = {.content = "/app/scenarios",
                   .assets = "/app/assets",
                   .data = "/home/rung",
                   .config = "/home/config"},
        .find_content =
            [this](const command::Places& places, const std::string& folder) {
                return command::with_content(files, places, folder);
            },
        .input_is_terminal = input_is_terminal,
        .output_is_terminal = output_is_terminal,
        .colour = colour,
        .now = now,
        .seed = seed,
    };
    if (disk_ != nullptr)
        environment.open_records = [this](const command::RecordsAt& at) {
            return command::open_records(files, {disk_->path(), at.store, at.who, at.manages});
        };
    const auto exit = command::run(line, environment);
    return {exit, out.str(), err.str(), console.written};
}

std::string good_moves() {
    return R"({"say":"mirror"}
{"offer":{"remedy":"refund","amount":50}}
{"escalate":{"reason":"no-authority","to":"ana-reyes","method":"warm","line":"benefit","identify":true,"prepare":true,"brief":["order","twice"]}}
{"say":"introduce"}
{"note":{"facts":["order","twice"],"handed_to":"ana-reyes","next":"handover"}}
{"follow-up":{"with":"ana-reyes","days":1}}
{"debrief":{}}
{"reflect":{"turn":2,"cause":"rule","control":false}}
)";
}

std::string play_good(Machine& machine) {
    machine.input = good_moves();
    const auto ran = machine.run({"play", "sofa", "--moves", "-"});
    REQUIRE(ran.exit == command::Exit::done);
    REQUIRE(ran.err.starts_with("kept as "));
    return ran.err.substr(8, ran.err.size() - 9);
}

std::string change(Machine& machine, const std::string& path, std::string_view patch) {
    machine.files.held[path] = patched(machine.files.held[path], patch);
    return machine.files.held[path];
}

}  // namespace rung::test
