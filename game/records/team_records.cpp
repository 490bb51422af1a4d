#include "records/in_memory.h"
#include "records/outgoing.h"
#include "records/partings.h"
#include "records/people.h"
#include "records/records.h"
#include "records/team_attempts.h"
#include "records/team_files.h"

#include <chrono>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace rung::records {
namespace {

using std::chrono::milliseconds;

/// Sending waits behind the player's back; reading has somebody waiting for it. Units: ms.
constexpr Connecting kForSending{5000, 0, false};
constexpr Connecting kForReading{5000, 5000, false};
constexpr milliseconds kFirstWord{1000};
constexpr milliseconds kLastTry{2000};

std::string say_unsent(std::size_t unsent, const std::string& place) {
    if (unsent == 0) return {};
    return fmt::format("{} {} not with \"{}\" yet; {} kept here, and sent when Rung is next started", unsent,
                       unsent == 1 ? "call is" : "calls are", place, unsent == 1 ? "it is" : "they are");
}

/// What became of calls that two machines went on with.
std::string say_partings(Store& local) {
    const auto partings = take_partings(*local.database);
    return partings ? fmt::format("{}", fmt::join(*partings, "; ")) : std::string();
}

std::string join_words(const std::string& first, const std::string& second) {
    return first + (first.empty() || second.empty() ? "" : "; ") + second;
}

base::Result<std::shared_ptr<TeamLocal>> open_local(const std::string& path, const std::string& url) {
    auto store = open_private_store(path);
    if (!store) return store.error();
    auto local = std::make_shared<TeamLocal>();
    local->store = std::move(*store);
    if (auto status = become(local->store, {}); !status) return status.error();
    if (const auto self = meet_player(local->store, {}); !self) return self.error();
    if (auto status = take_team_ids(*local->store.database); !status) return status.error();
    auto line = make_postgres(url, kForSending);
    if (!line) return line.error();
    local->outbox = std::make_unique<Outbox>(path, std::move(*line), place_of_url(url));
    return local;
}

/// What is played waits here until the store is there, or brought up to date by its owner.
bool can_wait(const base::Result<std::optional<TeamContact>>& contact) {
    return contact ? !*contact : contact.error().code == "store-older";
}

/// Who one is, and what the player is to know at the start.
base::Status meet(TeamLocal& local, Records& records) {
    auto& team = *records.store;
    const auto contact = local.outbox->wait_for_contact(kFirstWord);
    if (can_wait(contact)) {
        team.me = recall_member(local.store);
        records.warning =
            fmt::format("{}; what you play is kept here and sent later, and counts for no assignment",
                        contact ? fmt::format("the team's store at \"{}\" does not answer", team.place)
                                : contact.error().message);
        return base::Done{};
    }
    if (!contact) return contact.error();
    team.me = (*contact)->me;
    if (!(*contact)->newer) return base::Done{};
    records.warning = fmt::format(
        "the records of \"{}\" were made by a newer Rung: they can be read, and nothing is kept", team.place);
    records.keeps = false;
    team.read_only = true;
    team.warning = records.warning;
    return base::Done{};
}

}  // namespace

base::Result<Records> open_team_store(const std::string& url, const std::string& data) {
    auto line = make_postgres(url, kForReading);
    if (!line) return line.error();
    auto local = open_local(team_file(data, url), url);
    if (!local) return local.error();
    Records records;
    records.store = std::make_unique<Store>();
    records.store->database = std::move(*line);
    records.store->place = place_of_url(url);
    records.teams = team_folder(data);
    if (auto status = meet(**local, records); !status) return status.error();
    records.warning = join_words(records.warning, say_partings((*local)->store));
    records.attempts = std::make_unique<TeamAttempts>(*local, *records.store);
    records.content = std::make_unique<TeamContent>(*local, *records.store);
    if (!records.keeps) {
        records.attempts = std::make_unique<AttemptsInMemory>(std::move(records.attempts));
        records.content = std::make_unique<ContentInMemory>(std::move(records.content));
    }
    records.finish = [kept = *local, place = records.store->place] {
        auto unsent = say_unsent(kept->outbox->finish(kLastTry), place);
        return join_words(unsent, say_partings(kept->store));
    };
    return records;
}

}  // namespace rung::records
