#include "command/commands.h"
#include "command/members.h"
#include "command/opened.h"
#include "command/shop.h"
#include "command/table.h"
#include "records/attempt_file.h"
#include "records/attempt_list.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;
using records::AttemptSummary;

std::string standing_of(const Shop& shop, const AttemptSummary& row) {
    if (row.scorecard)
        return shop.say("{total} of 100, {outcome}", {{"total", std::to_string(row.scorecard->total)},
                                                      {"outcome", row.scorecard->outcome}});
    return row.stopped ? shop.say("stopped") : shop.say("to be gone on with");
}

Json json_of(const AttemptSummary& row) {
    return {{"id", row.id},
            {"scenario", row.scenario},
            {"mode", records::name_of(row.mode)},
            {"who", row.player.who},
            {"began", row.player.began},
            {"assignment", row.player.assignment.empty() ? Json() : Json(row.player.assignment)},
            {"entries", row.entries},
            {"standing", row.scorecard ? "closed"
                         : row.stopped ? "stopped"
                                       : "saved"},
            {"total", row.scorecard ? Json(row.scorecard->total) : Json()}};
}

/// The file by which attempts are handed on: its bytes as they are kept.
Exit export_attempt(Shop& shop) {
    const auto& id = shop.arguments.subject;
    const auto kept = shop.attempts().has(id);
    if (!kept) return shop.fail(kept.error());
    if (!*kept) return shop.fail(no_such_attempt(shop, id));
    const auto bytes = shop.attempts().load(id);
    if (!bytes) return shop.fail(bytes.error());
    const auto written = shop.environment.files.write(shop.arguments.out, *bytes);
    return written ? Exit::done : shop.fail(written.error());
}

/// What counts for an assignment says so; where nothing does there is no column for it.
Table table_of(const Shop& shop, const std::vector<AttemptSummary>& attempts) {
    const bool any = std::any_of(attempts.begin(), attempts.end(),
                                 [](const AttemptSummary& row) { return !row.player.assignment.empty(); });
    std::vector<std::string> headings{"attempt", "mode", "standing", "who", "began"};
    if (any) headings.emplace_back("counts for");
    Table table(std::move(headings));
    for (const auto& row : attempts) {
        std::vector<std::string> cells{row.id, std::string(records::name_of(row.mode)),
                                       standing_of(shop, row), row.player.who, row.player.began};
        if (any) cells.push_back(row.player.assignment);
        table.add(std::move(cells));
    }
    return table;
}

/// Those of whom `--as` names alone.
std::optional<base::Error> keep_named(const Shop& shop, std::vector<AttemptSummary>& attempts) {
    if (shop.arguments.who.empty()) return std::nullopt;
    const auto subject = find_subject(shop);
    if (!subject) return subject.error();
    std::erase_if(attempts, [&](const AttemptSummary& row) { return !is_of(row, subject->member); });
    return std::nullopt;
}

}  // namespace

Exit run_attempts(Shop& shop) {
    if (!shop.arguments.subject.empty()) return export_attempt(shop);
    // What could not be opened was told; it is not the same as nothing.
    if (!shop.records().keeps && shop.store() == nullptr) return Exit::environment;
    auto list = records::list_attempts(shop.attempts());
    if (const auto refused = keep_named(shop, list.attempts)) return shop.fail(*refused);
    for (const auto& trouble : list.troubles)
        if (const Exit told = trouble.error ? shop.fail(*trouble.error) : shop.tell(trouble.faults);
            trouble.id.empty())
            return told;
    if (shop.arguments.json) {
        Json rows = Json::array();
        for (const auto& row : list.attempts) rows.push_back(json_of(row));
        shop.print(rows.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
        return Exit::done;
    }
    if (list.attempts.empty()) {
        shop.print_line(shop.say("Nothing has been played yet. Type rung to begin."));
        return Exit::done;
    }
    shop.print(table_of(shop, list.attempts).format(shop.arguments.plain, shop.table_width()));
    return Exit::done;
}

}  // namespace rung::command
