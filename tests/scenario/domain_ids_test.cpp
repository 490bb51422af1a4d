#include "scenario/domain_ids.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string_view>

namespace rung::scenario {
namespace {

std::ptrdiff_t count(char letter, Shown shown) {
    const auto ids = list_domain_ids();
    return std::count_if(ids.begin(), ids.end(),
                         [&](const DomainId& row) { return row.id[0] == letter && row.shown == shown; });
}

TEST_CASE("the domain has its ids, each once, and each is scored, reported or background") {
    std::set<std::string_view> ids;
    for (const auto& row : list_domain_ids()) CHECK(ids.insert(row.id).second);
    CHECK(count('W', Shown::scored) == 16);  // W1–W15 and W10b
    CHECK(count('H', Shown::scored) == 21);  // H1–H20 and H14b
    CHECK(count('C', Shown::scored) == 4);
    CHECK(count('C', Shown::reported) == 2);  // C6 C8
    CHECK(count('L', Shown::reported) == 6);
    CHECK(count('E', Shown::scored) == 2);    // E2 E5
    CHECK(count('E', Shown::reported) == 5);  // E1 E3 E7 E8 E9
    CHECK(count('C', Shown::nowhere) + count('E', Shown::nowhere) == 5);
    CHECK(ids.size() == 61);
    CHECK(find_domain_id("W10b") != nullptr);
    CHECK(find_domain_id("W16") == nullptr);
    CHECK(find_domain_id("w1") == nullptr);
}

}  // namespace
}  // namespace rung::scenario
