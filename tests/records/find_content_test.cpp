#include "records/find_content.h"

#include "base/hash.h"
#include "records/attempt_file.h"

#include <doctest/doctest.h>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "support/content.h"

using namespace rung;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char* kCall = "content/calls/sofa.json";

/// A disk with the fixtures as shipped content, and one attempt played on them.
struct Shelf {
    Shelf() {
        files.held[kCall] = test::scenario_json();
        files.held["content/companies/harbour-home.json"] = test::company_json();
        files.held["content/rubrics/plain.json"] = test::rubric_json();
    }

    [[nodiscard]] scenario::Playable load() const {
        base::Diagnostics faults;
        auto playable = library.load_playable(*library.find(scenario::FileKind::scenario, "sofa"), faults);
        if (!playable) FAIL(test::codes_of(faults));
        return *std::move(playable);
    }
    void play() {
        const auto playable = load();
        REQUIRE(records::keep_content(store, playable).ok());
        const auto content = records::make_content(playable);
        const auto recording = test::record(content.script, test::long_play());
        end = recording.state();
        events = recording.play().events;
        call::Attempt attempt;
        attempt.scenario = content.scenario;
        attempt.company = content.company;
        attempt.rubric = content.rubric;
        attempt.log = recording.log();
        saved = records::format_attempt(content.script, attempt, {});
    }
    /// Whether what was saved still means what it meant.
    void check_exact() const {
        base::Diagnostics faults;
        const auto file = records::parse_attempt({"a.json", saved}, faults);
        REQUIRE(file);
        const auto content = records::find_content(files, library, store, file->head);
        if (!content) FAIL(content.error().message);
        const auto again = records::play_log(content->script, *file, faults);
        REQUIRE(again);
        CHECK(again->state() == end);
        CHECK(again->play().events == events);
    }

    base::MemoryFiles files;
    scenario::Library library{files, "content", "data/packs"};
    records::FileContent store{files, "data/content"};
    std::string saved;
    call::State end;
    std::vector<scenario::Event> events;
};

void edit(Shelf& shelf, const std::function<void(Json&)>& change) {
    auto json = Json::parse(shelf.files.held[kCall]);
    change(json);
    shelf.files.held[kCall] = json.dump(2);
}

void rename_nodes(Json& json) {
    auto text = json.dump();
    for (const auto* name : {"\"pickup\"", "\"explains\"", "\"resists\"", "\"lead\""}) {
        const std::string fresh = "\"x-" + std::string(name).substr(1);
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + fresh.size()))
            text.replace(at, std::string(name).size(), fresh);
    }
    json = Json::parse(text);
}

}  // namespace

TEST_CASE("an old attempt stays exact when its scenario is edited") {
    struct Edit {
        const char* name;
        std::function<void(Json&)> change;
    };
    const Edit edits[] = {
        {"none", [](Json&) {}},
        {"a word",
         [](Json& json) {
             json["nodes"]["pickup"]["customer"][0]["say"] = "My other sofa is damaged. I want £80.";
         }},
        {"a new first choice",
         [](Json& json) {
             auto& moves = json["nodes"]["pickup"]["moves"];
             moves.insert(
                 moves.begin(),
                 Json{{"id", "mirror-2"}, {"say", "I see."}, {"shows", {"empathy"}}, {"to", "resists"}});
         }},
        {"a choice deleted",
         [](Json& json) {
             json["nodes"]["pickup"]["moves"].erase(0);
             json.erase("line");
         }},
        {"nodes renamed", rename_nodes},
    };
    for (const auto& [name, change] : edits) {
        const std::string which = name;
        CAPTURE(which);
        Shelf shelf;
        shelf.play();
        const auto before = shelf.files.held[kCall];
        edit(shelf, change);
        (void)shelf.load();  // what it became is right as well
        shelf.check_exact();
        shelf.files.held.erase(kCall);
        shelf.check_exact();
    }
}

TEST_CASE("a company and a rubric may be edited as well") {
    Shelf shelf;
    shelf.play();
    shelf.files.held["content/companies/harbour-home.json"] =
        test::patched(test::company_json(), R"({"authority":{"refund":{"limit":80}}})");
    shelf.files.held["content/rubrics/plain.json"] =
        test::patched(test::rubric_json(), R"({"words_per_minute":90})");
    shelf.check_exact();
}

TEST_CASE("where nothing was kept, a file that is as it was will do") {
    Shelf shelf;
    shelf.play();
    std::erase_if(shelf.files.held, [](const auto& file) { return file.first.starts_with("data/"); });
    shelf.check_exact();
}

TEST_CASE("what is truly gone is named with its hash") {
    Shelf shelf;
    shelf.play();
    base::Diagnostics faults;
    const auto file = records::parse_attempt({"a.json", shelf.saved}, faults);
    REQUIRE(file);
    std::erase_if(shelf.files.held, [](const auto& held) { return held.first.starts_with("data/"); });
    shelf.files.held.erase(kCall);
    shelf.files.held["content/rubrics/plain.json"] += "\n";

    const auto content = records::find_content(shelf.files, shelf.library, shelf.store, file->head);
    REQUIRE(!content.ok());
    CHECK(content.error().code == "content-gone");
    CHECK(content.error().message == "what was played is gone:\n  scenario \"sofa\", SHA-256 " +
                                         file->head.scenario.hash + "\n  rubric \"plain\", SHA-256 " +
                                         file->head.rubric.hash);
}

TEST_CASE("every write of what is played may fail: nothing half is kept") {
    for (int nth = 1; nth <= 3; ++nth) {
        CAPTURE(nth);
        Shelf shelf;
        const auto playable = shelf.load();
        shelf.files.fail_write = nth;
        CHECK(!records::keep_content(shelf.store, playable).ok());
        for (const auto& [path, bytes] : shelf.files.held)
            if (path.starts_with("data/content/"))
                CHECK(path == "data/content/" + base::sha256(bytes) + ".json");
        CHECK(records::keep_content(shelf.store, playable).ok());
        shelf.play();
        shelf.check_exact();
    }
}
