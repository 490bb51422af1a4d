#include "records/sqlite_database.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <list>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
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

bool is_disk_full(const std::string& path) {
    struct statvfs found {};
    const auto folder = std::filesystem::path(path).parent_path();
    return ::statvfs(folder.empty() ? "." : folder.c_str(), &found) == 0 && found.f_blocks > 0 &&
           found.f_bavail == 0;
}

base::Error full(const std::string& path) {
    return {"store-full", fmt::format("there is no room left on the disk for the records in \"{}\"", path),
            "make room there"};
}

base::Error error_of(int code, std::string_view words, const std::string& path) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {"store-locked", fmt::format("the records in \"{}\" are held by another program", path),
                    "close it, or wait until it is done"};
        case SQLITE_FULL:
            return full(path);
        case SQLITE_CANTOPEN:
            if (is_disk_full(path)) return full(path);
            return {"store-read-only", fmt::format("the records in \"{}\" cannot be opened", path),
                    "look who owns the file and its folder"};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return {"store-read-only", fmt::format("the records in \"{}\" cannot be written", path),
                    "look who owns the file and its folder"};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {"store-damaged", fmt::format("the records in \"{}\" are damaged: {}", path, words),
                    "rung store check says how far"};
        case SQLITE_IOERR:
            // For the small files beside its own SQLite does not say why.
            if (is_disk_full(path)) return full(path);
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
        /// Of `$1 $2 …` among its parameters; 0: the other kind's statement needs it.
        std::vector<int> places;
    };
    [[nodiscard]] base::Result<Kept*> prepare(std::string_view sql);
    static bool bind(Kept& kept, const Cells& values);

    Handle handle_;
    std::string path_;
    std::list<Kept> kept_;  ///< the latest first
};

base::Result<SqliteDatabase::Kept*> SqliteDatabase::prepare(std::string_view sql) {
    for (auto it = kept_.begin(); it != kept_.end(); ++it) {
        if (it->sql != sql) continue;
        kept_.splice(kept_.begin(), kept_, it);
        return &*it;
    }
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &made, nullptr) != SQLITE_OK)
        return last_error();
    kept_.push_front({std::string(sql), Statement(made), {}});
    if (kept_.size() > kKeptStatements) kept_.pop_back();
    return &kept_.front();
}

