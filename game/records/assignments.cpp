#include "records/assignments.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace rung::records {
namespace {

/// The number behind `MODULE-`; 0 for an id of another module.
int number_behind(std::string_view id, std::string_view module) {
    int number = 0;
    if (id.size() > module.size() + 1 && id.starts_with(module) && id[module.size()] == '-')
        (void)std::from_chars(id.data() + module.size() + 1, id.data() + id.size(), number);
    return number;
}

base::Error not_given(const Assignment& assignment) {
    return {"not-given-by-you", fmt::format("\"{}\" was given by somebody else", assignment.id),
            "whoever gave it, or a lead, may change it"};
}

/// Row-level security leaves out in silence what is not one's own to change; in a file nobody else looks.
base::Status change(Store& store, const Assignment& assignment, std::string_view what, Cell value) {
    if (store.me.role == Role::coach && assignment.given_by != store.me.person) return not_given(assignment);
    const auto changed = store.database->run(
        fmt::format("UPDATE assignment SET {} = $3 WHERE team = $1 AND assignment = $2", what),
        {assignment.team, assignment.id, std::move(value)});
    if (!changed || store.database->changed() > 0) return changed;
    return not_given(assignment);
}

/// Of all that were ever given for a module, the last one's number.
base::Result<int> last_number(Store& store, const Assignment& assignment) {
    int last = 0;
    const auto status = store.database->run(
        "SELECT assignment FROM assignment WHERE team = $1 AND module = $2",
        {assignment.team, assignment.module},
        [&](const Row& row) { last = std::max(last, number_behind(row.text(0), assignment.module)); });
    if (!status) return status.error();
    return last;
}

}  // namespace

base::Status move_assignment(Store& store, const Assignment& assignment, const std::string& due) {
    return change(store, assignment, "due", due);
}

base::Status withdraw_assignment(Store& store, const Assignment& assignment) {
    return change(store, assignment, "withdrawn", std::int64_t{1});
}

base::Result<std::vector<Assignment>> list_assignments(Store& store, std::string_view team) {
    std::vector<Assignment> found;
    const auto status = store.database->run(
        "SELECT team, assignment, module, person, due, given_by, given_on FROM assignment WHERE team = $1 "
        "AND withdrawn = 0 ORDER BY due, assignment",
        {std::string(team)}, [&](const Row& row) {
            const auto text = [&](int column) { return std::string(row.text(column)); };
            found.push_back({text(0), text(1), text(2), text(3), text(4), text(5), text(6)});
        });
    if (!status) return status.error();
    return found;
}

base::Result<std::string> add_assignment(Store& store, Assignment assignment) {
    Transaction whole(*store.database);
    if (!whole.begun()) return whole.begun().error();
    const auto last = last_number(store, assignment);
    if (!last) return last.error();
    assignment.id = fmt::format("{}-{}", assignment.module, *last + 1);
    auto status = store.database->run(
        "INSERT INTO assignment (team, assignment, module, person, due, given_by, given_on) VALUES ($1, $2, "
        "$3, $4, $5, $6, $7)",
        {assignment.team, assignment.id, assignment.module, assignment.person, assignment.due,
         assignment.given_by, assignment.given_on});
    if (status) status = whole.commit();
    if (!status) return status.error();
    return assignment.id;
}

base::Result<std::vector<std::string>> list_team_attempts(Store& store, std::string_view team) {
    std::vector<std::string> ids;
    const auto status = store.database->run(
        "SELECT person, attempt FROM attempt WHERE team = $1 ORDER BY person, began, attempt",
        {std::string(team)},
        [&](const Row& row) { ids.push_back(fmt::format("{}/{}", row.text(0), row.text(1))); });
    if (!status) return status.error();
    return ids;
}

}  // namespace rung::records
