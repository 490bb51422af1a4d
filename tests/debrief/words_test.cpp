#include "debrief/domain.h"
#include "debrief/people.h"
#include "debrief/wording.h"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "support/fixtures.h"

namespace rung::test {
namespace {

const base::EnglishTexts kEnglish;
const debrief::Wording kSay(kEnglish);

/// Turns a sentence round, as a language might.
class Reordered final : public base::Texts {
  public:
    [[nodiscard]] std::string text(std::string_view english) const override {
        return english == "{a} before {b}" ? "{b} nach {a}" : std::string(english);
    }
    [[nodiscard]] std::string language() const override { return "de"; }
};

}  // namespace

TEST_CASE("a place is filled by its name, and what fills it is not read again") {
    CHECK(kSay("{a} and {b}", {{"a", "1"}, {"b", "2"}}) == "1 and 2");
    CHECK(kSay("{a}", {{"a", "{b}"}, {"b", "2"}}) == "{b}");
    CHECK(kSay("{c} {a", {{"a", "1"}}) == "{c} {a");
    CHECK(kSay("{ {a} }", {{"a", "1"}}) == "{ 1 }");
    CHECK(kSay("{n}", {}) == "{n}");
}

TEST_CASE("a translation may put the places in another order") {
    const Reordered texts;
    CHECK(debrief::Wording(texts)("{a} before {b}", {{"a", "1"}, {"b", "2"}}) == "2 nach 1");
    CHECK(debrief::Wording(texts).language() == "de");
}

TEST_CASE("one is said otherwise than many") {
    CHECK(kSay.count(1, "one try", "{n} tries") == "one try");
    CHECK(kSay.count(0, "one try", "{n} tries") == "0 tries");
    CHECK(kSay.count(3, "one {what}", "{n} {what}s", {{"what", "hint"}}) == "3 hints");
}

TEST_CASE("things are listed with commas and an and") {
    CHECK(kSay.list({}).empty());
    CHECK(kSay.list({"a"}) == "a");
    CHECK(kSay.list({"a", "b"}) == "a and b");
    CHECK(kSay.list({"a", "b", "c"}) == "a, b and c");
    CHECK(kSay.turns(5, 7) == "turns 5 to 7");
    CHECK(kSay.turns(5, 5) == "turn 5");
}

TEST_CASE("a long quotation is cut after whole words") {
    CHECK(debrief::cut_words("one two three", 3) == "one two three");
    CHECK(debrief::cut_words("one two three", 2) == "one two …");
    CHECK(debrief::cut_words("one two, three", 2) == "one two …");
    CHECK(debrief::cut_words("one two ", 2) == "one two ");
    CHECK(debrief::cut_words("", 2).empty());
}

TEST_CASE("people are called by their first name, unless they are given a title") {
    CHECK(debrief::first_name("Jim Smith") == "Jim");
    CHECK(debrief::first_name("Mr Okafor") == "Mr Okafor");
    CHECK(debrief::first_name("Dr Ada Obi") == "Dr Ada Obi");
    CHECK(debrief::first_name("Dana") == "Dana");
}

TEST_CASE("a desk takes an article, a person none") {
    const auto script = script_of();
    CHECK(debrief::contact_of(script, kSay, contact_idx(script, "jim-smith")) == "Jim");
    CHECK(debrief::contact_of(script, kSay, contact_idx(script, "safety-desk")) == "the Product safety desk");
    CHECK(debrief::contact_of(script, kSay, scenario::kNobody) == "nobody");
}

TEST_CASE("every id that is scored or shown has its statement, and every habit a plan of if and then") {
    for (const std::string_view id :
         {"W1",  "W2",  "W3",  "W4",  "W5",   "W6",  "W7",  "W8",  "W9",  "W10", "W10b", "W11", "W12",
          "W13", "W14", "W15", "H1",  "H2",   "H3",  "H4",  "H5",  "H6",  "H7",  "H8",   "H9",  "H10",
          "H11", "H12", "H13", "H14", "H14b", "H15", "H16", "H17", "H18", "H19", "H20",  "C1",  "C2",
          "C3",  "C6",  "C7",  "C8",  "L",    "E1",  "E2",  "E3",  "E5",  "E7",  "E8",   "E9"})
        CHECK_MESSAGE(debrief::find_teaching(id) != nullptr, std::string(id));
    CHECK(debrief::find_teaching("W99") == nullptr);
    for (const auto& teaching : debrief::teachings()) {
        CAPTURE(teaching.id);
        CHECK(teaching.statement.ends_with("."));
        if (teaching.plan.empty()) continue;
        CHECK(teaching.plan.starts_with("If "));
        CHECK(teaching.plan.find(", then I ") != std::string_view::npos);
        CHECK(teaching.keep.ends_with("."));
        CHECK(teaching.stop.ends_with("."));
    }
}

}  // namespace rung::test
