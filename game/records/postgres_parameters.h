#pragma once

#include "records/database.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace rung::records {

/// The values of a statement as libpq wants them. Owner: itself, as long as the statement runs.
class Parameters {
  public:
    explicit Parameters(const Cells& values) {
        texts_.reserve(values.size());
        for (const auto& value : values) add(value);
        for (std::size_t i = 0; i < values.size(); ++i)
            pointers_.push_back(values[i].index() == 0 ? nullptr : texts_[i].c_str());
    }
    /// Such a text would end in the middle.
    [[nodiscard]] bool hold_nul() const {
        return std::any_of(texts_.begin(), texts_.end(),
                           [](const std::string& text) { return text.find('\0') != std::string::npos; });
    }
    [[nodiscard]] const std::vector<const char*>& pointers() const { return pointers_; }

  private:
    void add(const Cell& value) {
        if (const auto* text = std::get_if<std::string>(&value))
            texts_.push_back(*text);
        else if (const auto* number = std::get_if<std::int64_t>(&value))
            texts_.push_back(std::to_string(*number));
        else
            texts_.emplace_back();
    }

    std::vector<std::string> texts_;
    std::vector<const char*> pointers_;
};

}  // namespace rung::records
