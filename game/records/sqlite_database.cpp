#include "records/sqlite_database.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <list>
#include <sqlite3.h>
#include <sys/stat.h>
#include <type_traits>
#include <unistd.h>
#include <utility>

namespace rung::records {
namespace {

constexpr int kPatience_ms = 2000;
constexpr std::size_t kKeptStatements = 32;

struct CloseDatabase {
    void operator()(sqlite3* handle) const { (void)sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseDatabase>;
struct FinishStatement {
    void operator()(sqlite3_stmt* handle) const { (void)sqlite3_finalize(handle); }
};
using Statement = std::unique_ptr<sqlite3_stmt, FinishStatement>;

/// A statement's own complaint, raised by a trigger, is a code of ours.
bool is_code(std::string_view text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

base::Error error_of(int code, std::string_view words, const std::string& path) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {"store-locked", fmt::format("the records in \"{}\" are held by another program", path),
                    "close it, or wait until it is done"};
        case SQLITE_FULL:
            return {"store-full", fmt::format("there is no room left on the disk for \"{}\"", path),
                    "make room; the call goes on in memory"};
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return {"store-read-only", fmt::format("the records in \"{}\" cannot be written", path),
                    "look who owns the file and its folder"};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {"store-damaged", fmt::format("the records in \"{}\" are damaged: {}", path, words),
                    "rung store check says how far; a backup stands beside them, see rung store --help"};
        case SQLITE_IOERR:
            return {"store-failed", fmt::format("the disk would not do it for \"{}\": {}", path, words), ""};
        case SQLITE_CONSTRAINT:
            if (is_code(words)) return {std::string(words), "the attempt is closed and does not change", ""};
            return {"store-refused", fmt::format("the records do not take this: {}", words), ""};
        default:
            return {"store-failed", fmt::format("the records in \"{}\" failed: {}", path, words), ""};
    }
}

class SqliteRow final : public Row {
  public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    [[nodiscard]] bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    [[nodiscard]] std::int64_t number(int column) const override {
        return sqlite3_column_int64(statement_, column);
    }
    [[nodiscard]] std::string_view text(int column) const override {
        const auto* bytes = sqlite3_column_blob(statement_, column);
        const auto size = sqlite3_column_bytes(statement_, column);
        return bytes == nullptr
                   ? std::string_view()
                   : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    }

  private:
    sqlite3_stmt* statement_;
};

class SqliteDatabase final : public Database {
  public:
    SqliteDatabase(Handle handle, std::string path) : handle_(std::move(handle)), path_(std::move(path)) {}

    [[nodiscard]] DatabaseKind kind() const override { return DatabaseKind::sqlite; }
    using Database::run;
    base::Status run(std::string_view sql, const Cells& values, const TakeRow& take) override;
    base::Status run_script(std::string_view sql) override;
    [[nodiscard]] std::int64_t changed() const override { return sqlite3_changes64(handle_.get()); }
    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
    [[nodiscard]] base::Error last_error() const {
        return error_of(sqlite3_extended_errcode(handle_.get()), sqlite3_errmsg(handle_.get()), path_);
    }

  private:
    struct Kept {
        std::string sql;
        Statement statement;
    };
    [[nodiscard]] base::Result<sqlite3_stmt*> prepare(std::string_view sql);
    static bool bind(sqlite3_stmt* statement, const Cells& values);

    Handle handle_;
    std::string path_;
    std::list<Kept> kept_;  ///< the latest first
};

base::Result<sqlite3_stmt*> SqliteDatabase::prepare(std::string_view sql) {
    for (auto it = kept_.begin(); it != kept_.end(); ++it) {
        if (it->sql != sql) continue;
        kept_.splice(kept_.begin(), kept_, it);
        return it->statement.get();
    }
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &made, nullptr) != SQLITE_OK)
        return last_error();
    kept_.push_front({std::string(sql), Statement(made)});
    if (kept_.size() > kKeptStatements) kept_.pop_back();
    return made;
}

bool SqliteDatabase::bind(sqlite3_stmt* statement, const Cells& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int at = sqlite3_bind_parameter_index(statement, fmt::format("${}", i + 1).c_str());
        if (at == 0) continue;  // the other kind's statement needs it
        const int bound = std::visit(
            [&](const auto& value) {
                using Value = std::decay_t<decltype(value)>;
                if constexpr (std::is_same_v<Value, std::monostate>)
                    return sqlite3_bind_null(statement, at);
                else if constexpr (std::is_same_v<Value, std::int64_t>)
                    return sqlite3_bind_int64(statement, at, value);
                else
                    return sqlite3_bind_text64(statement, at, value.data(), value.size(), SQLITE_STATIC,
                                               SQLITE_UTF8);
            },
            values[i]);
        if (bound != SQLITE_OK) return false;
    }
    return true;
}

