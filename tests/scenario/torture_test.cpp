#include "base/text.h"
#include "scenario/compile.h"
#include "scenario/read.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "support/apart.h"
#include "support/fixtures.h"
#include "support/hostile_files.h"

/// Files that nobody writes by accident. Whatever the bytes: either a file loads, or an author is told why
/// not, without hanging and in little memory. How soon is measured: `rung_bench hostile`.
namespace rung {
namespace {

constexpr double kMostMegabytes = 256;

/// Whether a diagnostic can be shown to anybody: complete, on its line, and nothing a terminal would obey.
bool is_clean(const base::Diagnostic& fault) {
    const auto kebab = [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || (c >= '0' && c <= '9'); };
    const std::string shown = base::format_diagnostic(fault);
    const auto obeyed = [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == 0x7f; };
    return !fault.code.empty() && std::all_of(fault.code.begin(), fault.code.end(), kebab) &&
           !fault.message.empty() && base::find_bad_utf8(shown) == std::string_view::npos &&
           std::none_of(shown.begin(), shown.end(), obeyed) &&
           base::display_width(fault.source_line) <= 110 && shown.ends_with('\n') &&
           fault.caret <= base::display_width(fault.source_line) + 1;
}

struct Answer {
    base::Diagnostics faults;
    bool clean = false;  ///< something is wrong exactly when it did not load, and what is told can be shown
};

Answer read(std::string bytes) {
    Answer answer;
    const auto made = scenario::parse_scenario({"torture.json", std::move(bytes)}, answer.faults);
    answer.clean = made.has_value() != base::has_errors(answer.faults) && answer.faults.size() <= 1100 &&
                   std::all_of(answer.faults.begin(), answer.faults.end(), is_clean);
    return answer;
}

/// Whether it gets a clean answer that begins with the code; shows what it got where not.
bool is_answered(std::string bytes, const std::string& code) {
    const Answer answer = read(std::move(bytes));
    const std::string first = answer.faults.empty() ? std::string() : answer.faults.front().code;
    if (answer.clean && first == code) return true;
    fmt::print(stderr, "told \"{}\", expected \"{}\"\n", first, code);
    for (std::size_t i = 0; i < std::min<std::size_t>(answer.faults.size(), 3); ++i)
        fmt::print(stderr, "{}", base::format_diagnostic(answer.faults[i]));
    return false;
}

}  // namespace

TEST_CASE("every hostile file loads or gets a clean answer, without hanging, in little memory") {
    for (const test::HostileFile& file : test::hostile_files()) {
        CAPTURE(file.name);
        std::string bytes = file.bytes();
        const auto apart = test::run_apart([&] { return is_answered(std::move(bytes), file.code); });
        CHECK(apart.ended);
        CHECK(apart.megabytes < kMostMegabytes);
    }
}

TEST_CASE("what hangs, crashes or takes memory apart is seen") {
    const auto hang = [] {
        const volatile bool for_ever = true;
        while (for_ever) {
        }
        return true;
    };
    const auto grow = [] {
        const std::vector<char> taken(100u << 20, 'x');
        return taken.back() == 'x';
    };
    CHECK_FALSE(test::run_apart(hang, 1).ended);
    CHECK_FALSE(test::run_apart([]() -> bool { std::_Exit(0); }).ended);
    CHECK_FALSE(test::run_apart([] { return false; }).ended);
    const auto grown = test::run_apart(grow);
    CHECK(grown.ended);
    CHECK(grown.megabytes > 99);
    CHECK(test::run_apart([] { return true; }).megabytes < 20);
}

TEST_CASE("a scenario cut after any byte is told of, at the end of what is left") {
    const std::string whole(test::scenario_json());
    const std::size_t end = whole.find_last_of('}') + 1;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const Answer answer = read(whole.substr(0, size));
        CAPTURE(size);
        REQUIRE(answer.clean);
        REQUIRE(answer.faults.empty() == (size >= end));
    }
}

TEST_CASE("the head of a scenario cut after any byte is told of, or needs no more") {
    const std::string whole(test::scenario_json());
    const std::size_t nodes = whole.find("\"nodes\"") + std::string_view("\"nodes\"").size();
    for (std::size_t size = 0; size<whole.size(); size += size + 40> nodes && size < nodes + 40 ? 1 : 7) {
        base::Diagnostics faults;
        CAPTURE(size);
        const auto head = scenario::parse_scenario_head({"torture.json", whole.substr(0, size)}, faults);
        REQUIRE(head.has_value() == (size >= nodes));
        REQUIRE(head.has_value() != base::has_errors(faults));
    }
}

TEST_CASE("a scenario with bytes changed, dropped, doubled or put elsewhere loads or is told of") {
    const auto company = test::company_of();
    const auto rubric = test::rubric_of();
    const std::string whole(test::scenario_json());
    std::mt19937 random(7);  // the same sequence everywhere
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    int loaded = 0;
    for (int round = 0; round < 1500; ++round) {
        std::string bytes = whole;
        for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
            const std::size_t at = below(bytes.size() - 40), size = 1 + below(20);
            switch (below(5)) {
                case 0:
                    bytes[at] = static_cast<char>(random() % 256);
                    break;
                case 1:
                    bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(7)));
                    break;
                case 2:
                    bytes.erase(at, size);
                    break;
                case 3:
                    bytes.insert(at, bytes.substr(below(bytes.size() - 40), size));
                    break;
                default:
                    bytes[at] = "{}[]\",:0 \n\\"[below(11)];
                    break;
            }
        }
        base::Diagnostics faults;
        const auto made = scenario::parse_scenario({"torture.json", bytes}, faults);
        CAPTURE(round);
        REQUIRE(made.has_value() != base::has_errors(faults));
        if (made) {
            ++loaded;
            const auto script = scenario::compile(*made, company, rubric, faults);
            REQUIRE(script.has_value() != base::has_errors(faults));
        }
        REQUIRE(std::all_of(faults.begin(), faults.end(), is_clean));
    }
    CHECK(loaded > 100);  // else nothing but syntax was tried
}

TEST_CASE("companies, rubrics and modules stand the same") {
    const std::string wholes[] = {std::string(test::company_json()), std::string(test::rubric_json())};
    std::mt19937 random(11);
    for (const std::string& whole : wholes)
        for (int round = 0; round < 400; ++round) {
            std::string bytes = whole;
            bytes[random() % bytes.size()] = "{}[]\",:0 \n\\-x"[random() % 13];
            bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
            base::Diagnostics of_company, of_rubric, of_module;
            CAPTURE(round);
            const auto company = scenario::parse_company({"torture.json", bytes}, of_company);
            const auto rubric = scenario::parse_rubric({"torture.json", bytes}, of_rubric);
            const auto module = scenario::parse_module({"torture.json", bytes}, of_module);
            REQUIRE(company.has_value() != base::has_errors(of_company));
            REQUIRE(rubric.has_value() != base::has_errors(of_rubric));
            REQUIRE_FALSE(module.has_value());
            if (company) scenario::check_company(*company, of_company);
            if (rubric) scenario::check_rubric(*rubric, of_rubric);
            for (const auto* faults : {&of_company, &of_rubric, &of_module})
                REQUIRE(std::all_of(faults->begin(), faults->end(), is_clean));
        }
}

}  // namespace rung
