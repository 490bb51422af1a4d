#include "records/in_memory.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::records {

base::Result<std::vector<std::string>> AttemptsInMemory::ids() const {
    auto below = below_ ? below_->ids() : std::vector<std::string>();
    if (!below) return below;
    auto all = *std::move(below);
    for (const auto& [id, held] : held_)
        if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
    sort_ids(all);
    return all;
}

base::Result<bool> AttemptsInMemory::has(const std::string& id) const {
    if (held_.contains(id)) return true;
    return below_ ? below_->has(id) : false;
}

std::string AttemptsInMemory::place_of(std::string_view id) const {
    if (below_ && !held_.contains(id)) return below_->place_of(id);
    return fmt::format("\"{}\", which is not kept", id);
}

base::Status AttemptsInMemory::put(const std::string& id, std::string_view attempt, const Player& player,
                                   const ScoreRow* /*score*/, const Trail& /*trail*/) {
    const auto there = held_.find(id);
    if (there != held_.end()) {
        there->second.bytes = attempt;
        return base::Done{};
    }
    // Who began it below; where that cannot be read, who plays now.
    const auto begun = below_ ? below_->has(id) : false;
    const auto who = begun && *begun ? below_->load_player(id) : player;
    held_.emplace(id, Held{std::string(attempt), who ? *who : player});
    return base::Done{};
}

base::Result<std::string> AttemptsInMemory::load(const std::string& id) const {
    if (const auto there = held_.find(id); there != held_.end()) return there->second.bytes;
    if (below_) return below_->load(id);
    return base::Error{"file-missing", fmt::format("there is no attempt \"{}\"", id), ""};
}

base::Result<Player> AttemptsInMemory::load_player(const std::string& id) const {
    if (const auto there = held_.find(id); there != held_.end()) return there->second.player;
    return below_ ? below_->load_player(id) : Player{};
}

base::Result<std::string> ContentInMemory::load(const std::string& hash) const {
    if (const auto there = held_.find(hash); there != held_.end()) return there->second;
    if (below_) return below_->find(hash);
    return base::Error{"file-missing", fmt::format("{} is not kept", place_of(hash)), ""};
}

base::Status ContentInMemory::write(const std::string& hash, std::string_view bytes) {
    held_.insert_or_assign(hash, std::string(bytes));
    return base::Done{};
}

std::string ContentInMemory::place_of(const std::string& hash) const {
    return hash;
}

}  // namespace rung::records
