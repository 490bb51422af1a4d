#include "records/content_store.h"

#include "base/hash.h"
#include "scenario/limits.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::records {

bool is_hash(std::string_view text) {
    const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 64 && std::all_of(text.begin(), text.end(), is_digit);
}

ContentStore::ContentStore(base::Files& files, std::string folder)
    : files_(&files), folder_(std::move(folder)) {}

std::string ContentStore::path_of(std::string_view hash) const {
    return fmt::format("{}/{}.json", folder_, hash);
}

base::Status ContentStore::keep(std::string_view bytes) {
    const std::string hash = base::sha256(bytes);
    if (find(hash)) return base::Done{};
    return files_->write(path_of(hash), bytes);
}

base::Result<std::string> ContentStore::find(const std::string& hash) const {
    const base::Error gone{"content-gone", fmt::format("nothing is kept under the hash {}", hash), ""};
    if (!is_hash(hash)) return gone;
    auto bytes = files_->read(path_of(hash), scenario::kMaxFileBytes);
    if (!bytes) return gone;
    if (base::sha256(*bytes) != hash)
        return base::Error{"content-damaged", fmt::format("\"{}\" is damaged", path_of(hash)), ""};
    return bytes;
}

}  // namespace rung::records
