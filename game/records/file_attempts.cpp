#include "records/file_attempts.h"

#include "scenario/document.h"
#include "scenario/limits.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <utility>

namespace rung::records {
namespace {

constexpr std::string_view kAttempt = ".json";
constexpr std::string_view kRecord = ".record.json";

std::string text_of(const scenario::Document& document, std::string_view key) {
    const auto held = document.root().find(key);
    return held && held.is(scenario::JsonKind::string) ? std::string(held.text()) : std::string();
}

}  // namespace

FileAttempts::FileAttempts(base::Files& files, std::string folder)
    : files_(&files), folder_(std::move(folder)) {}

std::string FileAttempts::place_of(std::string_view id) const {
    return fmt::format("{}/{}{}", folder_, id, kAttempt);
}

std::string FileAttempts::record_of(std::string_view id) const {
    return fmt::format("{}/{}{}", folder_, id, kRecord);
}

base::Result<std::vector<std::string>> FileAttempts::ids() const {
    std::vector<std::string> found;
    for (auto& name : files_->list(folder_))
        if (name.ends_with(kAttempt) && !name.ends_with(kRecord) && name.size() > kAttempt.size())
            found.push_back(name.substr(0, name.size() - kAttempt.size()));
    sort_ids(found);
    return found;
}

base::Result<bool> FileAttempts::has(const std::string& id) const {
    return id.find('/') == std::string::npos && files_->exists(place_of(id));
}

base::Status FileAttempts::put(const std::string& id, std::string_view attempt, const Player& player,
                               const ScoreRow* /*score*/, const Trail& trail) {
    const bool there = files_->exists(place_of(id));
    if (there) {
        const auto standing = load(id);
        if (!standing) return standing.error();
        if (*standing != attempt && !leads_through(trail, *standing)) return gone_on_elsewhere(place_of(id));
    }
    if (!there && !(player.who.empty() && player.began.empty())) {
        const nlohmann::ordered_json json{{"format", 1}, {"who", player.who}, {"began", player.began}};
        const auto text = json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        const auto begun = files_->write(record_of(id), text + "\n");
        if (!begun) return begun;
    }
    return files_->write(place_of(id), attempt);
}

base::Result<std::string> FileAttempts::load(const std::string& id) const {
    return files_->read(place_of(id), scenario::kMaxFileBytes + 1);
}

base::Result<Player> FileAttempts::load_player(const std::string& id) const {
    if (!files_->exists(record_of(id))) return Player{};
    auto bytes = files_->read(record_of(id), scenario::kMaxFileBytes + 1);
    if (!bytes) return bytes.error();
    base::Diagnostics faults;
    const auto document = scenario::Document::parse({id, *std::move(bytes)}, faults);
    if (!document) return Player{};
    return Player{text_of(*document, "who"), text_of(*document, "began")};
}

}  // namespace rung::records
