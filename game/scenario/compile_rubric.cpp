#include "scenario/check.h"
#include "scenario/compile_work.h"

#include <algorithm>

/// Skills, mood and default reactions of the rubric, with the customer's temper worked in.
namespace rung::scenario {
namespace {

std::int8_t scaled(std::int64_t value, std::int64_t pct) {
    return static_cast<std::int8_t>(std::clamp<std::int64_t>(value * pct / 100, -100, 100));
}

std::int8_t temper_anger(const Rubric::Temper& temper, std::int64_t anger) {
    return scaled(anger, anger < 0 ? temper.calms_pct.value : temper.angers_pct.value);
}

std::int8_t temper_trust(const Rubric::Temper& temper, std::int64_t trust) {
    return scaled(trust, trust > 0 ? temper.trusts_pct.value : temper.distrusts_pct.value);
}

std::int8_t half(std::int8_t value) {
    return static_cast<std::int8_t>(value / 2);
}

void add_skills(Work& work, const Rubric::Temper& temper) {
    for (const auto& from : work.rubric.skills) {
        Skill to;
        to.id = work.add(from.id.text);
        to.name = work.add(from.name.text);
        to.teaches = work.domain_ids(from.ids);
        to.harmful = from.harmful;
        to.hears = from.hears;
        to.solves = from.solves;
        to.anger[0] = temper_anger(temper, from.anger.value);
        to.trust[0] = temper_trust(temper, from.trust.value);
        to.anger[1] = half(to.anger[0]);
        to.trust[1] = half(to.trust[0]);
        work.script.skills.push_back(to);
    }
}

void add_rule_skills(Work& work) {
    const auto bit = [&](std::string_view id) {
        const int skill = work.ids.skills.find(id);
        return skill < 0 ? 0u : 1u << skill;
    };
    work.script.rule_skills = {
        .redirect = bit("redirect"),
        .contain = bit("contain"),
        .insult = bit("insult"),
        .overpromise = bit("overpromise"),
        .withdraw = bit("withdraw"),
        .falsehood = bit("falsehood"),
        .admits_liability = bit("admits-liability"),
        .discloses = bit("discloses"),
        .verifies = bit("verify"),
    };
    auto& known = work.script.rule_skills;
    known.consequential =
        known.contain | known.overpromise | known.admits_liability | known.discloses | known.verifies;
    for (std::size_t i = 0; i < work.script.skills.size(); ++i) {
        const auto& skill = work.script.skills[i];
        known.harmful |= skill.harmful ? 1u << i : 0;
        known.hears |= skill.hears ? 1u << i : 0;
        known.solves |= skill.solves ? 1u << i : 0;
    }
}

struct MoodKey {
    std::string_view key;
    MoodChange MoodRules::*rule;
};

constexpr MoodKey kMoodKeys[] = {
    {"grate", &MoodRules::grate},
    {"hold", &MoodRules::hold},
    {"hold_long", &MoodRules::hold_long},
    {"hold_often", &MoodRules::hold_often},
    {"repeat", &MoodRules::repeat},
    {"unexplained", &MoodRules::unexplained},
    {"asked_again", &MoodRules::asked_again},
    {"wrong_owner", &MoodRules::wrong_owner},
    {"unavailable", &MoodRules::unavailable},
    {"starts_again", &MoodRules::starts_again},
    {"silence", &MoodRules::silence},
    {"listening", &MoodRules::listening},
    {"barge_in", &MoodRules::barge_in},
    {"warn_due", &MoodRules::warn_due},
    {"warn_undue", &MoodRules::warn_undue},
    {"refused", &MoodRules::refused},
    {"accepted", &MoodRules::accepted},
    {"announce", &MoodRules::announce},
    {"lookup", &MoodRules::lookup},
};

void add_mood(Work& work, const Rubric::Temper& temper) {
    for (const auto& from : work.rubric.mood)
        for (const auto& [key, rule] : kMoodKeys)
            if (from.key.text == key)
                work.script.mood.*
                    rule = {temper_anger(temper, from.anger.value), temper_trust(temper, from.trust.value)};
}

/// The customer's temper; the first one stands in where the file names none that is there.
const Rubric::Temper* find_temper(Work& work) {
    IdIndex tempers(work.rubric.document.get());
    for (const auto& temper : work.rubric.tempers) (void)tempers.add(temper.id);
    work.faults = &work.scenario_faults;
    const int found =
        work.find(work.scenario.customer.temper, tempers, "unknown-temper", {"the customer", {}, {}, {}},
                  "has the temper", "the rubric has no such temper");
    work.faults = &work.rubric_faults;
    for (const auto& temper : work.rubric.tempers)
        if (found < 0 || temper.id.text == work.scenario.customer.temper.text) return &temper;
    return nullptr;
}

}  // namespace

std::vector<std::string_view> list_mood_keys() {
    std::vector<std::string_view> keys;
    for (const auto& row : kMoodKeys) keys.push_back(row.key);
    return keys;
}

void compile_rubric(Work& work) {
    work.faults = &work.rubric_faults;
    auto& script = work.script;
    script.rubric_id = work.add(work.rubric.id.text);
    script.words_per_minute =
        static_cast<std::uint16_t>(std::clamp<std::int64_t>(work.rubric.words_per_minute.value, 1, 1000));
    const auto* temper = find_temper(work);
    if (temper == nullptr) return;
    script.temper_name = work.add(temper->name.text);
    script.out_of_turns_text = work.expand(temper->out_of_turns);
    script.disconnected_text = work.expand(temper->disconnected);
    script.left_to_owner_text = work.expand(temper->left_to_owner);
    add_skills(work, *temper);
    add_rule_skills(work);
    add_mood(work, *temper);
    script.on_temper = compile_reactions(work, temper->on, {}, temper->id.text);
}

}  // namespace rung::scenario
