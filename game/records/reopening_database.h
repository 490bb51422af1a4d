#pragma once

#include "records/database.h"

#include <functional>
#include <memory>
#include <utility>

namespace rung::records {

/// A database that could only be read when it was opened, because the disk was full. Every write tries first
/// to open it for writing, so that it recovers by itself where there is room again; until then the write says
/// why not. What is played, which nobody saves a second time, is held until then.
class ReopeningDatabase final : public Database {
  public:
    using Open = std::function<base::Result<std::unique_ptr<Database>>()>;

    /// `open` opens it for writing, and is asked until it does.
    ReopeningDatabase(std::unique_ptr<Database> to_read, Open open)
        : database_(std::move(to_read)), open_(std::move(open)) {}

    [[nodiscard]] DatabaseKind kind() const override { return database_->kind(); }
    using Database::run;
    base::Status run(std::string_view sql, const Cells& values, const TakeRow& take) override;
    base::Status run_script(std::string_view sql) override;
    [[nodiscard]] std::int64_t changed() const override { return database_->changed(); }

  private:
    struct Held {
        std::string sql;
        Cells values;
    };
    base::Status reopen();

    std::unique_ptr<Database> database_;
    Open open_;  ///< null: it is open
    std::vector<Held> held_;
};

}  // namespace rung::records
