#include "records/attempt_store.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <tuple>
#include <utility>

namespace rung::records {
namespace {

constexpr std::ptrdiff_t kMostDigits = 6;  ///< of a number; eight stand for a hash

/// The number at the end of `NAME-12`, with the name; 0 where there is none.
std::pair<std::string_view, int> split_id(std::string_view id) {
    const auto dash = id.rfind('-');
    if (dash == std::string_view::npos) return {id, 0};
    int number = 0;
    const char* end = id.data() + id.size();
    const auto read = std::from_chars(id.data() + dash + 1, end, number);
    const bool whole = read.ec == std::errc{} && read.ptr == end && number > 0 &&
                       end - (id.data() + dash + 1) <= kMostDigits;
    return whole ? std::pair{id.substr(0, dash), number} : std::pair{id, 0};
}

bool comes_before(const std::string& a, const std::string& b) {
    return std::tuple(split_id(a), std::string_view(a)) < std::tuple(split_id(b), std::string_view(b));
}

constexpr int kTries = 20;  ///< others may take the same id before us

}  // namespace

void sort_ids(std::vector<std::string>& ids) {
    std::sort(ids.begin(), ids.end(), comes_before);
}

base::Result<std::string> AttemptStore::fresh_id(std::string_view scenario) const {
    const auto all = ids();
    if (!all) return all.error();
    std::string name(scenario);
    std::replace(name.begin(), name.end(), '/', '.');
    int last = 0;
    for (const auto& id : *all) {
        const auto [held, number] = split_id(id);
        if (held == name) last = std::max(last, number);
    }
    return fmt::format("{}-{}", name, last + 1);
}

base::Status AttemptStore::add(const std::string& id, std::string_view attempt, const Player& player,
                               const ScoreRow* score) {
    const auto there = has(id);
    if (!there) return there.error();
    if (*there) return base::Error{"attempt-exists", fmt::format("there is {} already", place_of(id)), ""};
    return save(id, attempt, player, score);
}

base::Result<std::string> AttemptStore::begin(std::string_view scenario, std::string_view attempt,
                                              const Player& player, const ScoreRow* score) {
    for (int tries = 1;; ++tries) {
        auto id = fresh_id(scenario);
        if (!id) return id;
        const auto added = add(*id, attempt, player, score);
        if (added) return id;
        if (added.error().code != "attempt-exists" || tries == kTries) return added.error();
    }
}

}  // namespace rung::records
