#include "scenario/compile.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "support/fixtures.h"

/// What the compiler tells of a scenario that is wrong.
namespace rung::scenario {
namespace {

TEST_CASE("one fault gives one message") {
    CHECK(test::codes_with(R"({"nodes":{"pickup":{"moves":[{"id":"a","say":"A.","to":"explain"}]}}})") ==
          "unknown-node");
    CHECK(test::codes_with(R"({"start":"pikup"})") == "unknown-node");
    CHECK(test::codes_with(R"({"nodes":{"shouts":{"customer":[{"say":"Hm.","does":["abuse"]}]}}})") ==
          "unknown-act");
    CHECK(test::codes_with(
              R"({"nodes":{"island":{"stage":"support","moves":[{"id":"a","say":"A.","to":"atoll"}]},
                                        "atoll":{"stage":"support","moves":[{"id":"a","say":"A.","to":"settled"}]}}})") ==
          "unreachable-node");
    CHECK(
        test::codes_with(
            R"({"nodes":{"west":{"stage":"support","moves":[{"id":"a","say":"A.","to":"east"},{"id":"b","say":"B.","to":"settled"}]},
                                        "east":{"stage":"support","moves":[{"id":"a","say":"A.","to":"west"}]}}})") ==
        "unreachable-node");
    CHECK(test::codes_with("{}").empty());
}

TEST_CASE("faults in different places are told together") {
    CHECK(test::codes_with(R"({"start":"pikup","traps":["x"],"brief":"{x","customer":{"temper":"mild"}})") ==
          "unknown-temper placeholder-unclosed unknown-trap unknown-node");
}

TEST_CASE("a sum in a rep's words passes when a figure of the call stands behind it") {
    const auto codes = [](std::string_view say) {
        return test::codes_with(fmt::format(
            R"({{"nodes":{{"lead":{{"moves":[{{"id":"introduce","say":"{}","to":"settled"}}]}}}}}})", say));
    };
    CHECK(codes("I can do £80.") == "");             // a step
    CHECK(codes("Jim can do £250.") == "");          // a contact's limit
    CHECK(codes("Order 88213 for £88,213.") == "");  // the account
    CHECK(codes("Sofa 3 of 7, on 12 May.") == "");   // no sums
    CHECK(codes("I can do £81.") == "literal-amount");
    CHECK(codes("I can do £80.50.") == "literal-amount");
    CHECK(codes("It cost £1,200 or 30%.") == "literal-amount literal-amount");
    CHECK(codes("That is 40 pounds.") == "literal-amount");
    CHECK(codes("Up to {limit.refund}.") == "");
}

TEST_CASE("a file full of faults is told of quickly, the first thousand and no more") {
    std::string moves;
    for (int i = 0; i < 20'000; ++i)
        moves += fmt::format(
            R"j({}{{"id":"m{}","say":"A.","shows":["empthy"],"if":"knows(ordr)","to":"nowher"}})j",
            i == 0 ? "" : ",", i);
    const auto faults = test::faults_of(test::patched(
        test::scenario_json(), R"j({"nodes":{"many":{"stage":"support","moves":[)j" + moves + "]}}}"));
    CHECK(faults.size() == 1'001);
    CHECK(faults.front().code == "too-many-faults");
}

}  // namespace
}  // namespace rung::scenario
