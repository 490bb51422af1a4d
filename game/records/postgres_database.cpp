#include "records/postgres_database.h"

#include "records/postgres_error.h"
#include "records/postgres_parameters.h"
#include "records/postgres_url.h"
#include "records/watchdog.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <pqxx/pqxx>
#include <type_traits>
#include <utility>
#include <vector>

namespace rung::records {
namespace {

constexpr int kBatch = 1000;     ///< rows that are asked for at once: what fits on its way
constexpr int kGrace_ms = 1000;  ///< for the answer's way, beyond the statement's own limit
constexpr std::string_view kCursor = "rung_rows";

/// What a session is set to: our tables alone, and no wait without an end.
constexpr std::string_view kSession =
    "SET search_path = {}, pg_temp; SET statement_timeout = {}; SET lock_timeout = {}; "
    "SET idle_in_transaction_session_timeout = 60000; SET client_min_messages = error; "
    "SET cursor_tuple_fraction = 1; SET jit = off; SET standard_conforming_strings = on; SET client_encoding "
    "= 'UTF8'";

/// A superuser, a role that policies do not hold, the tables' owner, or whoever may become one of them.
constexpr std::string_view kIsPrivileged =
    "SELECT EXISTS (SELECT 1 FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND pg_has_role(session_user, "
    "oid, "
    "'MEMBER')) OR EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = to_regnamespace('rung') AND "
    "pg_has_role(session_user, relowner, 'MEMBER'))";

/// libpqxx 6.4 forgets the state of some errors and says it by their type alone.
std::string_view state_of(const pqxx::sql_error& error) {
    if (!error.sqlstate().empty()) return error.sqlstate();
    if (dynamic_cast<const pqxx::insufficient_privilege*>(&error) != nullptr) return "42501";
    if (dynamic_cast<const pqxx::integrity_constraint_violation*>(&error) != nullptr) return "23000";
    if (dynamic_cast<const pqxx::data_exception*>(&error) != nullptr) return "22000";
    if (dynamic_cast<const pqxx::plpgsql_raise*>(&error) != nullptr) return "P0001";
    if (dynamic_cast<const pqxx::disk_full*>(&error) != nullptr) return "53100";
    if (dynamic_cast<const pqxx::too_many_connections*>(&error) != nullptr) return "53300";
    return {};
}

bool starts_as(std::string_view sql, std::string_view word) {
    sql.remove_prefix(std::min(sql.find_first_not_of(" \n\t"), sql.size()));
    return sql.starts_with(word);
}

class PostgresRow final : public Row {
  public:
    explicit PostgresRow(const pqxx::row& row) : row_(&row) {}
    [[nodiscard]] bool is_null(int column) const override { return row_->at(column).is_null(); }
    [[nodiscard]] std::int64_t number(int column) const override {
        std::int64_t value = 0;
        const auto digits = text(column);
        (void)std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }
    [[nodiscard]] std::string_view text(int column) const override {
        const auto field = row_->at(column);
        return field.is_null() ? std::string_view() : std::string_view(field.c_str(), field.size());
    }

  private:
    const pqxx::row* row_;
};

class Connection final : public PostgresDatabase {
  public:
    Connection(std::string url, std::string place, Connecting how)
        : url_(std::move(url)), place_(std::move(place)), how_(how) {}

    [[nodiscard]] DatabaseKind kind() const override { return DatabaseKind::postgres; }
    using Database::run;
    base::Status run(std::string_view sql, const Cells& values, const TakeRow& take) override;
    base::Status run_script(std::string_view sql) override;
    [[nodiscard]] std::int64_t changed() const override { return changed_; }
    void give_up() override { watchdog_.cut(); }
    base::Status connect();

  private:
    using Clock = std::chrono::steady_clock;

