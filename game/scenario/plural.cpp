#include "scenario/plural.h"

#include <algorithm>

namespace rung::scenario {
namespace {

constexpr std::string_view kVowels = "aeiou";
constexpr std::string_view kHissing[] = {"s", "x", "z", "ch", "sh"};

bool hisses(std::string_view noun) {
    return std::ranges::any_of(kHissing, [&](std::string_view end) { return noun.ends_with(end); });
}

}  // namespace

std::string make_plural(std::string_view noun) {
    const bool after_consonant = noun.size() > 1 && kVowels.find(noun[noun.size() - 2]) == kVowels.npos;
    if (noun.ends_with('y') && after_consonant) return std::string(noun.substr(0, noun.size() - 1)) + "ies";
    return std::string(noun) + (hisses(noun) ? "es" : "s");
}

}  // namespace rung::scenario
