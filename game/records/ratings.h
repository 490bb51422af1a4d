#pragma once

#include "records/reviewed.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::records {

/// What a coach gives an item, beside Rung's own verdict.
enum class Given : std::uint8_t { lost, part, earned };
[[nodiscard]] std::string_view name_of(Given given);
[[nodiscard]] std::optional<Given> find_given(std::string_view name);

struct Rating {
    std::string coach;  ///< a pseudonym
    std::string who;    ///< the coach's name where it is known, else the pseudonym
    Reviewed attempt;
    std::string item;
    Given given = Given::lost;
    friend bool operator==(const Rating&, const Rating&) = default;
};

/// Gives an item of an attempt the coach's own verdict; a later one takes its place. Errors: those of
/// `check_coach`.
base::Status rate_item(Store& store, const Reviewed& attempt, const std::string& item, Given given);

/// By item, then coach. Whoever still has to hand in a calibration with this attempt sees their own alone.
/// Errors: those of `check_reader`.
[[nodiscard]] base::Result<std::vector<Rating>> list_ratings(Store& store, const Reviewed& attempt);
/// The same for whoever has the attempt's scorecard before them. Errors: those of `Database`.
[[nodiscard]] base::Result<std::vector<Rating>> list_ratings_of(Store& store, const Reviewed& attempt);

}  // namespace rung::records
