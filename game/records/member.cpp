#include "records/member.h"

#include <array>

namespace rung::records {
namespace {

constexpr std::array<std::string_view, 3> kRoles = {"rep", "coach", "lead"};

}  // namespace

std::string_view name_of(Role role) {
    return kRoles.at(static_cast<std::size_t>(role));
}

std::optional<Role> find_role(std::string_view name) {
    for (std::size_t i = 0; i < kRoles.size(); ++i)
        if (kRoles.at(i) == name) return static_cast<Role>(i);
    return std::nullopt;
}

}  // namespace rung::records
