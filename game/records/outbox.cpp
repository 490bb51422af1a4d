#include "records/outbox.h"

#include "records/attempt_store.h"
#include "records/outgoing.h"
#include "records/partings.h"
#include "records/people.h"
#include "records/shared_store.h"
#include "records/sqlite_database.h"
#include "records/team_files.h"

#include <algorithm>
#include <utility>

namespace rung::records {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFirstPause{250};  ///< after the server did not answer; doubled each time
constexpr milliseconds kLongestPause{10'000};

/// May go by itself; anything else is the play's fault or the store's.
bool passes(const base::Error& error) {
    return error.code == "store-lost" || error.code == "store-locked" || error.code == "store-full" ||
           error.code == "store-read-only";
}

base::Status read_contact(Store& store, TeamContact& contact) {
    if (auto status = become(store, {}); !status) return status;
    contact.me = store.me;
    auto status = store.database->run("SELECT name FROM person_name WHERE team = $1 AND person = $2",
                                      {store.me.team, store.me.person},
                                      [&](const Row& row) { contact.name = row.text(0); });
    if (!status) return status;
    auto number = read_store_number(*store.database);
    if (!number) return number.error();
    contact.store = *std::move(number);
    return store.database->run("SELECT attempt FROM attempt WHERE team = $1 AND person = $2",
                               {store.me.team, store.me.person},
                               [&](const Row& row) { contact.ids.emplace_back(row.text(0)); });
}

}  // namespace

Outbox::Outbox(std::string path, std::unique_ptr<PostgresDatabase> team, std::string place)
    : path_(std::move(path)), line_(team.get()) {
    team_.database = std::move(team);
    team_.place = std::move(place);
    worker_ = std::thread([this] { work(); });
}

Outbox::~Outbox() {
    stop();
}

void Outbox::notify() {
    {
        const std::lock_guard hold(lock_);
        waiting_ = true;
    }
    for_worker_.notify_one();
}

base::Result<std::optional<TeamContact>> Outbox::wait_for_contact(milliseconds limit) {
    std::unique_lock hold(lock_);
    (void)for_others_.wait_for(hold, limit, [&] { return contact_ || error_; });
    if (!contact_ && error_ && !passes(*error_)) return *error_;
    return contact_;
}

std::optional<TeamContact> Outbox::contact() const {
    const std::lock_guard hold(lock_);
    return contact_;
}

std::size_t Outbox::finish(milliseconds limit) {
    {
        std::unique_lock hold(lock_);
        ending_ = true;
        waiting_ = true;
        for_worker_.notify_one();
        (void)for_others_.wait_for(hold, limit, [&] { return ended_; });
    }
    stop();
    return unsent_;
}

void Outbox::stop() {
    {
        const std::lock_guard hold(lock_);
        stopped_ = true;
    }
    line_->give_up();
    for_worker_.notify_one();
    if (worker_.joinable()) worker_.join();
}

bool Outbox::wait_for_work() {
    std::unique_lock hold(lock_);
    const auto is_over = [&] { return stopped_ || ending_; };
    if (pause_.count() > 0) (void)for_worker_.wait_for(hold, pause_, is_over);
    for_worker_.wait(hold, [&] { return waiting_ || is_over(); });
    waiting_ = false;
    return !stopped_;
}

bool Outbox::end_round(const base::Status& status, std::size_t unsent) {
    {
        const std::lock_guard hold(lock_);
        error_ = status ? std::nullopt : std::optional(status.error());
        unsent_ = unsent;
        if (!status) waiting_ = true;
        ended_ = stopped_ || (ending_ && (!status || !waiting_));
        if (!ended_) pause_ = status ? milliseconds(0) : std::clamp(pause_ * 2, kFirstPause, kLongestPause);
        if (ended_) stopped_ = true;
    }
    for_others_.notify_all();
    return ended_;
}

void Outbox::work() {
    auto local = open_sqlite(path_, Access::read_write);
    if (!local) {
        (void)end_round(local.error(), 0);
        return;
    }
    while (wait_for_work()) {
        const auto status = send_all(**local);
        const auto left = list_outgoing(**local);
        if (end_round(status, left ? left->size() : 0)) return;
    }
}

base::Status Outbox::reach(Database& local) {
    if (reached_) return base::Done{};
    const auto newer = is_newer_store(*team_.database, team_.place);
    if (!newer) return newer.error();
    TeamContact contact;
    contact.newer = *newer;
    if (auto status = read_contact(team_, contact); !status) return status;
    remember_member(local, contact.me, contact.store);
    // Before anybody goes on with a play here that another machine has; else they part when they are sent.
    if (!contact.newer)
        if (auto status = take_later_states(local, *team_.database); !status && passes(status.error()))
            return status;
    {
        const std::lock_guard hold(lock_);
        contact_ = std::move(contact);
    }
    for_others_.notify_all();
    reached_ = true;
    return base::Done{};
}

base::Status Outbox::send_one(Database& local, const std::string& play) {
    const auto outgoing = load_outgoing(local, play);
    if (!outgoing) return outgoing.error();
    if (!*outgoing) return base::Done{};
    if (const auto known = refused_.find(play);
        known != refused_.end() && known->second == (*outgoing)->saves)
        return base::Done{};
    const auto id = send_outgoing(local, *team_.database, **outgoing);
    if (id) return mark_sent(local, **outgoing, *id);
    if (passes(id.error())) return id.error();
    if (is_elsewhere(id.error())) {
        if (auto status = part_ways(local, play); !status) return status;
        notify();  // it is sent as a play of its own
        return base::Done{};
    }
    refused_[play] = (*outgoing)->saves;  // it stands in nobody's way
    return base::Done{};
}

base::Status Outbox::send_all(Database& local) {
    auto status = reach(local);
    if (status && contact_->newer) return base::Done{};
    if (!status) return status;
    const auto plays = list_outgoing(local);
    if (!plays) return plays.error();
    for (const auto& play : *plays) {
        status = send_one(local, play);
        if (!status && status.error().code == "store-lost") reached_ = false;
        if (!status) return status;
    }
    return base::Done{};
}

}  // namespace rung::records
