#include "records/scores.h"

#include "base/hash.h"
#include "records/attempt_file.h"

#include <charconv>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace rung::records {
namespace {

constexpr std::string_view kInsertScore =
    "INSERT INTO score (team, person, attempt, rules, day, scenario, company, mode, total, timing, passed, "
    "outcome, "
    "off_by, trigger, blocked, blocked_by, asked, sheet, items) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, "
    "$10, $11, "
    "$12, $13, $14, $15, $16, $17, $18, $19) ON CONFLICT DO NOTHING";

constexpr std::string_view kSelectScores =
    "SELECT person, attempt, day, scenario, company, outcome, trigger, blocked, blocked_by, items, total, "
    "timing, "
    "passed, off_by, asked, sheet FROM score WHERE team = $1 AND ($2 = '' OR person = $2) AND day >= $3 AND "
    "(mode <> 'practice' OR EXISTS (SELECT 1 FROM attempt WHERE attempt.team = score.team AND attempt.person "
    "= "
    "score.person AND attempt.attempt = score.attempt AND attempt.shared = 1))";

StoredScore score_at(const Row& row) {
    StoredScore score;
    score.person = row.text(0);
    score.attempt = row.text(1);
    score.day = row.text(2);
    score.scenario = row.text(3);
    score.company = row.text(4);
    score.outcome = row.text(5);
    score.trigger = row.text(6);
    score.blocked = row.text(7);
    score.blocked_by = row.text(8);
    score.items = row.text(9);
    score.total = static_cast<int>(row.number(10));
    score.timing = static_cast<int>(row.number(11));
    score.passed = row.number(12) != 0;
    if (!row.is_null(13)) score.offset = static_cast<int>(row.number(13));
    score.asked = row.number(14);
    return score;
}

}  // namespace

std::string format_sheet(const SheetItems& sheet) {
    std::string text;
    for (const auto& item : sheet)
        text += fmt::format("{} {} {}\n", item.id, item.dimension.empty() ? "-" : item.dimension, item.worth);
    return text;
}

SheetItems parse_sheet(std::string_view text) {
    SheetItems sheet;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto first = line.find(' ');
        const auto second = line.find(' ', first + 1);
        if (first == std::string_view::npos || second == std::string_view::npos) continue;
        SheetItem item{std::string(line.substr(0, first)),
                       std::string(line.substr(first + 1, second - first - 1)), 0};
        if (item.dimension == "-") item.dimension.clear();
        (void)std::from_chars(line.data() + second + 1, line.data() + line.size(), item.worth);
        sheet.push_back(std::move(item));
    }
    return sheet;
}

base::Status add_score(Store& store, const Member& owner, const std::string& attempt, const std::string& day,
                       const ScoreRow& row) {
    auto& database = *store.database;
    const auto items = format_sheet(row.sheet);
    const auto sheet = base::sha256(items);
    if (auto status = database.run("INSERT INTO sheet (sheet, items) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                                   {sheet, items});
        !status)
        return status;
    const auto whole = [](int number) { return Cell(std::int64_t{number}); };
    return database.run(
        kInsertScore,
        {owner.team, owner.person, attempt, whole(row.rules), day, row.scenario, row.company,
         std::string(name_of(row.mode)), whole(row.total), whole(row.timing), whole(row.passed ? 1 : 0),
         row.outcome, row.offset ? whole(*row.offset) : Cell(), row.trigger, row.blockage.kind,
         row.blockage.what, row.blockage.asked, sheet, row.items});
}

base::Status read_scores(Store& store, const ScoreQuery& query,
                         const std::function<void(const std::vector<SheetItems>&)>& take_sheets,
                         const std::function<void(const StoredScore&)>& take_score) {
    std::vector<SheetItems> sheets;
    std::map<std::string, std::size_t, std::less<>> places;
    const auto listed = store.database->run("SELECT sheet, items FROM sheet", {}, [&](const Row& row) {
        places.emplace(row.text(0), sheets.size());
        sheets.push_back(parse_sheet(row.text(1)));
    });
    if (!listed) return listed;
    take_sheets(sheets);
    return store.database->run(
        kSelectScores, {query.team, query.person, query.from_day}, [&](const Row& row) {
            auto score = score_at(row);
            const auto place = places.find(row.text(15));
            if (place == places.end() || sheets[place->second].size() != score.items.size()) return;
            score.sheet = place->second;
            take_score(score);
        });
}

}  // namespace rung::records
