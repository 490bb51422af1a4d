#include "command/play_moves.h"

#include "base/date.h"
#include "base/hash.h"
#include "base/text.h"
#include "command/counting.h"
#include "command/keeping.h"
#include "command/printed.h"
#include "command/replay_text.h"
#include "records/entry_json.h"
#include "scenario/limits.h"
#include "session/mode.h"
#include "team/score_row.h"
#include "view/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace rung::command {
namespace {

using call::EntryKind;

constexpr std::size_t kIdDigits = 8;

base::Result<base::Source> read_moves(Shop& shop) {
    const auto& name = *shop.arguments.moves;
    auto bytes = name == "-" ? shop.environment.read_input()
                             : shop.environment.files.read(name, scenario::kMaxFileBytes);
    if (!bytes) return bytes.error();
    return base::Source{name == "-" ? "standard input" : name, *std::move(bytes)};
}

/// Why an entry cannot stand here, with words where the core gives only a code.
std::optional<base::Error> refuse(const Shop& shop, const Opened& play, const call::Entry& entry) {
    if (play.closed()) return base::Error{"closed", "the attempt is closed", ""};
    if (entry.kind != EntryKind::move && !session::rules_of(play.attempt.mode).rewind)
        return base::Error{"not-in-this-mode", "hints and rewinds belong to practice", ""};
    if (entry.kind != EntryKind::move) return std::nullopt;
    const auto why = play.recording.query(entry.move);
    if (why == call::Why::legal) return std::nullopt;
    return base::Error{std::string(call::name_of(why)), view::why_words(shop.say, play.content->script, why),
                       ""};
}

base::Result<base::Done> play_line(const Shop& shop, Opened& play, std::string_view json) {
    const auto entry = records::parse_entry(play.content->script, play.recording.state().node, json);
    if (!entry) return entry.error();
    if (auto error = refuse(shop, play, *entry)) return *std::move(error);
    return play.recording.add(*entry);
}

/// Plays line after line. The diagnostic of the one that could not be played; none: all were.
std::optional<base::Diagnostic> play_lines(const Shop& shop, Opened& play, const base::Source& moves) {
    const std::string_view all = moves.bytes;
    for (std::size_t at = 0; at < all.size();) {
        const auto end = std::min(all.find('\n', at), all.size());
        auto line = all.substr(at, end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.find_first_not_of(" \t") != std::string_view::npos) {
            const auto played = play_line(shop, play, line);
            if (!played)
                return base::make_diagnostic(
                    moves, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(line.size())},
                    base::Severity::error, played.error().code, played.error().message, played.error().hint,
                    "");
        }
        at = end + 1;
    }
    return std::nullopt;
}

/// What tells a play from any other: its bytes, who played it, and for what on which day.
std::string fingerprint(const Shop& shop, const Opened& play, const std::string& bytes) {
    auto text = bytes;
    if (!shop.arguments.who.empty()) text += "\n" + shop.arguments.who;
    if (!play.assignment.empty()) text += "\n" + play.assignment + " " + base::day_of(shop.environment.now);
    return base::sha256(text).substr(0, kIdDigits);
}

/// Without `--out` the id is made from what was played, so that playing the same moves again adds nothing.
Keeping keeping_of(Shop& shop, const Opened& play, const std::string& bytes) {
    const auto& scenario = play.attempt.scenario.id;
    if (!shop.arguments.out.empty()) return {shop, {}, shop.arguments.out, scenario};
    if (!play.path.empty()) return {shop, play.id, play.path, scenario};
    std::string name = scenario;
    std::replace(name.begin(), name.end(), '/', '.');
    return {shop, fmt::format("{}-{}", name, fingerprint(shop, play, bytes)), {}, scenario};
}

void show(Shop& shop, const Opened& play, const std::string& bytes) {
    if (shop.arguments.json) return shop.print(bytes);
    Printed printed(shop.environment.out, shop.width() + 1);
    terminal::Page page(printed, {.colour = shop.colour(), .plain = shop.arguments.plain});
    show_replay(page, shop.say, play);
    show_standing(page, shop.say, play);
}

}  // namespace

Exit play_moves(Shop& shop, Opened play) {
    const auto moves = read_moves(shop);
    if (!moves) return shop.fail(moves.error());
    if (const auto told = count_play(shop, play); !told.empty())
        shop.tell(fmt::format("{}\n", base::neutralise(told)));
    Exit exit = Exit::done;
    if (const auto fault = play_lines(shop, play, *moves)) exit = shop.tell({*fault});
    if (exit == Exit::done && play.recording.state().at() == call::Phase::wrap_up)
        play.recording.add_move({.kind = scenario::MoveKind::close});
    play.attempt.log = play.recording.log();

    const auto bytes = records::format_play(*play.content, play.attempt, play.recording, false);
    auto keeping = keeping_of(shop, play, bytes);
    keeping.count_for(play.assignment);
    const auto kept =
        keeping.keep(bytes, team::make_score_row(*play.content, play.attempt.mode, play.recording));
    show(shop, play, bytes);
    if (!kept && records::is_kept_apart(kept.error()))
        shop.tell(fmt::format("note: {}\n", base::neutralise(kept.error().message)));
    else if (!kept)
        return shop.fail(kept.error());
    if (!keeping.lasts()) {
        shop.tell("not kept: this was played in memory\n");
        return Exit::environment;
    }
    shop.tell(
        fmt::format("{} {}\n", play.closed() ? "kept as" : "saved as", base::neutralise(keeping.name())));
    return exit;
}

}  // namespace rung::command
