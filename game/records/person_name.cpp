#include "records/person_name.h"

#include "base/text.h"
#include "records/member.h"

#include <cstddef>
#include <fmt/format.h>
#include <string_view>

namespace rung::records {
namespace {

constexpr std::size_t kMostNameBytes = 200;

/// Whether it looks like a pseudonym, which names somebody already or may one day.
bool is_pseudonym(std::string_view name) {
    const auto dash = name.find('-');
    return dash != std::string_view::npos && dash + 1 < name.size() && find_role(name.substr(0, dash)) &&
           name.find_first_not_of("0123456789", dash + 1) == std::string_view::npos;
}

}  // namespace

base::Status check_name(const std::string& name) {
    if (name.empty() || name.front() == ' ' || name.back() == ' ' || name.size() > kMostNameBytes ||
        base::neutralise(name) != name)
        return base::Error{
            "bad-name", fmt::format("\"{}\" cannot be kept as a name", name),
            "letters of any script, without spaces at its ends, line breaks or control characters"};
    if (is_pseudonym(name))
        return base::Error{"bad-name", fmt::format("\"{}\" is what results call somebody", name),
                           "give the person's name; the pseudonym comes by itself"};
    return base::Done{};
}

}  // namespace rung::records
