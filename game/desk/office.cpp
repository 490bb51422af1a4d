#include "desk/office.h"

#include "base/hash.h"
#include "records/attempt_file.h"
#include "records/carry_over.h"
#include "records/find_content.h"
#include "records/people.h"
#include "records/readings.h"
#include "records/reviewed.h"
#include "scenario/limits.h"

#include <fmt/format.h>
#include <utility>

namespace rung::desk {

Office::Office(base::Files& files, Folders folders, OpenRecords open)
    : files_(&files),
      folders_(std::move(folders)),
      library_(files, folders_.content, folders_.data + "/packs"),
      open_(std::move(open)) {}

records::Records& Office::records() const {
    if (records_) return *records_;
    if (!open_) {
        records_ = records::open_files(*files_, folders_.data);
        return *records_;
    }
    auto opened = open_();
    if (opened) {
        records_ = std::move(*opened);
        return *records_;
    }
    records_ = records::open_in_memory(opened.error());
    return *records_;
}

base::Error error_of(const base::Diagnostics& faults) {
    base::Error error;
    for (const auto& fault : faults) {
        if (fault.severity != base::Severity::error) continue;
        if (error.code.empty()) error.code = fault.code;
        if (!error.message.empty()) error.message += '\n';
        error.message += base::format_diagnostic(fault);
    }
    return error;
}

Shelf Office::load_shelf(const std::string& who, const std::string& today) const {
    Shelf shelf{library_.list_calls(),
                library_.list_modules(),
                records::list_attempts(*records().attempts),
                {},
                std::exchange(warned_, true) ? std::string() : records().warning};
    if (const auto* unread = shelf.attempts.unread(); unread != nullptr && shelf.warning.empty())
        shelf.warning = unread->message;
    if (auto* store = records().store.get())
        if (const auto player = records::find_player(*store, who)) {
            auto list =
                team::load_assigned(*store, *player, team::list_module_terms(shelf.modules, shelf.calls),
                                    shelf.attempts.attempts, today);
            if (list) shelf.assigned = std::move(*list);
        }
    return shelf;
}

std::vector<std::string> Office::list_names() const {
    std::vector<std::string> names;
    auto* store = records().store.get();
    if (store == nullptr || store->database->kind() != records::DatabaseKind::sqlite) return names;
    const auto teams = records::list_teams(*store);
    if (!teams) return names;
    for (const auto& team : *teams)
        if (const auto people = records::list_people(*store, team.team))
            for (const auto& person : *people)
                if (!person.name.empty()) names.push_back(person.name);
    return names;
}

std::optional<team::Assigned> Office::find_counting(const std::string& who, const std::string& today,
                                                    const std::string& call, call::Mode mode) const {
    if (records().store == nullptr) return std::nullopt;
    const auto shelf = load_shelf(who, today);
    if (shelf.attempts.unread() != nullptr) return std::nullopt;  // how many are left is not known
    const auto* counting = team::find_counting(shelf.assigned, call, mode);
    return counting != nullptr ? std::optional(*counting) : std::nullopt;
}

std::vector<call::Mode> Office::list_counting_modes(const std::string& who, const std::string& today,
                                                    const std::string& call) const {
    std::vector<call::Mode> modes;
    if (records().store == nullptr) return modes;
    const auto shelf = load_shelf(who, today);
    if (shelf.attempts.unread() != nullptr) return modes;  // how many are left is not known
    for (const auto mode : {call::Mode::practice, call::Mode::exercise, call::Mode::assessment})
        if (team::find_counting(shelf.assigned, call, mode) != nullptr) modes.push_back(mode);
    return modes;
}

base::Result<CallFile> Office::open_call(const std::string& name) {
    const auto found = library_.find(scenario::FileKind::scenario, name);
    if (!found) return found.error();
    base::Diagnostics faults;
    const auto playable = library_.load_playable(*found, faults);
    if (!playable) return error_of(faults);
    const auto kept = records::keep_content(*records().content, *playable);
    return CallFile{std::make_shared<records::Content>(records::make_content(*playable, found->id)),
                    found->path, kept ? std::string() : kept.error().message, name.ends_with(".json")};
}

base::Result<AttemptFileOpened> Office::open_attempt(const std::string& name) const {
    auto& attempts = *records().attempts;
    const auto found = attempts.has(name);
    if (!found && !files_->exists(name)) return found.error();
    const bool kept = found && *found;
    auto bytes = kept ? attempts.load(name) : files_->read(name, scenario::kMaxFileBytes + 1);
    if (!bytes) return bytes.error();
    if (kept) attempts.take_up(name, *bytes);
    base::Diagnostics faults;
    auto file = records::parse_attempt({kept ? attempts.place_of(name) : name, *std::move(bytes)}, faults);
    if (!file) return error_of(faults);
    auto content = records::find_content(*files_, library_, *records().content, file->head);
    if (!content) return content.error();
    auto shared = std::make_shared<records::Content>(*std::move(content));
    auto recording = records::play_log(shared->script, *file, faults);
    if (!recording) return error_of(faults);
    AttemptFileOpened opened{kept ? name : std::string(),
                             shared,
                             std::make_shared<records::Recording>(*std::move(recording)),
                             file->head,
                             file->stopped,
                             std::move(file->scorecard)};
    opened.attempt.log = opened.recording->log();
    return opened;
}

base::Status Office::keep(std::string& id, const std::string& scenario, const std::string& attempt,
                          const records::Player& player, const std::optional<records::ScoreRow>& score) {
    return records().attempts->keep(id, scenario, attempt, player, score ? &*score : nullptr);
}

std::optional<std::pair<CallFile, AttemptFileOpened>> Office::reload(const std::string& path,
                                                                     const std::string& hash,
                                                                     const std::string& attempt) {
    const auto bytes = files_->read(path, scenario::kMaxFileBytes + 1);
    if (!bytes || base::sha256(*bytes) == hash) return std::nullopt;
    auto call = open_call(path);
    if (!call) return std::nullopt;
    auto carried = records::carry_over(attempt, *call->content);
    if (!carried) return std::nullopt;
    AttemptFileOpened opened{{},
                             call->content,
                             std::make_shared<records::Recording>(std::move(carried->recording)),
                             std::move(carried->attempt),
                             false,
                             {}};
    return std::pair(*std::move(call), std::move(opened));
}

records::Role Office::find_role(const std::string& who) const {
    auto* store = records().store.get();
    if (store == nullptr) return records::Role::rep;
    const auto member = records::find_player(*store, who);
    return member ? member->role : records::Role::rep;
}

base::Result<records::Store*> Office::store_of(const std::string& who) const {
    auto* store = records().store.get();
    if (store == nullptr)
        return base::Error{"no-people", "There are only attempts here, no people and teams.",
                           "Start Rung with --store and the records of your team."};
    const auto member = records::find_player(*store, who);
    if (!member) return member.error();
    store->me = *member;
    return store;
}

base::Result<records::Store*> Office::store_of_coach(const std::string& who) const {
    auto store = store_of(who);
    if (store && (*store)->me.role == records::Role::rep)
        return base::Error{"not-a-coach", "Only coaches and leads see what is here.",
                           "Whoever keeps the records makes somebody a coach with rung people add."};
    return store;
}

void Office::note_reading(const std::string& attempt, const std::string& who, const std::string& now) const {
    auto* store = records().store.get();
    if (store == nullptr || attempt.find('/') == std::string::npos) return;
    if (const auto as = store_of_coach(who); !as) return;
    if (const auto found = records::find_reviewed(*store, attempt))
        (void)records::note_reading(*store, *found, now);
}

base::Status Office::keep_settings(const std::string& settings) {
    return files_->write(folders_.settings, settings);
}

base::Result<std::string> Office::load_settings() const {
    constexpr std::size_t kMostBytes = 1u << 20;
    return files_->read(folders_.settings, kMostBytes);
}

}  // namespace rung::desk
