#include "records/carry_over.h"

#include "records/attempt_file.h"

#include <utility>

namespace rung::records {

std::optional<Carried> carry_over(const std::string& attempt_file, const Content& to) {
    base::Diagnostics faults;
    auto file = parse_attempt({"attempt", attempt_file}, faults);
    if (!file) return std::nullopt;
    auto recording = play_log(to.script, *file, faults);
    while (!recording && !file->entries.empty()) {
        file->entries.pop_back();
        recording = play_log(to.script, *file, faults);
    }
    if (!recording) return std::nullopt;
    auto attempt = begin_attempt(to, file->head.mode, file->head.seed);
    attempt.log = recording->log();
    return Carried{std::move(attempt), *std::move(recording)};
}

}  // namespace rung::records
