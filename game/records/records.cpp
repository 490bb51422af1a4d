#include "records/records.h"

#include "records/file_attempts.h"
#include "records/in_memory.h"
#include "records/people.h"
#include "records/stored_attempts.h"

#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace rung::records {
namespace {

/// Only its owner may look into it; what cannot be made is told when the file in it cannot be opened.
void make_folder(const std::string& path) {
    namespace fs = std::filesystem;
    const auto folder = fs::path(path).parent_path();
    std::error_code failed;
    if (path == ":memory:" || folder.empty() || fs::exists(folder, failed)) return;
    if (fs::create_directories(folder, failed))
        fs::permissions(folder, fs::perms::owner_all, fs::perm_options::replace, failed);
}

/// A name that was mistyped would be somebody new, without a word.
std::string say_mistyped(Store& store, const std::string& who) {
    if (who.empty() || store.read_only) return {};
    const auto known = find_person(store, who);
    if (known || !known.error().hint.starts_with("did you mean")) return {};
    return fmt::format("\"{}\" is new here; {}", who, known.error().hint);
}

}  // namespace

Records open_files(base::Files& files, const std::string& data) {
    Records records;
    records.attempts = std::make_unique<FileAttempts>(files, data + "/attempts");
    records.content = std::make_unique<FileContent>(files, data + "/content");
    return records;
}

Records open_in_memory(const base::Error& why) {
    Records records;
    records.attempts = std::make_unique<AttemptsInMemory>();
    records.content = std::make_unique<ContentInMemory>();
    records.warning = why.message + ": nothing is kept this time";
    records.keeps = false;
    return records;
}

base::Result<Store> open_private_store(const std::string& path) {
    make_folder(path);
    return open_store_file(path);
}

base::Result<Records> open_file_store(const std::string& path, const std::string& who) {
    auto opened = open_private_store(path);
    if (!opened) return opened.error();
    Records records;
    records.store = std::make_unique<Store>(std::move(*opened));
    records.news = say_mistyped(*records.store, who);
    if (auto status = become(*records.store, who); !status) return status.error();
    records.attempts = std::make_unique<StoredAttempts>(*records.store);
    records.content = std::make_unique<StoredContent>(*records.store);
    records.warning = records.store->warning;
    if (records.store->recovers) records.store->read_only = false;
    if (!records.store->read_only) return records;
    records.attempts = std::make_unique<AttemptsInMemory>(std::move(records.attempts));
    records.content = std::make_unique<ContentInMemory>(std::move(records.content));
    records.keeps = false;
    return records;
}

}  // namespace rung::records
