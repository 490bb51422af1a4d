#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rung::report {

/// What fills a template: a tree of texts, apart from whatever library fills it in. A section is shown where
/// its slot is there and neither false nor an empty list; so a text that may be empty is left out instead.
class Slot {
  public:
    using List = std::vector<Slot>;
    using Members = std::vector<std::pair<std::string, Slot>>;

    Slot() : held_(Members()) {}
    Slot(std::string text) : held_(std::move(text)) {}
    Slot(std::string_view text) : held_(std::string(text)) {}
    Slot(const char* text) : held_(std::string(text)) {}
    Slot(int number) : held_(std::to_string(number)) {}
    Slot(bool flag) : held_(flag) {}
    Slot(List list) : held_(std::move(list)) {}
    /// An object.
    Slot(std::initializer_list<std::pair<std::string_view, Slot>> members) : held_(Members()) {
        for (const auto& [name, slot] : members) set(name, slot);
    }

    /// Adds a member to an object.
    Slot& set(std::string_view name, Slot slot) {
        std::get<Members>(held_).emplace_back(std::string(name), std::move(slot));
        return *this;
    }
    /// The same, but only for a text that says something.
    Slot& set_some(std::string_view name, const std::string& text) {
        return text.empty() ? *this : set(name, text);
    }

    [[nodiscard]] const std::variant<std::string, bool, List, Members>& held() const { return held_; }

  private:
    std::variant<std::string, bool, List, Members> held_;
};

}  // namespace rung::report
