#include "records/attempt_store.h"

#include "scenario/document.h"
#include "scenario/limits.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

namespace rung::records {
namespace {

constexpr std::string_view kAttempt = ".json";
constexpr std::string_view kRecord = ".record.json";

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

std::string member(const scenario::Document& document, std::string_view key) {
    const auto held = document.root().find(key);
    return held && held.is(scenario::JsonKind::string) ? std::string(held.text()) : std::string();
}

}  // namespace

AttemptStore::AttemptStore(base::Files& files, std::string folder)
    : files_(&files), folder_(std::move(folder)) {}

std::string AttemptStore::path_of(std::string_view id) const {
    return fmt::format("{}/{}{}", folder_, id, kAttempt);
}

std::string AttemptStore::fresh_id(std::string_view scenario) const {
    std::string name(scenario);
    std::replace(name.begin(), name.end(), '/', '.');
    int last = 0;
    for (const auto& id : ids()) {
        const auto [held, number] = split_id(id);
        if (held == name) last = std::max(last, number);
    }
    return fmt::format("{}-{}", name, last + 1);
}

std::vector<std::string> AttemptStore::ids() const {
    std::vector<std::string> found;
    for (auto& name : files_->list(folder_))
        if (name.ends_with(kAttempt) && !name.ends_with(kRecord) && name.size() > kAttempt.size())
            found.push_back(name.substr(0, name.size() - kAttempt.size()));
    std::sort(found.begin(), found.end(), comes_before);
    return found;
}

bool AttemptStore::has(const std::string& id) const {
    return id.find('/') == std::string::npos && files_->exists(path_of(id));
}

base::Status AttemptStore::save(const std::string& id, std::string_view attempt) {
    return files_->write(path_of(id), attempt);
}

base::Status AttemptStore::save_player(const std::string& id, const Player& player) {
    const nlohmann::ordered_json json{{"format", 1}, {"who", player.who}, {"began", player.began}};
    const auto text = json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return files_->write(fmt::format("{}/{}{}", folder_, id, kRecord), text + "\n");
}

base::Result<std::string> AttemptStore::load(const std::string& id) const {
    return files_->read(path_of(id), scenario::kMaxFileBytes + 1);
}

Player AttemptStore::load_player(const std::string& id) const {
    auto bytes = files_->read(fmt::format("{}/{}{}", folder_, id, kRecord), scenario::kMaxFileBytes + 1);
    if (!bytes) return {};
    base::Diagnostics faults;
    const auto document = scenario::Document::parse({id, *std::move(bytes)}, faults);
    if (!document) return {};
    return {member(*document, "who"), member(*document, "began")};
}

}  // namespace rung::records
