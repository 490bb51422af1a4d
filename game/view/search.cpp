#include "view/search.h"

#include <algorithm>

namespace rung::view {

std::string searchable(std::string_view text) {
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

bool holds_all(std::string_view searchable_text, std::string_view typed) {
    const std::string wanted = searchable(typed);
    std::string_view rest = wanted;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (searchable_text.find(rest.substr(0, end)) == std::string_view::npos) return false;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return true;
}

}  // namespace rung::view
