#include "command/open_records.h"

#include "records/postgres_database.h"
#include "team/move_in.h"

namespace rung::command {

base::Result<records::Records> open_records(base::Files& files, const RecordsAt& at) {
    if (records::is_postgres_url(at.store)) return records::open_team_store(at.store, at.data);
    auto opened = records::open_file_store(at.store.empty() ? at.data + "/rung.db" : at.store, at.who);
    if (!opened) return opened;
    // Only what lies where the records are by themselves is the user's own from before.
    if (at.store.empty())
        if (const auto moved = team::move_in(files, at.data, *opened); !moved) return moved.error();
    return opened;
}

}  // namespace rung::command
