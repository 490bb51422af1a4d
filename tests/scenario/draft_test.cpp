#include "scenario/draft.h"

#include "scenario/read.h"

#include <array>
#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "support/fixtures.h"
#include "support/generate.h"

/// A scenario of which only a part could be read.
namespace rung::test {
namespace {

base::Diagnostics faults_of_draft(std::string bytes) {
    base::Diagnostics faults;
    const auto draft = scenario::draft_scenario({"scenario.json", std::move(bytes)}, faults);
    if (draft.scenario && !draft.sound)
        scenario::check_draft(*draft.scenario, company_of(), rubric_of(), faults);
    return faults;
}

/// The fixtures' scenario with one value in it, whichever, written otherwise.
std::string damaged(Dice& dice) {
    constexpr std::array<std::string_view, 9> kInstead = {"7",  "\"x\"", "null", "[]",      "{}",
                                                          "-1", "true",  "\"\"", "\"(a <\""};
    std::string bytes(scenario_json());
    const auto from = bytes.find("\": ", dice.below(static_cast<std::uint32_t>(bytes.size() - 200)));
    const auto at = from + 3;
    if (bytes[at] == '{' || bytes[at] == '[') return bytes;
    const auto end = bytes[at] == '"' ? bytes.find('"', at + 1) + 1 : bytes.find_first_of(",}]\n ", at);
    return bytes.replace(at, end - at, kInstead[dice.below(kInstead.size())]);
}

}  // namespace

TEST_CASE("whatever value is damaged, the rest is checked, and the same fault is never told twice") {
    Dice dice(20261125);
    std::size_t told = 0;
    for (int i = 0; i < 300; ++i) {
        const auto bytes = damaged(dice);
        CAPTURE(bytes);
        const auto faults = faults_of_draft(bytes);
        for (std::size_t a = 0; a < faults.size(); ++a)
            for (std::size_t b = a + 1; b < faults.size(); ++b)
                CHECK_FALSE((faults[a].pointer == faults[b].pointer && faults[a].code == faults[b].code &&
                             faults[a].column == faults[b].column));
        told += faults.size();
    }
    CHECK(told > 100);
}

TEST_CASE("what only follows from an object that could not be read is not told") {
    // The node is there, with a stage that no call has: whoever goes to it goes somewhere.
    std::string bytes(scenario_json());
    const std::string stage = "\"explains\": { \"stage\": \"support\"";
    bytes.replace(bytes.find(stage), stage.size(), "\"explains\": { \"stage\": 3");
    const auto faults = faults_of_draft(bytes);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "wrong-type");
}

}  // namespace rung::test
