#include "command/balance.h"

#include "command/bots.h"
#include "command/table.h"

#include <fmt/format.h>

namespace rung::command {
namespace {

Table totals_table(const std::vector<Balance>& calls) {
    std::vector<std::string> headings{"call"};
    for (const auto bot : kBots) headings.push_back(fmt::format(">{}", name_of(bot)));
    Table table(std::move(headings));
    for (const auto& call : calls) {
        std::vector<std::string> row{call.call};
        for (const auto& [bot, total] : call.totals) row.push_back(std::to_string(total));
        table.add(std::move(row));
    }
    return table;
}

Table leeway_table(const std::vector<Balance>& calls) {
    Table table({"call", ">two good ways", ">after the costliest slip", ">in turn", "said"});
    for (const auto& call : calls) {
        const auto& leeway = call.leeway;
        std::vector<std::string> row{call.call, fmt::format("{} of {}", leeway.two_ways, leeway.choices)};
        if (leeway.costliest) {
            const auto& value = leeway.costliest->value;
            const char* const about = value.exact() ? "" : "at least ";
            row.push_back(fmt::format("{}{}", about, value.lower / score::kPoint));
            row.push_back(std::to_string(call.slip_turn));
            row.push_back(call.slip_id);
        } else {
            row.insert(row.end(), {"-", "-", "-"});
        }
        table.add(std::move(row));
    }
    return table;
}

}  // namespace

Balance make_balance(const records::Content& content) {
    Balance made;
    made.call = content.scenario.id;
    for (const auto bot : kBots)
        made.totals.emplace_back(name_of(bot), total_of(content, play_bot(content, bot)));
    analysis::Solver solver({content.script, content.sheet});
    const auto author = play_bot(content, Bot::author);
    made.leeway = analysis::find_leeway(solver, author.play());
    if (const auto& slip = made.leeway.costliest) {
        const auto& script = content.script;
        made.slip_turn = author.play().beats[slip->beat].before.turn;
        made.slip_id = script.text(script.choices[slip->move.choice].id);
    }
    return made;
}

std::string format_balance(const std::vector<Balance>& calls, bool plain) {
    return totals_table(calls).format(plain) + "\n" + leeway_table(calls).format(plain);
}

}  // namespace rung::command
