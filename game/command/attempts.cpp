#include "command/commands.h"
#include "command/opened.h"
#include "command/table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;

/// One attempt of the list, from its file alone: what was played need not be there.
struct Row {
    std::string id;
    records::AttemptFile file;
    records::Player player;
};

std::vector<Row> list_rows(Shop& shop) {
    std::vector<Row> rows;
    for (const auto& id : shop.attempts.ids()) {
        auto bytes = shop.attempts.load(id);
        if (!bytes) {
            (void)shop.fail(bytes.error());
            continue;
        }
        base::Diagnostics faults;
        auto file = records::parse_attempt({shop.attempts.path_of(id), *std::move(bytes)}, faults);
        (void)shop.tell(faults);
        if (file) rows.push_back({id, *std::move(file), shop.attempts.load_player(id)});
    }
    return rows;
}

std::string standing_of(const Shop& shop, const Row& row) {
    if (row.file.scorecard)
        return shop.say("{total} of 100, {outcome}", {{"total", std::to_string(row.file.scorecard->total)},
                                                      {"outcome", row.file.scorecard->outcome}});
    return row.file.stopped ? shop.say("stopped") : shop.say("to be gone on with");
}

Json json_of(const Row& row) {
    const auto& file = row.file;
    return {{"id", row.id},
            {"scenario", file.head.scenario.id},
            {"mode", records::name_of(file.head.mode)},
            {"who", row.player.who},
            {"began", row.player.began},
            {"entries", file.entries.size()},
            {"standing", file.scorecard ? "closed"
                         : file.stopped ? "stopped"
                                        : "saved"},
            {"total", file.scorecard ? Json(file.scorecard->total) : Json()}};
}

}  // namespace

Exit run_attempts(Shop& shop) {
    const auto rows = list_rows(shop);
    if (shop.arguments.json) {
        Json list = Json::array();
        for (const auto& row : rows) list.push_back(json_of(row));
        shop.print(list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
        return Exit::done;
    }
    if (rows.empty()) {
        shop.print(shop.say("Nothing has been played yet. Type rung to begin.") + "\n");
        return Exit::done;
    }
    Table table({"attempt", "mode", "standing", "who", "began"});
    for (const auto& row : rows)
        table.add({row.id, std::string(records::name_of(row.file.head.mode)), standing_of(shop, row),
                   row.player.who, row.player.began});
    shop.print(table.format(shop.arguments.plain));
    return Exit::done;
}

}  // namespace rung::command
