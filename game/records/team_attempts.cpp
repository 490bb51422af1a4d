#include "records/team_attempts.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <utility>

namespace rung::records {
namespace {

bool is_of_others(std::string_view id) {
    return id.find('/') != std::string_view::npos;
}

/// Who plays is who logged in, whatever the name.
Player as_oneself(Player player) {
    player.who.clear();
    return player;
}

}  // namespace

TeamAttempts::TeamAttempts(std::shared_ptr<TeamLocal> local, Store& team)
    : local_(std::move(local)), team_(&team), here_(local_->store), there_(team) {}

base::Result<bool> TeamAttempts::is_here(const std::string& id) const {
    return is_of_others(id) ? false : here_.has(id);
}

base::Result<std::vector<std::string>> TeamAttempts::ids() const {
    auto all = here_.ids();
    if (!all) return all;
    const std::set<std::string> here(all->begin(), all->end());
    if (const auto contact = local_->outbox->contact())
        std::copy_if(contact->ids.begin(), contact->ids.end(), std::back_inserter(*all),
                     [&](const std::string& id) { return !here.contains(id); });
    sort_ids(*all);
    return all;
}

base::Result<bool> TeamAttempts::has(const std::string& id) const {
    const auto here = is_here(id);
    if (!here || *here) return here;
    const auto contact = local_->outbox->contact();
    if (is_of_others(id) || !contact) return there_.has(id);
    return std::find(contact->ids.begin(), contact->ids.end(), id) != contact->ids.end();
}

std::string TeamAttempts::place_of(std::string_view id) const {
    return fmt::format("\"{}\" of {}", id, team_->place);
}

base::Status TeamAttempts::put(const std::string& id, std::string_view attempt, const Player& player,
                               const ScoreRow* score, const Trail& trail) {
    if (is_of_others(id))
        return base::Error{"store-refused", fmt::format("{} is somebody else's", place_of(id)), ""};
    auto status = here_.put(id, attempt, as_oneself(player), score, trail);
    if (status) local_->outbox->notify();
    return status;
}

base::Status TeamAttempts::add(const std::string& id, std::string_view attempt, const Player& player,
                               const ScoreRow* score) {
    auto status = here_.add(id, attempt, as_oneself(player), score);
    if (status) local_->outbox->notify();
    return status;
}

base::Result<std::string> TeamAttempts::load(const std::string& id) const {
    if (is_of_others(id)) return there_.load(id);
    const auto here = is_here(id);
    if (!here) return here.error();
    return *here ? here_.load(id) : fetch(id);
}

/// What another machine played is the same play here, so that going on with it makes no second one.
base::Result<std::string> TeamAttempts::fetch(const std::string& id) const {
    Cells row;
    std::string bytes;
    auto status = team_->database->run(
        "SELECT play, began, mode, shared, assignment, closed, bytes FROM attempt WHERE team = $1 AND person "
        "= $2 "
        "AND attempt = $3",
        {team_->me.team, team_->me.person, id}, [&](const Row& found) {
            bytes = found.text(6);
            const auto text = [&](int column) { return Cell(std::string(found.text(column))); };
            row = {local_->store.me.team,
                   local_->store.me.person,
                   id,
                   text(0),
                   text(1),
                   text(2),
                   found.number(3),
                   text(4),
                   found.number(5),
                   bytes,
                   step_of(bytes)};
        });
    if (!status) return status.error();
    if (row.empty())
        return base::Error{"file-missing", fmt::format("there is no attempt {}", place_of(id)), ""};
    (void)local_->store.database->run(
        "INSERT INTO attempt (team, person, attempt, play, began, mode, shared, assignment, closed, bytes, "
        "trail, saves, sent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, 1) ON CONFLICT DO "
        "NOTHING",
        row);
    return bytes;
}

base::Result<Player> TeamAttempts::load_player(const std::string& id) const {
    if (is_of_others(id)) return there_.load_player(id);
    const auto here = is_here(id);
    if (!here) return here.error();
    if (!*here)
        if (const auto fetched = fetch(id); !fetched && fetched.error().code != "file-missing")
            return fetched.error();
    auto player = here_.load_player(id);
    if (!player) return player;
    if (const auto contact = local_->outbox->contact()) player->who = contact->name;
    player->team = team_->me.team;
    player->person = team_->me.person;
    return player;
}

TeamContent::TeamContent(std::shared_ptr<TeamLocal> local, Store& team)
    : local_(std::move(local)), here_(local_->store), there_(team), place_(team.place) {}

base::Result<std::string> TeamContent::load(const std::string& hash) const {
    auto bytes = here_.find(hash);
    if (bytes) return bytes;
    bytes = there_.find(hash);
    if (bytes) (void)here_.keep(*bytes);
    return bytes;
}

base::Status TeamContent::write(const std::string&, std::string_view bytes) {
    return here_.keep(bytes);
}

std::string TeamContent::place_of(const std::string& hash) const {
    return fmt::format("{} of {}", hash, place_);
}

}  // namespace rung::records
