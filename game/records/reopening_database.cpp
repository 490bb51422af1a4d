#include "records/reopening_database.h"

namespace rung::records {
namespace {

bool only_reads(std::string_view sql) {
    return sql.starts_with("SELECT") || sql.starts_with("WITH") || sql.starts_with("PRAGMA");
}

/// Under its hash it is the same whenever it is kept.
bool keeps_content(std::string_view sql) {
    return sql.starts_with("INSERT INTO content");
}

}  // namespace

base::Status ReopeningDatabase::reopen() {
    if (!open_) return base::Done{};
    auto opened = open_();
    if (!opened) return opened.error();
    for (const auto& held : held_)
        if (auto status = (*opened)->run(held.sql, held.values); !status) return status;
    database_ = *std::move(opened);
    open_ = nullptr;
    held_.clear();
    return base::Done{};
}

base::Status ReopeningDatabase::run(std::string_view sql, const Cells& values, const TakeRow& take) {
    if (!only_reads(sql))
        if (auto status = reopen(); !status) {
            if (keeps_content(sql)) held_.push_back({std::string(sql), values});
            return status;
        }
    return database_->run(sql, values, take);
}

base::Status ReopeningDatabase::run_script(std::string_view sql) {
    if (auto status = reopen(); !status) return status;
    return database_->run_script(sql);
}

}  // namespace rung::records
