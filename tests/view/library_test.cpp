#include "view/library.h"

#include "view/practised.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace rung;
using test::kSay;
using view::LibraryContent;
using view::LibraryFilter;

namespace {

std::string found(const std::vector<view::LibraryRow>& rows, const LibraryFilter& filter) {
    std::string ids;
    for (const auto i : view::filter_rows(rows, filter)) ids += (ids.empty() ? "" : " ") + rows[i].id;
    return ids;
}

std::string listed(const std::vector<view::LibraryOption>& options) {
    std::string all;
    for (const auto& option : options)
        all += (all.empty() ? "" : ", ") + option.value + "=" + std::to_string(option.count);
    return all;
}

/// The slow and obvious way to look for words.
bool has_every_word(const view::LibraryRow& row, const std::string& words) {
    std::string word;
    for (const char c : words + " ") {
        if (c != ' ') {
            word += c;
        } else if (!word.empty() && row.search.find(word) == std::string::npos) {
            return false;
        } else {
            word.clear();
        }
    }
    return true;
}

}  // namespace

TEST_CASE("a filter keeps the calls that fit all of it") {
    struct Row {
        LibraryFilter filter;
        const char* ids;
    };
    const auto rows = view::make_library(kSay, test::three_calls(), {}, "").rows;
    const Row table[] = {
        {{}, "chair lamp sofa"},
        {{.words = "LAMP"}, "lamp"},
        {{.words = "  harbour   something "}, "chair lamp sofa"},
        {{.words = "harbour lamp"}, "lamp"},
        {{.words = "lamp sofa"}, ""},
        {{.words = "limit"}, "chair sofa"},
        {{.level = 2}, "sofa"},
        {{.level = 5}, ""},
        {{.reason = "no-authority"}, "chair sofa"},
        {{.reason = "no"}, ""},
        {{.skill = "W"}, "chair lamp sofa"},
        {{.skill = "W1"}, "chair"},
        {{.skill = "W11"}, "sofa"},
        {{.skill = "H"}, "lamp sofa"},
        {{.content = LibraryContent::without_warnings}, "chair sofa"},
        {{.words = "sofa", .level = 2, .reason = "insists-on-manager", .skill = "H4"}, "sofa"},
        {{.words = "%s ## {n}"}, ""},
    };
    for (const auto& row : table) {
        CAPTURE(row.filter.words);
        CAPTURE(row.filter.reason);
        CAPTURE(row.filter.skill);
        CHECK(found(rows, row.filter) == row.ids);
    }
}

TEST_CASE("a letter behind the number of a skill belongs to it, another digit does not") {
    view::Calls calls;
    calls.entries = {test::call_named("a", 1, {}, {"W10"}), test::call_named("b", 1, {}, {"W10b"})};
    const auto rows = view::make_library(kSay, calls, {}, "").rows;
    CHECK(found(rows, {.skill = "W10"}) == "a b");
    CHECK(found(rows, {.skill = "W10b"}) == "b");
    CHECK(found(rows, {.skill = "W1"}) == "");
}

TEST_CASE("options are counted, and those that no call has are left out") {
    const auto options = view::make_library(kSay, test::three_calls(), {}, "").options;
    CHECK(listed(options.levels) == "=3, 1=1, 2=1, 3=1");
    CHECK(listed(options.reasons) == "=3, no-authority=2, insists-on-manager=1, abuse=1");
    CHECK(listed(options.skills) == "=3, W=3, H=2");
    CHECK(listed(options.contents) == "=3, without-warnings=2");
}

TEST_CASE("every option of a level, a reason or a skill leaves as many calls as it says") {
    const auto view = view::make_library(kSay, test::three_calls(), {}, "");
    for (const auto& option : view.options.reasons)
        CHECK(view::filter_rows(view.rows, {.reason = option.value}).size() ==
              static_cast<std::size_t>(option.count));
    for (const auto& option : view.options.skills)
        CHECK(view::filter_rows(view.rows, {.skill = option.value}).size() ==
              static_cast<std::size_t>(option.count));
}

TEST_CASE("a row shows what its call is and what one made of it") {
    view::Attempts attempts{test::closed_attempt("lamp", "2026-02-01", 61, "late"),
                            test::closed_attempt("lamp", "2026-02-02", 74, "late"),
                            test::closed_attempt("lamp", "2026-02-03", 20, "missed"),
                            test::closed_attempt("lamp", "2026-02-04", 99, "timely")};
    attempts[3].player.who = "Ana";
    const auto view = view::make_library(kSay, test::three_calls(), attempts, "Ana");
    CHECK(view.rows[1].best == 99);
    CHECK(view.rows[1].played_text == "played once");
    const auto all =
        view::make_library(kSay, test::three_calls(), {attempts.begin(), attempts.end() - 1}, "");
    const auto& row = all.rows[1];
    CHECK(row.best == 74);
    CHECK(row.best_text == "best 74 of 100");
    CHECK(row.played == 3);
    CHECK(row.played_text == "played 3 times");
    CHECK(row.outcomes_text == "2 late, 1 missed");
    CHECK(row.length == "level 3, about 6 minutes");
    CHECK(row.holds == "Holds strong language. Intensity 1 of 3.");
    CHECK(row.company == "harbour home");
    CHECK(all.rows[0].best_text == "not finished yet");
    CHECK(all.rows[0].outcomes.empty());
    CHECK(all.rows[2].reasons == "over your limit and insists on a manager");
}

TEST_CASE("an empty library and an unknown reason are told in words") {
    const auto none = view::make_library(kSay, {}, {test::closed_attempt("gone", "1", 5, "missed")}, "");
    CHECK(none.rows.empty());
    CHECK(!none.empty.empty());
    CHECK(listed(none.options.levels) == "=0");
    view::Calls calls;
    calls.entries = {test::call_named("a", 1, {"a-new-reason"}, {})};
    CHECK(view::make_library(kSay, calls, {}, "").rows[0].reasons == "a new reason");
    CHECK(view::found_words(kSay, 3, 40) == "3 of 40 calls");
    CHECK(view::found_words(kSay, 1, 1) == "1 call");
    CHECK(view::found_words(kSay, 0, 0) == "0 calls");
}

TEST_CASE("a thousand calls are found as the slow way finds them") {
    view::Calls calls;
    for (int i = 0; i < 1'000; ++i)
        calls.entries.push_back(test::call_named("n" + std::to_string(i), 1 + i % 5));
    const auto rows = view::make_library(kSay, calls, {}, "").rows;
    for (const std::string words : {"n", "n7", "n12 about", "about n99 harbour", "n1 n2", ""}) {
        CAPTURE(words);
        std::vector<std::size_t> expected;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (has_every_word(rows[i], words)) expected.push_back(i);
        CHECK(view::filter_rows(rows, {.words = words}) == expected);
    }
}
