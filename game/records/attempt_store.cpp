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

constexpr std::string_view kElsewhere = "attempt-elsewhere", kApart = "kept-apart";

}  // namespace

bool is_elsewhere(const base::Error& error) {
    return error.code == kElsewhere;
}

bool is_kept_apart(const base::Error& error) {
    return error.code == kApart;
}

base::Error gone_on_elsewhere(const std::string& place) {
    return {std::string(kElsewhere), fmt::format("{} was gone on with elsewhere", place),
            "what stands there stays as it is"};
}

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

base::Status AttemptStore::save(const std::string& id, std::string_view attempt, const Player& player,
                                const ScoreRow* score) {
    auto& trail = trails_[id];
    auto status = put(id, attempt, player, score, trail);
    add_step(trail, attempt);  // where it failed nobody knows whether it arrived
    return status;
}

void AttemptStore::take_up(const std::string& id, std::string_view attempt) {
    trails_[id] = step_of(attempt);
}

base::Status AttemptStore::keep(std::string& id, std::string_view scenario, std::string_view attempt,
                                const Player& player, const ScoreRow* score) {
    if (id.empty()) {
        auto begun = begin(scenario, attempt, player, score);
        if (!begun) return begun.error();
        id = *std::move(begun);
        return base::Done{};
    }
    auto status = save(id, attempt, player, score);
    if (status || !is_elsewhere(status.error())) return status;
    const auto place = place_of(id);
    const auto first = load_player(id);
    auto begun = begin(scenario, attempt, first ? *first : player, score);
    if (!begun) return begun.error();
    id = *std::move(begun);
    return base::Error{std::string(kApart),
                       fmt::format("{} was gone on with elsewhere and stands as it is there; this call is "
                                   "kept as \"{}\" from here on",
                                   place, id),
                       ""};
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
        if (added) take_up(*id, attempt);
        if (added) return id;
        if (added.error().code != "attempt-exists" || tries == kTries) return added.error();
    }
}

}  // namespace rung::records
