#include "command/open_records.h"

#include "records/postgres_database.h"
#include "records/shared_store.h"
#include "records/sqlite_database.h"
#include "records/stored_attempts.h"
#include "records/team_files.h"
#include "team/move_in.h"

#include <memory>
#include <utility>

namespace rung::command {

namespace {

/// Whoever owns the tables of a team's store adds teams and people, looks after what is kept of them, and
/// plays nothing.
base::Result<records::Records> open_for_owner(const RecordsAt& at) {
    auto owned = records::open_owned_store(at.store);
    if (!owned) return owned.error();
    records::Records records;
    records.teams = records::team_folder(at.data);
    records.store = std::make_unique<records::Store>(std::move(*owned));
    records.attempts = std::make_unique<records::StoredAttempts>(*records.store);
    records.content = std::make_unique<records::StoredContent>(*records.store);
    return records;
}

base::Result<records::Records> open_team(const RecordsAt& at) {
    auto opened = records::open_team_store(at.store, at.data);
    if (opened || !at.manages || opened.error().code != "store-privileged") return opened;
    return open_for_owner(at);
}

}  // namespace

base::Result<records::Records> open_records(base::Files& files, const RecordsAt& at) {
    if (records::is_postgres_url(at.store)) return open_team(at);
    auto opened = records::open_file_store(at.store.empty() ? at.data + "/rung.db" : at.store, at.who);
    if (!opened) return opened;
    // Only what lies where the records are by themselves is the user's own from before.
    if (at.store.empty())
        if (const auto moved = team::move_in(files, at.data, *opened);
            !moved && !records::is_unwritable(moved.error()))
            return moved.error();
    return opened;
}

}  // namespace rung::command
