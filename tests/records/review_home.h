#pragma once

#include "records/people.h"
#include "records/records.h"
#include "records/reviewed.h"

#include <doctest/doctest.h>
#include <string>

namespace rung::test {

/// A store with two reps, two coaches (Cleo coaches Sam, Dan nobody) and a lead, and closed attempts of
/// Sam's: `sofa-1` an assessment, `sofa-2` practice; `sofa-3` of Ana's is an assessment, and `sofa-4` of
/// Sam's not closed.
struct ReviewHome {
    explicit ReviewHome(const std::string& path = ":memory:") : records(open(path)) {
        add("Sam", records::Role::rep);
        add("Ana", records::Role::rep);
        add("Cleo", records::Role::coach);
        add("Dan", records::Role::coach);
        add("Lee", records::Role::lead);
        REQUIRE(records::set_coach(store(), who("Sam"), who("Cleo")).ok());
        play("sofa-1", "Sam", "assessment", true);
        play("sofa-2", "Sam", "practice", true);
        play("sofa-3", "Ana", "assessment", true);
        play("sofa-4", "Sam", "assessment", false);
    }

    [[nodiscard]] records::Store& store() const { return *records.store; }
    [[nodiscard]] records::Member who(const std::string& name) const {
        const auto found = records::find_person(store(), name);
        REQUIRE(found.ok());
        return found->member;
    }
    /// From now on they look at the store.
    records::Store& as(const std::string& name) const {
        store().me = who(name);
        return store();
    }
    [[nodiscard]] records::Reviewed attempt(const std::string& id) const {
        const auto found = records::find_reviewed(store(), id);
        REQUIRE(found.ok());
        return *found;
    }
    void play(const std::string& id, const std::string& name, const std::string& mode, bool closed,
              const std::string& began = "2026-02-03 10:20") const {
        records::ScoreRow score;
        score.rules = 1;
        score.scenario = "sofa";
        score.mode = mode == "practice" ? call::Mode::practice : call::Mode::assessment;
        score.total = 74;
        score.outcome = "late";
        score.sheet = {{"mirror", "positioning", 400}, {"brief", "handover", 300}};
        score.items = "el";
        REQUIRE(records.attempts
                    ->save(id, R"({"mode":")" + mode + R"("})", {name, began}, closed ? &score : nullptr)
                    .ok());
    }

    records::Records records;

  private:
    static records::Records open(const std::string& path) {
        auto opened = records::open_file_store(path, "");
        REQUIRE(opened.ok());
        return std::move(*opened);
    }
    void add(const std::string& name, records::Role role) const {
        REQUIRE(records::add_person(store(), name, role, records::kHomeTeam).ok());
    }
};

/// The code of what went wrong; empty where nothing did.
template <class T>
std::string review_code(const base::Result<T>& result) {
    return result ? std::string() : result.error().code;
}

}  // namespace rung::test
