#include "small.h"

#include "scenario/event.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <sstream>
#include <string>

namespace rung::test {
namespace {

using scenario::Event;
using scenario::EventKind;
using scenario::Name;
using scenario::Names;
using scenario::Number;

Number number(std::int64_t value) {
    return {.value = value, .place = {}, .given = true};
}

Names names(const std::vector<std::string_view>& texts) {
    Names made;
    for (const auto text : texts) made.push_back({.text = text, .place = {}});
    return made;
}

scenario::Rubric::Skill skill(std::string_view id, bool harmful) {
    scenario::Rubric::Skill made;
    made.id = {.text = id, .place = {}};
    made.harmful = harmful;
    return made;
}

scenario::Rubric::Item item_of(const SmallItem& small) {
    scenario::Rubric::Item item;
    item.id.text = item.name.text = small.id;
    item.dimension.text = small.dimension;
    item.points = number(small.points);
    item.cue = names(small.cue);
    item.earned_by = names(small.earned_by);
    item.lost_by = names(small.lost_by);
    item.at_end.text = small.at_end;
    item.handover = small.handover;
    item.coach_earned.text = "earned";
    item.coach_lost.text = "lost";
    return item;
}

std::vector<scenario::Rubric::Grave> graves_of(const std::vector<SmallRule>& rules) {
    std::vector<scenario::Rubric::Grave> graves;
    for (const auto& rule : rules) {
        auto& grave = graves.emplace_back();
        grave.id.text = grave.name.text = rule.id;
        grave.event.text = rule.event;
        grave.dimension.text = rule.dimension;
    }
    return graves;
}

/// `times@0:-2:1:50` cut at `@` and `:`.
std::vector<std::string> parts_of(std::string word) {
    for (auto& letter : word)
        if (letter == '@') letter = ':';
    std::vector<std::string> parts;
    std::istringstream stream(word);
    for (std::string part; std::getline(stream, part, ':');) parts.push_back(part);
    return parts;
}

int whole(const std::vector<std::string>& parts, std::size_t idx, int otherwise) {
    return idx < parts.size() ? std::stoi(parts[idx]) : otherwise;
}

/// What a tale says beyond the names that a rubric knows.
class Teller {
  public:
    explicit Teller(const scenario::Rubric& rubric) {
        for (const auto& skill : rubric.skills) skills_.push_back(skill.id.text);
    }

    Event event_of(const std::string& word) {
        const auto parts = parts_of(word);
        if (parts[0] == "times") return timed(parts);
        if (parts[0] == "begins" || parts[0] == "begins-cold") return begun(parts);
        const auto at = word.find('@');
        const auto pattern = scenario::find_event_pattern(word.substr(0, at), skills_);
        if (!pattern) FAIL("no event is called ", word);
        Event event{.kind = pattern->kind, .a = pattern->argument};
        if (event.kind == EventKind::opens || event.kind == EventKind::lapses)
            event.b = static_cast<std::uint32_t>(whole(parts, 2, 0));
        if (event.kind == EventKind::opens) opened_ |= 1u << event.b;
        return event;
    }

  private:
    static Event timed(const std::vector<std::string>& parts) {
        const scenario::TimingRow row{static_cast<std::uint8_t>(whole(parts, 3, 1)),
                                      static_cast<std::int8_t>(whole(parts, 4, 0))};
        return {.kind = EventKind::times,
                .a = static_cast<std::uint8_t>(whole(parts, 1, 0)),
                .value = static_cast<std::int16_t>(whole(parts, 2, 0)),
                .b = scenario::pack_row(row)};
    }
    [[nodiscard]] Event begun(const std::vector<std::string>& parts) const {
        return {.kind = EventKind::chain_begins,
                .a = static_cast<std::uint8_t>(parts[0] == "begins-cold"),
                .value = static_cast<std::int16_t>(whole(parts, 1, -1)),
                .b = opened_};
    }

    std::vector<std::string_view> skills_;
    std::uint32_t opened_ = 0;
};

void add_remedy(scenario::Script& script) {
    script.amounts = {10, 80};
    script.remedies.push_back({.id = {}, .unit = {}, .limit_steps = 1, .limit = 50, .steps = {0, 2}});
    scenario::Reaction accepts;
    accepts.may_accept = true;
    script.reactions.push_back(accepts);
}

void add_contacts(scenario::Script& script) {
    using scenario::ResultKind;
    scenario::Contact contact;
    contact.handles = 0xffff;
    script.contacts.assign(2, contact);
    script.links = {{.is = ResultKind::unavailable, .to = {}, .otherwise = {}},
                    {.is = ResultKind::line_drops, .to = {}, .otherwise = {}},
                    {.is = ResultKind::connected, .to = {}, .otherwise = {}}};
    script.outcomes.assign(std::size_t{2} * scenario::kMethods, {.links = {0, 3}});
    script.outcomes[0].links.count = 0;
    script.handover_lines.push_back({});
}

void add_customer(scenario::Script& script) {
    script.lines.push_back({});
    for (auto kind = static_cast<int>(EventKind::asks); kind <= static_cast<int>(EventKind::apologises);
         ++kind)
        script.acts.push_back({.kind = static_cast<EventKind>(kind), .remedy = 0, .step = 1});
}

}  // namespace

scenario::Rubric make_rubric(const SmallRubric& small) {
    scenario::Rubric rubric;
    rubric.pass = number(80);
    rubric.skills = {skill("kind", false), skill("plain", false), skill("harsh", true)};
    for (const auto& [id, weight] : small.weights)
        rubric.dimensions.push_back({.id = {id, {}}, .name = {id, {}}, .weight = number(weight)});
    for (const auto& item : small.items) rubric.items.push_back(item_of(item));
    rubric.fatal = graves_of(small.fatal);
    rubric.critical = graves_of(small.critical);
    rubric.cap_missed = number(35);
    rubric.cap_needless = number(55);
    rubric.cap_premature_cold = number(39);
    rubric.keep_premature_pct = rubric.keep_avoidable_pct = number(50);
    rubric.keep_missed_pct = rubric.keep_needless_pct = number(0);
    return rubric;
}

scenario::Script make_script(const std::vector<SmallTrigger>& triggers, scenario::Verdict verdict) {
    scenario::Script script;
    script.verdict = verdict;
    scenario::Choice choice;
    choice.shows = 0b111;
    choice.learns = 1;
    choice.try_no = 1;
    script.choices.push_back(choice);
    script.skills.resize(3);
    script.skills[2].harmful = true;
    script.rule_skills = {.redirect = 1,
                          .contain = 1,
                          .insult = 4,
                          .overpromise = 4,
                          .withdraw = 1,
                          .falsehood = 4,
                          .admits_liability = 4,
                          .discloses = 4,
                          .verifies = 1};
    add_remedy(script);
    script.policies.resize(2);
    script.policies[0].silent = true;
    add_contacts(script);
    add_customer(script);
    script.needs = 0b11;
    script.opinions = 0b100;
    script.endings.resize(2);
    script.endings[0].resolved = true;
    for (const auto& small : triggers) {
        scenario::Trigger trigger;
        trigger.reason = small.reason;
        trigger.declared = small.declared;
        script.triggers.push_back(trigger);
    }
    return script;
}

std::vector<Event> tale(const scenario::Rubric& rubric, std::string_view words) {
    Teller teller(rubric);
    std::vector<Event> events;
    std::istringstream stream{std::string(words)};
    for (std::string word; stream >> word;) events.push_back(teller.event_of(word));
    return events;
}

}  // namespace rung::test
