#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rung::records {

enum class Role : std::uint8_t { rep, coach, lead };
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::optional<Role> find_role(std::string_view name);

/// Somebody of a team, as results name them.
struct Member {
    std::string team;    ///< id
    std::string person;  ///< a pseudonym: `rep-3`
    Role role = Role::rep;
    friend bool operator==(const Member&, const Member&) = default;
};

}  // namespace rung::records
