#pragma once

#include "records/postgres_database.h"

#include <cstddef>
#include <doctest/doctest.h>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>

namespace rung::test {

/// Who asked something of a connection.
class LineUse {
  public:
    void note() {
        const std::lock_guard hold(lock_);
        threads_.insert(std::this_thread::get_id());
        ++calls_;
    }
    [[nodiscard]] std::size_t calls() const {
        const std::lock_guard hold(lock_);
        return calls_;
    }
    [[nodiscard]] bool is_used_by(std::thread::id thread) const {
        const std::lock_guard hold(lock_);
        return threads_.contains(thread);
    }

  private:
    mutable std::mutex lock_;
    std::set<std::thread::id> threads_;
    std::size_t calls_ = 0;
};

/// A connection to a team's store that notes every thread which may have waited for the network.
class WatchedLine final : public records::PostgresDatabase {
  public:
    WatchedLine(const std::string& url, LineUse& use) : use_(&use) {
        auto made = records::make_postgres(url, {5000, 0, false});
        REQUIRE(made.ok());
        line_ = std::move(*made);
    }
    [[nodiscard]] records::DatabaseKind kind() const override { return line_->kind(); }
    using Database::run;
    base::Status run(std::string_view sql, const records::Cells& values, const TakeRow& take) override {
        use_->note();
        return line_->run(sql, values, take);
    }
    base::Status run_script(std::string_view sql) override {
        use_->note();
        return line_->run_script(sql);
    }
    [[nodiscard]] std::int64_t changed() const override { return line_->changed(); }
    void give_up() override { line_->give_up(); }

  private:
    std::unique_ptr<records::PostgresDatabase> line_;
    LineUse* use_;
};

}  // namespace rung::test
