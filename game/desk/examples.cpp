#include "desk/examples.h"

#include "desk/example_plays.h"
#include "records/attempt_file.h"
#include "session/authors_line.h"
#include "team/score_row.h"

#include <fmt/format.h>

namespace rung::desk {
namespace {

constexpr std::uint64_t kSeed = 7;

}  // namespace

base::Result<Examples> keep_examples(Office& office, const std::string& call, const std::string& who) {
    const auto file = office.open_call(call);
    if (!file) return file.error();
    const auto& content = *file->content;
    const auto& script = content.script;
    const auto line = moves_of(session::play_authors_line(script).recording);
    int day = 0;
    const auto keep = [&](const records::Recording& recording) {
        auto attempt = records::begin_attempt(content, call::Mode::practice, kSeed);
        attempt.log = recording.log();
        std::string id;
        (void)office.keep(id, content.scenario.id, records::format_play(content, attempt, recording, false),
                          {who, fmt::format("2026-02-{:02} 10:20", ++day)},
                          team::make_score_row(content, attempt.mode, recording));
        return id;
    };
    Examples kept;
    // Six in a row, each a little longer the author's way before it goes astray.
    for (std::size_t good = 1; good <= 5; ++good) {
        auto recording = play_some(script, line, good);
        play_on(recording, line, good + 2);
        wrap_up_example(recording);
        (void)keep(recording);
    }
    auto early = play_early(script, line);
    wrap_up_example(early);
    kept.closed = keep(early);
    kept.in_call = keep(play_some(script, line, 3));
    auto over = play_some(script, line, 4);
    play_on(over, line, 4);
    kept.over = keep(over);
    return kept;
}

}  // namespace rung::desk