    /// Does `work` with a limit to its time, and says in our words what it threw.
    template <class Work>
    base::Status guard(const Work& work);
    base::Status set_up();
    base::Status reach();
    base::Status begin();
    base::Status close_transaction(std::string_view sql);
    base::Status run_statement(std::string_view sql, const Parameters& parameters, const TakeRow& take);
    base::Status run_question(std::string_view sql, const Parameters& parameters, const TakeRow& take);
    base::Status fetch_all(const TakeRow& take);
    pqxx::result execute(std::string_view sql, const Parameters& parameters);

    std::string url_, place_;
    Connecting how_;
    Watchdog watchdog_;
    std::shared_ptr<pqxx::connection> connection_;
    Clock::time_point not_before_{};
    std::int64_t changed_ = 0;
    bool in_transaction_ = false;
    bool failed_ = false;  ///< something in the transaction did, so that it can only end as nothing
};

template <class Work>
base::Status Connection::guard(const Work& work) {
    const int limit_ms = how_.statement_ms == 0 ? 0 : how_.statement_ms + kGrace_ms;
    if (!watchdog_.arm(connection_->sock(), limit_ms)) return lost("it was given up", place_);
    base::Status status = base::Done{};
    try {
        work();
    } catch (const pqxx::sql_error& error) {
        status = error_of_state(state_of(error), error.what(), place_);
    } catch (const std::exception& error) {
        status = base::Error{"store-failed",
                             fmt::format("the team's store at \"{}\" failed: {}", place_, error.what()), ""};
    }
    watchdog_.disarm();
    if (status) return status;
    failed_ = in_transaction_;
    if (!connection_->is_open() || status.error().code == "store-lost") {
        if (status.error().code != "store-lost") status = lost("the connection broke", place_);
        connection_.reset();
    }
    return status;
}

base::Status Connection::connect() {
    if (watchdog_.is_cut() || Clock::now() < not_before_) return lost("tried a moment ago", place_);
    base::Status status = base::Done{};
    try {
        connection_ = std::make_shared<pqxx::connection>(url_);
        status = set_up();
    } catch (const std::exception& error) {
        status = error_of_connecting(error.what(), place_);
    }
    if (status) return status;
    connection_.reset();
    not_before_ = Clock::now() + std::chrono::milliseconds(how_.retry_ms);
    return status;
}

base::Status Connection::set_up() {
    const auto session =
        fmt::format(kSession, kPostgresSchema, how_.statement_ms, std::min(how_.statement_ms, 5000));
    bool privileged = false;
    auto status = guard([&] {
        pqxx::nontransaction direct(*connection_);
        (void)direct.exec(session);
        if (!how_.as_owner) privileged = direct.exec(std::string(kIsPrivileged)).at(0).at(0).as<bool>();
    });
    if (!status || !privileged) return status;
    return base::Error{
        "store-privileged",
        fmt::format("this login at \"{}\" stands above what the store lets people see", place_),
        "play with a login of your own; this one is for rung store, teams, people and privacy"};
}

base::Status Connection::reach() {
    if (connection_) return base::Done{};
    if (in_transaction_) return lost("the connection broke", place_);
    return connect();
}

pqxx::result Connection::execute(std::string_view sql, const Parameters& parameters) {
    pqxx::nontransaction direct(*connection_);
    return direct.exec_params(std::string(sql), pqxx::prepare::make_dynamic_params(parameters.pointers()));
}

/// A connection may have broken since it was last used; before anything is done on it, it can be made again.
base::Status Connection::begin() {
    constexpr auto kAtOnce = std::chrono::milliseconds(500);  // who hangs is not asked twice
    const auto begun = Clock::now();
    const auto once = [&] { return guard([&] { (void)pqxx::nontransaction(*connection_).exec("BEGIN"); }); };
    auto status = once();
    if (status || connection_ || Clock::now() - begun > kAtOnce) return status;
    status = connect();
    return status ? once() : status;
}

/// A transaction in which something failed is nothing, whatever its end says.
base::Status Connection::close_transaction(std::string_view sql) {
    const bool commits = starts_as(sql, "COMMIT"), failed = failed_;
    base::Status status = base::Done{};
    if (!connection_)
        status = lost("the connection broke", place_);
    else
        status = guard([&] {
            (void)pqxx::nontransaction(*connection_).exec(commits && !failed ? "COMMIT" : "ROLLBACK");
        });
    in_transaction_ = failed_ = false;
    if (!commits) return base::Done{};
    if (status && failed) return base::Error{"store-failed", "nothing was kept: a part of it had failed", ""};
    return status;
}

base::Status Connection::run_statement(std::string_view sql, const Parameters& parameters,
                                       const TakeRow& take) {
    pqxx::result rows;
    auto status = guard([&] { rows = execute(sql, parameters); });
    if (!status) return status;
    changed_ = static_cast<std::int64_t>(rows.affected_rows());
    for (const auto& row : rows) take(PostgresRow(row));
    return status;
}

/// The server looks for the next rows while these are taken.
base::Status Connection::fetch_all(const TakeRow& take) {
    const auto fetch = fmt::format("FETCH {} FROM {}", kBatch, kCursor);
    const auto held = connection_;  // what broke is let go of when nothing stands on it any more
    pqxx::nontransaction direct(*held);
    pqxx::pipeline ahead(direct);
    auto status = guard([&] { ahead.insert(fetch); });
    for (bool more = true; status && more;) {
        pqxx::result rows;
        status = guard([&] {
            rows = ahead.retrieve().second;
            more = rows.size() == kBatch;
            if (more) ahead.insert(fetch);
        });
        if (!status) break;
        for (const auto& row : rows) take(PostgresRow(row));
    }
    return status;
}

/// By a cursor, so that a large answer is never here as a whole.
base::Status Connection::run_question(std::string_view sql, const Parameters& parameters,
                                      const TakeRow& take) {
    const bool own = !in_transaction_;
    if (own)
        if (auto status = begin(); !status) return status;
    auto status = run_statement(fmt::format("DECLARE {} NO SCROLL CURSOR FOR {}", kCursor, sql), parameters,
                                [](const Row&) {});
    if (status) status = fetch_all(take);
    if (!connection_) return status;
    const auto* const end = own ? (status ? "COMMIT" : "ROLLBACK") : "CLOSE rung_rows";
    if (!own && !status) return status;
    const auto ended = guard([&] { (void)pqxx::nontransaction(*connection_).exec(end); });
    return status ? ended : status;
}

base::Status Connection::run(std::string_view sql, const Cells& values, const TakeRow& take) {
    const Parameters parameters(values);
    if (parameters.hold_nul()) {
        failed_ = in_transaction_;
        return base::Error{"store-refused", "a text with a NUL in it cannot be kept", ""};
    }
    if (in_transaction_ && (starts_as(sql, "COMMIT") || starts_as(sql, "ROLLBACK")))
        return close_transaction(sql);
    if (auto status = reach(); !status) return status;
    if (starts_as(sql, "BEGIN")) {
        auto status = begin();
        in_transaction_ = status.ok();
        return status;
    }
    if (starts_as(sql, "SELECT") || starts_as(sql, "WITH")) return run_question(sql, parameters, take);
    return run_statement(sql, parameters, take);
}

base::Status Connection::run_script(std::string_view sql) {
    if (auto status = reach(); !status) return status;
    return guard([&] { (void)pqxx::nontransaction(*connection_).exec(std::string(sql)); });
}

}  // namespace

base::Result<std::unique_ptr<PostgresDatabase>> make_postgres(const std::string& url, Connecting how) {
    auto full = parse_postgres_url(url);
    if (!full) return full.error();
    return std::unique_ptr<PostgresDatabase>(
        std::make_unique<Connection>(std::move(full).value(), place_of_url(url), how));
}

base::Result<std::unique_ptr<PostgresDatabase>> open_postgres(const std::string& url, Connecting how) {
    auto made = make_postgres(url, how);
    if (!made) return made;
    if (auto status = static_cast<Connection&>(**made).connect(); !status) return status.error();
    return made;
}

}  // namespace rung::records
