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
    if (gone->empty()) return std::size_t{0};
    const auto days = records::read_retention(*records.store);
    if (!days) return days.error();
    const auto cutoff = base::format_day(base::parse_day(now).value_or(0) - *days);
    if (auto status = erase_files_before(files, places, *gone, cutoff); !status) return status.error();
    return gone->size();
}

}  // namespace rung::command
