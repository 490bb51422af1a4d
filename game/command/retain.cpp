#include "command/retain.h"

#include "base/date.h"
#include "command/files_of_person.h"
#include "records/privacy.h"

namespace rung::command {

base::Result<std::size_t> let_go(base::Files& files, const Places& places, records::Records& records,
                                 const std::string& now) {
    if (records.store == nullptr) return std::size_t{0};
    const auto gone = records::apply_retention(*records.store, now);
    if (!gone) return gone.error();
    // What earlier Rungs kept as files is of one machine's store alone.
    if (gone->empty() || records.store->database->kind() != records::DatabaseKind::sqlite)
        return gone->size();
    const auto kept = records::read_retention(*records.store);
    if (!kept) return kept.error();
    const auto cutoff = base::format_day(base::parse_day(now).value_or(0) - kept->front().days);
    if (auto status = erase_files_before(files, places, *gone, cutoff); !status) return status.error();
    return gone->size();
}

}  // namespace rung::command
