#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rung::records {

/// A value that is handed to a statement: nothing, a whole number, or a text in UTF-8 without NUL.
using Cell = std::variant<std::monostate, std::int64_t, std::string>;
using Cells = std::vector<Cell>;

/// One row of an answer, as long as the statement stands on it. Columns count from 0.
class Row {
  public:
    virtual ~Row() = default;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    /// 0 where nothing stands there.
    [[nodiscard]] virtual std::int64_t number(int column) const = 0;
    /// Empty where nothing stands there. Owner: the row; the next row ends it.
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
};

enum class DatabaseKind : std::uint8_t { sqlite, postgres };

/// One connection to a database. Statements are written so that both kinds take them; their values are
/// `$1 $2 …`. One thread at a time.
/// Errors, of everything here: store-locked (somebody else writes, or holds it), store-full (the disk is),
/// store-read-only, store-refused (this person may not), store-damaged, store-lost (no connection),
/// store-failed (anything else, with the database's own words). Bad statements are programmers' errors and
/// end as store-failed.
class Database {
  public:
    using TakeRow = std::function<void(const Row&)>;

    virtual ~Database() = default;
    [[nodiscard]] virtual DatabaseKind kind() const = 0;
    /// Runs one statement and gives each row of its answer to `take`, as it comes: a million rows need the
    /// memory of some thousand. `take` runs no other statement.
    virtual base::Status run(std::string_view sql, const Cells& values, const TakeRow& take) = 0;
    /// Runs several statements without values, separated by semicolons.
    virtual base::Status run_script(std::string_view sql) = 0;
    /// Rows that the last statement changed.
    [[nodiscard]] virtual std::int64_t changed() const = 0;

    base::Status run(std::string_view sql, const Cells& values = {}) {
        return run(sql, values, [](const Row&) {});
    }
};

/// Everything between `Transaction` and `commit`, or nothing of it. They do not nest.
class Transaction {
  public:
    /// In one file a writer waits for the other before it reads anything, or what it has read is out of date.
    explicit Transaction(Database& database)
        : database_(&database),
          begun_(database.run(database.kind() == DatabaseKind::sqlite ? "BEGIN IMMEDIATE" : "BEGIN")) {}
    ~Transaction() {
        if (begun_ && !done_) (void)database_->run("ROLLBACK");
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Whether it could be begun. Errors: those of `Database`.
    [[nodiscard]] const base::Status& begun() const { return begun_; }
    base::Status commit() {
        if (!begun_) return begun_.error();
        auto status = database_->run("COMMIT");
        done_ = status.ok();
        return status;
    }

  private:
    Database* database_;
    base::Status begun_;
    bool done_ = false;
};

}  // namespace rung::records
