#include "command/files_of_person.h"

#include "records/file_attempts.h"
#include "records/team_files.h"
#include "scenario/limits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using SettingsJson = nlohmann::ordered_json;

std::string attempts_folder(const Places& places) {
    return places.data + "/attempts";
}

/// An attempt's file and the one beside it that says who played.
void add_paths(std::vector<std::string>& paths, const base::Files& files, const std::string& folder,
               const std::string& id) {
    for (const auto* end : {".json", ".record.json"})
        if (const auto path = folder + "/" + id + end; files.exists(path)) paths.push_back(path);
}

bool says_name(const SettingsJson& json, const std::string& name) {
    if (!json.is_object()) return false;
    if (json.value("who", SettingsJson()) == name) return true;
    const auto people = json.find("people");
    return people != json.end() && people->is_array() &&
           std::any_of(people->begin(), people->end(), [&](const auto& one) { return one == name; });
}

base::Result<SettingsJson> read_settings(const base::Files& files, const std::string& path) {
    const auto text = files.read(path, scenario::kMaxFileBytes);
    if (!text) return text.error();
    return SettingsJson::parse(*text, nullptr, false);
}

std::vector<std::string> find_backups(const base::Files& files, const std::string& store) {
    std::vector<std::string> backups;
    const auto slash = store.rfind('/');
    if (slash == std::string::npos) return backups;
    const auto folder = store.substr(0, slash);
    const auto start = store.substr(slash + 1) + ".before-";
    for (const auto& name : files.list(folder))
        if (name.starts_with(start) && !name.ends_with('/')) backups.push_back(folder + "/" + name);
    return backups;
}

base::Status erase_name(base::Files& files, const std::string& path, const std::string& name) {
    auto json = read_settings(files, path);
    if (!json) return json.error();
    if (!says_name(*json, name)) return base::Done{};
    if (json->value("who", SettingsJson()) == name) (*json)["who"] = "";
    if (const auto people = json->find("people"); people != json->end() && people->is_array())
        people->erase(std::remove(people->begin(), people->end(), SettingsJson(name)), people->end());
    return files.write(path, json->dump(2, ' ', false, SettingsJson::error_handler_t::replace) + "\n");
}

}  // namespace

base::Result<FilesOfPerson> find_files_of(base::Files& files, const Places& places, const std::string& store,
                                          const FilesOf& person) {
    FilesOfPerson found;
    const auto folder = attempts_folder(places);
    const records::FileAttempts kept(files, folder);
    const auto ids = kept.ids();
    if (!ids) return ids.error();
    for (const auto& id : *ids) {
        const bool listed =
            std::find(person.attempts.begin(), person.attempts.end(), id) != person.attempts.end();
        const auto player = kept.load_player(id);
        if (!player) return player.error();
        if (player->who == person.name && (!person.name.empty() || listed))
            add_paths(found.attempts, files, folder, id);
    }
    found.backups = find_backups(files, store);
    const auto settings = places.config + "/desk.json";
    if (person.name.empty()) return found;
    if (const auto json = read_settings(files, settings); json && says_name(*json, person.name))
        found.settings = settings;
    return found;
}

base::Status erase_files_of(base::Files& files, const FilesOfPerson& found, const std::string& name) {
    for (const auto* paths : {&found.attempts, &found.backups})
        for (const auto& path : *paths)
            if (auto status = files.remove(path); !status) return status;
    for (const auto& path : found.teams)
        if (auto status = records::empty_team_file(path); !status) return status;
    return found.settings.empty() ? base::Status(base::Done{}) : erase_name(files, found.settings, name);
}

base::Status erase_files_before(base::Files& files, const Places& places,
                                const std::vector<std::string>& attempts, const std::string& day) {
    const auto folder = attempts_folder(places);
    const records::FileAttempts kept(files, folder);
    for (const auto& id : attempts) {
        const auto player = kept.load_player(id);
        if (!player) return player.error();
        if (player->began.empty() || player->began >= day) continue;
        std::vector<std::string> paths;
        add_paths(paths, files, folder, id);
        for (const auto& path : paths)
            if (auto status = files.remove(path); !status) return status;
    }
    return base::Done{};
}

}  // namespace rung::command
