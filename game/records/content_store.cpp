#include "records/content_store.h"

#include "base/hash.h"
#include "scenario/limits.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::records {

bool is_hash(std::string_view text) {
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 64 && std::all_of(text.begin(), text.end(), is_hex);
}

base::Status ContentStore::keep(std::string_view bytes) {
    const std::string hash = base::sha256(bytes);
    if (find(hash)) return base::Done{};
    return write(hash, bytes);
}

base::Result<std::string> ContentStore::find(const std::string& hash) const {
    const base::Error gone{"content-gone", fmt::format("nothing is kept under the hash {}", hash), ""};
    if (!is_hash(hash)) return gone;
    auto bytes = load(hash);
    if (!bytes) return bytes.error().code == "file-missing" ? gone : bytes.error();
    if (base::sha256(*bytes) != hash)
        return base::Error{"content-damaged", fmt::format("\"{}\" is damaged", place_of(hash)), ""};
    return bytes;
}

FileContent::FileContent(base::Files& files, std::string folder)
    : files_(&files), folder_(std::move(folder)) {}

std::string FileContent::place_of(const std::string& hash) const {
    return fmt::format("{}/{}.json", folder_, hash);
}

base::Result<std::string> FileContent::load(const std::string& hash) const {
    return files_->read(place_of(hash), scenario::kMaxFileBytes);
}

base::Status FileContent::write(const std::string& hash, std::string_view bytes) {
    return files_->write(place_of(hash), bytes);
}

}  // namespace rung::records
