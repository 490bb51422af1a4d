#pragma once

#include <string>
#include <vector>

#include "support/shop.h"

namespace rung::test {

/// Calls attempts that were played from lines `sofa-1`, `sofa-2` in the order in which they were played:
/// their own ids hang on their moves.
class Called {
  public:
    /// Of a run that said `kept as ID`.
    void add(const Ran& ran) {
        constexpr std::size_t kSaid = 8;
        ids_.push_back(ran.err.substr(kSaid, ran.err.size() - kSaid - 1));
    }
    [[nodiscard]] std::vector<std::string> as_kept(std::vector<std::string> line) const {
        for (auto& word : line)
            for (std::size_t i = 0; i < ids_.size(); ++i) replace(word, name(i), ids_[i]);
        return line;
    }
    [[nodiscard]] Ran as_called(Ran ran) const {
        for (auto* text : {&ran.out, &ran.err})
            for (std::size_t i = 0; i < ids_.size(); ++i) replace(*text, ids_[i], name(i));
        return ran;
    }

  private:
    [[nodiscard]] static std::string name(std::size_t i) { return "sofa-" + std::to_string(i + 1); }
    static void replace(std::string& text, const std::string& from, const std::string& to) {
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    }

    std::vector<std::string> ids_;
};

}  // namespace rung::test
