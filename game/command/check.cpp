#include "command/balance.h"
#include "command/commands.h"
#include "command/diagnostics_json.h"
#include "records/content.h"
#include "scenario/document.h"
#include "scenario/limits.h"
#include "session/authors_line.h"
#include "view/words.h"

#include <fmt/format.h>
#include <set>
#include <utility>

namespace rung::command {
namespace {

/// What a check has found so far.
struct Findings {
    base::Diagnostics faults;
    std::vector<std::pair<std::string, records::Content>> playable;  ///< by path, where bots are to play
    std::size_t files = 0;
};

bool is_folder(const Shop& shop, const std::string& path) {
    const auto read = shop.environment.files.read(path, 0);
    return !read && read.error().code == "file-is-folder";
}

scenario::FileKind kind_at(const Shop& shop, const std::string& path) {
    auto bytes = shop.environment.files.read(path, scenario::kMaxFileBytes + 1);
    if (!bytes) return scenario::FileKind::unknown;
    base::Diagnostics ignored;
    const auto document = scenario::Document::parse_repeating({path, *std::move(bytes)}, ignored);
    return document ? scenario::kind_of(*document) : scenario::FileKind::unknown;
}

/// The author's line must be possible move by move, and end the call.
void check_line(const Shop& shop, const scenario::Playable& playable, base::Diagnostics& out) {
    const auto& written = playable.scenario.line;
    const auto& source = playable.scenario.document->source();
    if (written.empty() || playable.script.line.size() != written.size()) return;
    const auto line = session::play_authors_line(playable.script);
    const auto report = [&](std::size_t move, std::string_view code, std::string message) {
        const auto place = written[move].place;
        out.push_back(base::make_diagnostic(source, place, base::Severity::error, code, std::move(message),
                                            "play it with rung play --moves to see where it leads",
                                            fmt::format("/line/{}", move)));
    };
    const auto node = playable.script.text(playable.script.nodes[line.recording.state().node].id);
    if (!line.whole())
        return report(line.made, "line-not-possible",
                      fmt::format("this move of \"line\" is not possible at \"{}\": {}", node,
                                  view::why_words(shop.say, playable.script, line.why)));
    if (line.recording.state().at() == call::Phase::call)
        report(written.size() - 1, "line-without-end",
               fmt::format("\"line\" ends at \"{}\", and the call goes on", node));
}

void check_call(const Shop& shop, const std::string& path, Findings& findings) {
    const scenario::Found found{scenario::FileKind::scenario, {}, path, {}};
    const auto playable = shop.library.load_playable(found, findings.faults);
    if (!playable) return;
    check_line(shop, *playable, findings.faults);
    if (shop.arguments.balance) findings.playable.emplace_back(path, records::make_content(*playable));
}

void check_file(const Shop& shop, const std::string& path, Findings& findings) {
    ++findings.files;
    if (kind_at(shop, path) == scenario::FileKind::scenario)
        check_call(shop, path, findings);
    else
        shop.library.check_file(path, findings.faults);
}

std::vector<Balance> balance_of(const Findings& findings) {
    std::vector<Balance> calls;
    calls.reserve(findings.playable.size());
    for (const auto& [path, content] : findings.playable) calls.push_back(make_balance(content));
    return calls;
}

std::string summary_of(const Findings& findings) {
    std::size_t errors = 0;
    for (const auto& fault : findings.faults)
        if (fault.severity == base::Severity::error) ++errors;
    const auto warnings = findings.faults.size() - errors;
    return fmt::format("{} file{}: {} error{}, {} warning{}\n", findings.files,
                       findings.files == 1 ? "" : "s", errors, errors == 1 ? "" : "s", warnings,
                       warnings == 1 ? "" : "s");
}

/// A file or folder as it is named, else the call of that id.
base::Result<std::string> find_path(const Shop& shop, const std::string& named) {
    if (shop.environment.files.exists(named)) return named;
    const auto found = shop.library.find(scenario::FileKind::scenario, named);
    if (found) return found->path;
    const auto& hint = found.error().hint;
    return base::Error{"file-missing", fmt::format("there is no file \"{}\", and no call of that id", named),
                       hint.starts_with("did you mean")
                           ? hint
                           : "rung list names the calls; any other file is named by its path"};
}

}  // namespace

Exit run_check(Shop& shop) {
    Findings findings;
    for (const auto& named : shop.arguments.paths) {
        const auto whole = find_path(shop, named);
        if (!whole) return shop.fail(whole.error());
        const auto& path = *whole;
        if (!is_folder(shop, path)) {
            check_file(shop, path, findings);
            continue;
        }
        for (const auto& file : shop.library.list_files(path)) check_file(shop, file, findings);
    }
    base::sort_diagnostics(findings.faults);
    if (shop.arguments.json) {
        shop.print(format_diagnostics_json(findings.files, findings.faults, balance_of(findings)));
    } else {
        for (const auto& fault : findings.faults) shop.print(base::format_diagnostic(fault));
        if (!findings.playable.empty())
            shop.print(format_balance(balance_of(findings), shop.arguments.plain));
        shop.tell(summary_of(findings));
    }
    return base::has_errors(findings.faults) ? Exit::problems : Exit::done;
}

}  // namespace rung::command
