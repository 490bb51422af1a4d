#include "team/move_in.h"

#include "records/attempt_file.h"
#include "records/find_content.h"
#include "scenario/library.h"
#include "team/score_row.h"

#include <optional>
#include <string>
#include <utility>

namespace rung::team {
namespace {

constexpr std::string_view kMark = "files-moved-in";

base::Result<bool> was_done(records::Store& store) {
    bool done = false;
    const auto status = store.database->run("SELECT value FROM setting WHERE team = $1 AND name = $2",
                                            {std::string(records::kHomeTeam), std::string(kMark)},
                                            [&](const records::Row&) { done = true; });
    if (!status) return status.error();
    return done;
}

/// What was played, copied as far as it is kept.
void copy_content(const records::ContentStore& from, records::ContentStore& to,
                  const call::Attempt& attempt) {
    for (const auto* played : {&attempt.scenario, &attempt.company, &attempt.rubric})
        if (const auto bytes = from.find(played->hash)) (void)to.keep(*bytes);
}

/// What is left as it was stays without a score: the file alone says one.
std::optional<records::ScoreRow> score_file(const base::Files& files, const records::ContentStore& kept,
                                            const records::AttemptFile& file) {
    if (!file.scorecard) return std::nullopt;
    const scenario::Library nowhere(files, "", "");
    const auto content = records::find_content(files, nowhere, kept, file.head);
    if (!content) return std::nullopt;
    base::Diagnostics ignored;
    const auto recording = records::play_log(content->script, file, ignored);
    return recording ? make_score_row(*content, file.head.mode, *recording) : std::nullopt;
}

}  // namespace

base::Result<std::size_t> move_in(base::Files& files, const std::string& data, records::Records& into) {
    if (into.store == nullptr || into.store->read_only) return std::size_t{0};
    const auto done = was_done(*into.store);
    if (!done) return done.error();
    if (*done) return std::size_t{0};
    const auto from = records::open_files(files, data);
    std::size_t moved = 0;
    const auto ids = from.attempts->ids();
    if (!ids) return ids.error();
    for (const auto& id : *ids) {
        auto bytes = from.attempts->load(id);
        const auto player = from.attempts->load_player(id);
        if (!bytes || !player) continue;  // it stays where it is
        base::Diagnostics ignored;
        const auto file = records::parse_attempt({id, *bytes}, ignored);
        if (file) copy_content(*from.content, *into.content, file->head);
        const auto score = file ? score_file(files, *from.content, *file) : std::nullopt;
        auto kept_as = id;
        const auto kept = into.attempts->keep(kept_as, file ? file->head.scenario.id : id, *bytes, *player,
                                              score ? &*score : nullptr);
        if (!kept && !records::is_kept_apart(kept.error())) return kept.error();
        ++moved;
    }
    const auto marked = into.store->database->run(
        "INSERT INTO setting (team, name, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        {std::string(records::kHomeTeam), std::string(kMark), std::to_string(moved)});
    if (!marked) return marked.error();
    return moved;
}

}  // namespace rung::team
