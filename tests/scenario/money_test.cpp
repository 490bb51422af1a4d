#include "scenario/money.h"

#include "scenario/plural.h"
#include "scenario/spoken.h"

#include <doctest/doctest.h>
#include <string>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::scenario {
namespace {

Script company_with(std::string_view patch) {
    return test::script_of(test::scenario_json(), test::patched(test::company_json(), patch));
}

/// A remedy that is counted, as its company's file has it.
Script counting(std::string_view locale, std::string_view remedy, std::string_view more = "") {
    return company_with(R"({"locale": ")" + std::string(locale) + R"(", "authority": {")" +
                        std::string(remedy) + R"(": {"limit": 1, "steps": [1, 2], "unit": "count")" +
                        std::string(more) + "}}}");
}

std::string offer_of(const Script& script, std::string_view remedy, std::int64_t amount) {
    for (std::size_t i = 0; i < script.remedies.size(); ++i)
        if (script.text(script.remedies[i].id) == remedy) return format_offer(script, i, amount);
    return "no such remedy";
}

TEST_CASE("the plural of an English noun is the regular one") {
    struct Row {
        const char *noun, *plural;
    };
    for (const auto& row :
         {Row{"engineer visit", "engineer visits"}, Row{"redelivery", "redeliveries"},
          Row{"free day", "free days"}, Row{"pass", "passes"}, Row{"box", "boxes"}, Row{"batch", "batches"},
          Row{"brush", "brushes"}, Row{"topaz", "topazes"}, Row{"y", "ys"}, Row{"", "s"}})
        CHECK(make_plural(row.noun) == row.plural);
}

TEST_CASE("an offer is spoken of by its name, and by its plural where several are counted") {
    const auto script = test::script_of();
    CHECK(offer_of(script, "refund", 25) == "£25 refund");
    CHECK(offer_of(script, "discount", 15) == "15% discount");
    CHECK(offer_of(script, "redelivery", 1) == "1 redelivery");
    CHECK(offer_of(script, "redelivery", 2) == "2 redeliveries");
    const auto said = test::read_move(script, script.start, "offer redelivery 2");
    CHECK(format_said(script, said) == "I can give you 2 redeliveries.");
}

TEST_CASE("a remedy without a name is spoken of by its id, and counted in regular English") {
    const auto visits = counting("en-GB", "engineer-visit");
    CHECK(offer_of(visits, "engineer-visit", 1) == "1 engineer visit");
    CHECK(offer_of(visits, "engineer-visit", 2) == "2 engineer visits");
    CHECK(offer_of(visits, "engineer-visit", 0) == "0 engineer visits");
}

TEST_CASE("a company may name a remedy and its plural; no plural is made up for another language") {
    const auto named = counting("en-GB", "fast-track", R"(, "name": "fast-track place")");
    CHECK(offer_of(named, "fast-track", 1) == "1 fast-track place");
    CHECK(offer_of(named, "fast-track", 2) == "2 fast-track places");
    const auto both = counting("en-GB", "grace", R"(, "name": "week of grace", "plural": "weeks of grace")");
    CHECK(offer_of(both, "grace", 2) == "2 weeks of grace");
    const auto spanish = counting("es-ES", "visita");
    CHECK(offer_of(spanish, "visita", 2) == "2 visita");
    CHECK(offer_of(counting("es-ES", "visita", R"(, "plural": "visitas")"), "visita", 2) == "2 visitas");
}

}  // namespace
}  // namespace rung::scenario