bool SqliteDatabase::bind(Kept& kept, const Cells& values) {
    auto* const statement = kept.statement.get();
    for (auto i = kept.places.size(); i < values.size(); ++i)
        kept.places.push_back(sqlite3_bind_parameter_index(statement, fmt::format("${}", i + 1).c_str()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int at = kept.places[i];
        if (at == 0) continue;
        const int bound = std::visit(
            [&](const auto& value) {
                using Bound = std::decay_t<decltype(value)>;
                if constexpr (std::is_same_v<Bound, std::monostate>)
                    return sqlite3_bind_null(statement, at);
                else if constexpr (std::is_same_v<Bound, std::int64_t>)
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
    auto* const statement = (*prepared)->statement.get();
    if (!bind(**prepared, values)) return last_error();
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

/// Everything committed is on the disk, no trick of a damaged file is obeyed, and what is deleted is written
/// over.
constexpr std::string_view kManners = R"(
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA secure_delete = ON;
PRAGMA synchronous = FULL;
)";

/// `NAME?immutable=1` as SQLite reads it.
std::string unchanging(const std::string& path) {
    std::string address = "file:";
    for (const char c : path)
        if (c == '%' || c == '?' || c == '#')
            address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            address += c;
    return address + "?immutable=1";
}

base::Result<std::unique_ptr<SqliteDatabase>> open_handle(const std::string& path, const std::string& name,
                                                          int flags) {
    sqlite3* raw = nullptr;
    const int opened =
        sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Handle handle(raw);
    if (opened != SQLITE_OK) return error_of(opened, sqlite3_errstr(opened), path);
    (void)sqlite3_busy_timeout(raw, kPatience_ms);
    (void)sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    auto database = std::make_unique<SqliteDatabase>(std::move(handle), path);
    if (auto status = database->run_script(kManners); !status) return status.error();
    return database;
}

/// The first look into the file; it also finds out whether it can be read at all.
base::Status check_owner(SqliteDatabase& database, const std::string& path) {
    std::int64_t owner = 0, tables = 0;
    auto status = database.run("PRAGMA application_id", {}, [&](const Row& row) { owner = row.number(0); });
    if (status)
        status = database.run("SELECT count(*) FROM sqlite_schema", {},
                              [&](const Row& row) { tables = row.number(0); });
    if (!status) return status;
    if (owner == kApplicationId || (owner == 0 && tables == 0)) return base::Done{};
    return base::Error{"store-foreign", fmt::format("\"{}\" is a database, but none of Rung's", path),
                       "--store names another file"};
}

base::Result<std::unique_ptr<Database>> open_as(const std::string& path, const std::string& name, int flags) {
    auto database = open_handle(path, name, flags);
    if (!database) return database.error();
    if (auto status = check_owner(**database, path); !status) return status.error();
    // What this person may not write is opened to be read, without a word.
    if ((flags & SQLITE_OPEN_READWRITE) != 0 && sqlite3_db_readonly((*database)->handle(), "main") == 1)
        return error_of(SQLITE_READONLY, {}, path);
    return std::unique_ptr<Database>(std::move(*database));
}

/// Whether everything that was committed stands in the file itself, and not in the journal beside it.
bool is_all_in_file(const std::string& path) {
    struct stat found {};
    return ::stat((path + "-wal").c_str(), &found) != 0 || found.st_size == 0;
}

/// A folder's list of names, on the disk.
void keep_names(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path();
    const int opened = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return;
    (void)::fsync(opened);
    (void)::close(opened);
}

/// Nothing of a copy that was not finished.
void remove_part(const std::string& path) {
    for (const auto* end : {"", "-journal", "-wal", "-shm"}) (void)::unlink((path + end).c_str());
}

/// Gives what SQLite says of it; all is well: `SQLITE_OK`.
int copy_all(sqlite3* from, const std::string& to) {
    sqlite3* raw = nullptr;
    const int opened =
        sqlite3_open_v2(to.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nullptr);
    const Handle target(raw);
    if (opened != SQLITE_OK) return opened;
    auto* backup = sqlite3_backup_init(raw, "main", from, "main");
    if (backup == nullptr) return sqlite3_extended_errcode(raw);
    const int copied = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    return copied == SQLITE_DONE ? finished : copied;
}

}  // namespace

bool is_unwritable(const base::Error& error) {
    return error.code == "store-read-only" || error.code == "store-full";
}

base::Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, Access access) {
    if (access == Access::read_write) {
        if (path != ":memory:") make_private(path);
        return open_as(path, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    }
    if (struct stat found{}; ::stat(path.c_str(), &found) != 0 && (errno == ENOENT || errno == ENOTDIR))
        return base::Error{"store-missing", fmt::format("there are no records at \"{}\"", path),
                           "rung store init makes some there; --store names others"};
    auto opened = open_as(path, path, SQLITE_OPEN_READONLY);
    // Where nothing at all can be written, not even the list of who reads, nobody writes either.
    if (!opened && is_unwritable(opened.error()) && is_all_in_file(path))
        return open_as(path, unchanging(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    return opened;
}

base::Status back_up_sqlite(Database& from, const std::string& to) {
    auto& source = static_cast<SqliteDatabase&>(from);
    const auto beside = to + ".part";
    remove_part(beside);
    make_private(beside);
    const int copied = copy_all(source.handle(), beside);
    if (copied == SQLITE_OK && ::rename(beside.c_str(), to.c_str()) == 0) {
        keep_names(to);
        return base::Done{};
    }
    const std::string words = copied == SQLITE_OK ? std::strerror(errno) : sqlite3_errstr(copied);
    remove_part(beside);
    return error_of(copied == SQLITE_OK ? SQLITE_CANTOPEN : copied, words, to);
}

}  // namespace rung::records
