#include "records/privacy.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rung::records {
namespace {

using ExportJson = nlohmann::ordered_json;

/// One list of the document. Columns stand between spaces; one behind `#` holds a number.
struct ExportList {
    std::string_view name, columns, sql;
};

constexpr ExportList kAboutThem[] = {
    {"attempts", "attempt play began mode #shared assignment #closed file",
     "SELECT attempt, play, began, mode, shared, assignment, closed, bytes FROM attempt WHERE team = $1 AND "
     "person "
     "= $2 ORDER BY began, attempt"},
    {"scores",
     "attempt #rules day scenario company mode #total #timing #passed outcome #offset trigger blocked "
     "blocked_by "
     "#asked items sheet",
     "SELECT s.attempt, s.rules, s.day, s.scenario, s.company, s.mode, s.total, s.timing, s.passed, "
     "s.outcome, "
     "s.off_by, s.trigger, s.blocked, s.blocked_by, s.asked, s.items, sheet.items FROM score AS s JOIN sheet "
     "ON "
     "sheet.sheet = s.sheet WHERE s.team = $1 AND s.person = $2 ORDER BY s.attempt"},
    {"comments", "attempt #turn coach written text",
     "SELECT attempt, turn, coach, written, text FROM comment WHERE team = $1 AND person = $2 ORDER BY "
     "attempt, "
     "turn, written, comment"},
    {"ratings", "calibration attempt coach item #verdict",
     "SELECT calibration, attempt, coach, item, verdict FROM rating WHERE team = $1 AND person = $2 AND NOT "
     "EXISTS "
     "(SELECT 1 FROM calibration_coach AS c WHERE c.team = rating.team AND c.calibration = "
     "rating.calibration AND "
     "c.handed_in = 0) ORDER BY attempt, item, coach"},
    {"disputes", "attempt item reason asked_on coach answered_on answer verdict",
     "SELECT attempt, item, reason, asked_on, coach, answered_on, answer, verdict FROM dispute WHERE team = "
     "$1 AND "
     "person = $2 ORDER BY attempt, item"},
    {"readings", "attempt reader read_on",
     "SELECT attempt, reader, read_on FROM reading WHERE team = $1 AND person = $2 ORDER BY read_on, "
     "attempt"},
    {"assignments", "assignment module due given_by given_on",
     "SELECT assignment, module, due, given_by, given_on FROM assignment WHERE team = $1 AND person = $2 "
     "ORDER BY "
     "given_on"},
    {"coached_by", "coach", "SELECT coach FROM coaching WHERE team = $1 AND person = $2 ORDER BY coach"},
};

constexpr ExportList kByThem[] = {
    {"coaches", "person", "SELECT person FROM coaching WHERE team = $1 AND coach = $2 ORDER BY person"},
    {"comments", "person attempt #turn written text",
     "SELECT person, attempt, turn, written, text FROM comment WHERE team = $1 AND coach = $2 ORDER BY "
     "written"},
    {"ratings", "calibration person attempt item #verdict",
     "SELECT calibration, person, attempt, item, verdict FROM rating WHERE team = $1 AND coach = $2 ORDER BY "
     "calibration, person, attempt, item"},
    {"answers", "person attempt item answered_on answer verdict",
     "SELECT person, attempt, item, answered_on, answer, verdict FROM dispute WHERE team = $1 AND coach = $2 "
     "ORDER "
     "BY answered_on"},
    {"calibrations", "calibration #handed_in",
     "SELECT calibration, handed_in FROM calibration_coach WHERE team = $1 AND coach = $2 ORDER BY "
     "calibration"},
    {"opened_calibrations", "calibration title opened_on",
     "SELECT calibration, title, opened_on FROM calibration WHERE team = $1 AND opened_by = $2 ORDER BY "
     "opened_on"},
    {"assignments_given", "assignment module person due given_on",
     "SELECT assignment, module, person, due, given_on FROM assignment WHERE team = $1 AND given_by = $2 "
     "ORDER BY "
     "given_on"},
    {"readings", "person attempt read_on",
     "SELECT person, attempt, read_on FROM reading WHERE team = $1 AND reader = $2 ORDER BY read_on"},
};

/// A word of those that are left.
std::string_view take_column(std::string_view& columns) {
    const auto end = std::min(columns.find(' '), columns.size());
    const auto word = columns.substr(0, end);
    columns.remove_prefix(std::min(end + 1, columns.size()));
    return word;
}

ExportJson row_json(const Row& row, std::string_view columns) {
    ExportJson made = ExportJson::object();
    for (int i = 0; !columns.empty(); ++i) {
        auto name = take_column(columns);
        const bool is_number = name.starts_with('#');
        if (is_number) name.remove_prefix(1);
        auto& cell = made[std::string(name)];
        if (row.is_null(i)) continue;
        if (is_number)
            cell = row.number(i);
        else
            cell = std::string(row.text(i));
    }
    return made;
}

template <std::size_t N>
base::Status add_lists(Store& store, const Member& person, const ExportList (&lists)[N], ExportJson& into) {
    for (const auto& list : lists) {
        auto& rows = into[std::string(list.name)] = ExportJson::array();
        auto status = store.database->run(list.sql, {person.team, person.person}, [&](const Row& row) {
            rows.push_back(row_json(row, list.columns));
        });
        if (!status) return status;
    }
    return base::Done{};
}

base::Result<std::int64_t> count_sealed(Store& store, const Member& person) {
    std::int64_t sealed = 0;
    const bool asks_store = store.database->kind() == DatabaseKind::postgres && !store.me.person.empty();
    if (asks_store) {
        const auto asked = store.database->run("SELECT count_sealed($1)", {person.person},
                                               [&](const Row& row) { sealed = row.number(0); });
        if (!asked) return asked.error();
        return sealed;
    }
    const auto status = store.database->run(
        "SELECT count(*) FROM rating WHERE team = $1 AND person = $2 AND EXISTS (SELECT 1 FROM "
        "calibration_coach AS "
        "c WHERE c.team = rating.team AND c.calibration = rating.calibration AND c.handed_in = 0)",
        {person.team, person.person}, [&](const Row& row) { sealed = row.number(0); });
    if (!status) return status.error();
    return sealed;
}

}  // namespace

base::Result<std::string> export_person(Store& store, const Member& person) {
    if (auto status = check_keeper(store, person); !status) return status.error();
    std::string name;
    auto status =
        store.database->run("SELECT name FROM person_name WHERE team = $1 AND person = $2",
                            {person.team, person.person}, [&](const Row& row) { name = row.text(0); });
    if (!status) return status.error();
    ExportJson all = {{"format", 1},
                      {"team", person.team},
                      {"person", person.person},
                      {"role", std::string(name_of(person.role))},
                      {"name", name}};
    status = add_lists(store, person, kAboutThem, all);
    if (!status) return status.error();
    const auto sealed = count_sealed(store, person);
    if (!sealed) return sealed.error();
    all["ratings_not_open_yet"] = *sealed;
    all["as_a_coach"] = ExportJson::object();
    status = add_lists(store, person, kByThem, all["as_a_coach"]);
    if (!status) return status.error();
    return all.dump(2, ' ', false, ExportJson::error_handler_t::replace) + "\n";
}

}  // namespace rung::records