/// Texts are handed on to programs and stores for which one would end there.
bool hold_nul(const Cells& values) {
    return std::any_of(values.begin(), values.end(), [](const Cell& value) {
        const auto* text = std::get_if<std::string>(&value);
        return text != nullptr && text->find('\0') != std::string::npos;
    });
}

base::Status SqliteDatabase::run(std::string_view sql, const Cells& values, const TakeRow& take) {
    if (hold_nul(values)) return base::Error{"store-refused", "a text with a NUL in it cannot be kept", ""};
    const auto prepared = prepare(sql);
    if (!prepared) return prepared.error();
    auto* statement = *prepared;
    if (!bind(statement, values)) return last_error();
    const SqliteRow row(statement);
    int stepped = sqlite3_step(statement);
    for (; stepped == SQLITE_ROW; stepped = sqlite3_step(statement)) take(row);
    base::Status status = base::Done{};
    if (stepped != SQLITE_DONE) status = last_error();
    (void)sqlite3_reset(statement);
    (void)sqlite3_clear_bindings(statement);
    return status;
}

base::Status SqliteDatabase::run_script(std::string_view sql) {
    const std::string ended(sql);
    if (sqlite3_exec(handle_.get(), ended.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return last_error();
    return base::Done{};
}

/// Only its owner may read what people played.
void make_private(const std::string& path) {
    const int made = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made >= 0) (void)::close(made);
}

/// Journal ahead, everything committed is on the disk, no trick of a damaged file is obeyed, and what is
/// deleted is written over.
constexpr std::string_view kManners = R"(
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA secure_delete = ON;
PRAGMA synchronous = FULL;
)";

}  // namespace

base::Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, Access access) {
    const bool in_memory = path == ":memory:";
    if (!in_memory && access == Access::read_write) make_private(path);
    sqlite3* raw = nullptr;
    const int flags =
        (access == Access::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
        SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int opened = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
    Handle handle(raw);
    if (opened != SQLITE_OK) return error_of(opened, sqlite3_errstr(opened), path);
    (void)sqlite3_busy_timeout(raw, kPatience_ms);
    (void)sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    auto database = std::make_unique<SqliteDatabase>(std::move(handle), path);
    if (auto status = database->run_script(kManners); !status) return status.error();
    std::int64_t owner = 0, tables = 0;
    if (auto status =
            database->run("PRAGMA application_id", {}, [&](const Row& row) { owner = row.number(0); });
        !status)
        return status.error();
    if (auto status = database->run("SELECT count(*) FROM sqlite_schema", {},
                                    [&](const Row& row) { tables = row.number(0); });
        !status)
        return status.error();
    if (owner != kApplicationId && (owner != 0 || tables != 0))
        return base::Error{"store-foreign", fmt::format("\"{}\" is a database, but none of Rung's", path),
                           "--store names another file"};
    if (access == Access::read_write && !in_memory)
        if (auto status = database->run_script("PRAGMA journal_mode = WAL"); !status) return status.error();
    return std::unique_ptr<Database>(std::move(database));
}

base::Status back_up_sqlite(Database& from, const std::string& to) {
    auto& source = static_cast<SqliteDatabase&>(from);
    const auto beside = to + ".part";
    (void)::unlink(beside.c_str());
    make_private(beside);
    sqlite3* raw = nullptr;
    const int opened =
        sqlite3_open_v2(beside.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nullptr);
    Handle target(raw);
    if (opened != SQLITE_OK) return error_of(opened, sqlite3_errstr(opened), to);
    auto* backup = sqlite3_backup_init(raw, "main", source.handle(), "main");
    if (backup == nullptr) return error_of(sqlite3_extended_errcode(raw), sqlite3_errmsg(raw), to);
    const int copied = sqlite3_backup_step(backup, -1);
    (void)sqlite3_backup_finish(backup);
    target.reset();
    if (copied != SQLITE_DONE || ::rename(beside.c_str(), to.c_str()) != 0) {
        const auto words = copied != SQLITE_DONE ? sqlite3_errstr(copied) : std::strerror(errno);
        (void)::unlink(beside.c_str());
        return error_of(copied == SQLITE_DONE ? SQLITE_CANTOPEN : copied, words, to);
    }
    return base::Done{};
}

}  // namespace rung::records
