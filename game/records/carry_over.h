#pragma once

#include "call/attempt.h"
#include "records/content.h"
#include "records/recording.h"

#include <optional>
#include <string>

namespace rung::records {

/// A play on content that has changed since it was begun.
struct Carried {
    call::Attempt attempt;
    Recording recording;
};

/// An attempt's file played on other content than it names, as far as that has a place for its moves: where
/// it has none, the call stands again. Nothing: the file cannot be read. Owner: the caller keeps `to` alive.
[[nodiscard]] std::optional<Carried> carry_over(const std::string& attempt_file, const Content& to);

}  // namespace rung::records
