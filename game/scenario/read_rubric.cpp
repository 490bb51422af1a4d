#include "scenario/read.h"
#include "scenario/read_authored.h"
#include "scenario/read_file.h"

namespace rung::scenario {
namespace {

constexpr std::string_view kAtEnds[] = {"earned", "lost"};

constexpr Key<Rubric::Dimension> kDimensionKeys[] = {
    must("id", id<&Rubric::Dimension::id>),
    must("name", words<&Rubric::Dimension::name>),
    must("weight", whole<&Rubric::Dimension::weight, 0, 100>),
};
constexpr Shape<Rubric::Dimension> kDimension{"dimension", kDimensionKeys};

constexpr Key<Rubric::Skill> kSkillKeys[] = {
    must("id", id<&Rubric::Skill::id>),
    must("name", words<&Rubric::Skill::name>),
    must("anger", whole<&Rubric::Skill::anger, -20, 20>),
    must("trust", whole<&Rubric::Skill::trust, -20, 20>),
    may("harmful", flag<&Rubric::Skill::harmful>),
    may("hears", flag<&Rubric::Skill::hears>),
    may("solves", flag<&Rubric::Skill::solves>),
    may("ids", texts<&Rubric::Skill::ids>),
};
constexpr Shape<Rubric::Skill> kSkill{"skill", kSkillKeys};

constexpr Key<Rubric::Mood> kMoodRuleKeys[] = {
    may("anger", whole<&Rubric::Mood::anger, -50, 50>),
    may("trust", whole<&Rubric::Mood::trust, -50, 50>),
};
constexpr Shape<Rubric::Mood> kMoodRule{"mood rule", kMoodRuleKeys};

constexpr Key<Rubric::Temper> kTemperKeys[] = {
    must("id", id<&Rubric::Temper::id>),
    must("name", words<&Rubric::Temper::name>),
    must("calms_pct", whole<&Rubric::Temper::calms_pct, 0, 300>),
    must("angers_pct", whole<&Rubric::Temper::angers_pct, 0, 300>),
    must("trusts_pct", whole<&Rubric::Temper::trusts_pct, 0, 300>),
    must("distrusts_pct", whole<&Rubric::Temper::distrusts_pct, 0, 300>),
    must("out_of_turns", words<&Rubric::Temper::out_of_turns>),
    must("disconnected", words<&Rubric::Temper::disconnected>),
    may("left_to_owner", words<&Rubric::Temper::left_to_owner>),
    must("on", reactions<&Rubric::Temper::on>),
};
constexpr Shape<Rubric::Temper> kTemper{"temper", kTemperKeys};

constexpr Key<Rubric::Item> kCoachKeys[] = {
    must("earned", words<&Rubric::Item::coach_earned>),
    must("lost", words<&Rubric::Item::coach_lost>),
};
constexpr Shape<Rubric::Item> kCoach{"coach", kCoachKeys};

constexpr Key<Rubric::Item> kItemKeys[] = {
    must("id", id<&Rubric::Item::id>),
    must("name", words<&Rubric::Item::name>),
    must("dimension", words<&Rubric::Item::dimension>),
    must("points", whole<&Rubric::Item::points, 1, 100>),
    may("cue", text_or_texts<&Rubric::Item::cue>),
    may("earned_by", text_or_texts<&Rubric::Item::earned_by>),
    may("lost_by", text_or_texts<&Rubric::Item::lost_by>),
    may("at_end", one_of<&Rubric::Item::at_end, kAtEnds>),
    may("handover", flag<&Rubric::Item::handover>),
    must("teaches", texts<&Rubric::Item::teaches>),
    must("coach", part<kCoach>),
};
constexpr Shape<Rubric::Item> kItem{"item", kItemKeys};

constexpr Key<Rubric::Grave> kFatalKeys[] = {
    must("id", id<&Rubric::Grave::id>),          must("name", words<&Rubric::Grave::name>),
    must("event", words<&Rubric::Grave::event>), must("teaches", texts<&Rubric::Grave::teaches>),
    must("coach", words<&Rubric::Grave::coach>),
};
constexpr Shape<Rubric::Grave> kFatal{"fatal rule", kFatalKeys};

constexpr Key<Rubric::Grave> kCriticalKeys[] = {
    must("id", id<&Rubric::Grave::id>),
    must("name", words<&Rubric::Grave::name>),
    must("event", words<&Rubric::Grave::event>),
    must("dimension", words<&Rubric::Grave::dimension>),
    must("teaches", texts<&Rubric::Grave::teaches>),
    must("coach", words<&Rubric::Grave::coach>),
};
constexpr Shape<Rubric::Grave> kCritical{"critical rule", kCriticalKeys};

constexpr Key<Rubric> kCapKeys[] = {
    must("missed", whole<&Rubric::cap_missed, 0, 100>),
    must("needless", whole<&Rubric::cap_needless, 0, 100>),
    must("premature_cold", whole<&Rubric::cap_premature_cold, 0, 100>),
};
constexpr Shape<Rubric> kCaps{"caps", kCapKeys};

constexpr Key<Rubric> kKeepKeys[] = {
    must("premature", whole<&Rubric::keep_premature_pct, 0, 100>),
    must("avoidable", whole<&Rubric::keep_avoidable_pct, 0, 100>),
    must("missed", whole<&Rubric::keep_missed_pct, 0, 100>),
    must("needless", whole<&Rubric::keep_needless_pct, 0, 100>),
};
constexpr Shape<Rubric> kKeeps{"shares kept", kKeepKeys};

constexpr Key<Rubric> kLabelKeys[] = {
    must("strong", whole<&Rubric::label_strong, 0, 100>),
    must("good", whole<&Rubric::label_good, 0, 100>),
    must("loose", whole<&Rubric::label_loose, 0, 100>),
    must("slip", whole<&Rubric::label_slip, 0, 100>),
    must("only_way", whole<&Rubric::label_only_way, 0, 100>),
};
constexpr Shape<Rubric> kLabels{"labels", kLabelKeys};

constexpr Key<Rubric> kRubricKeys[] = {
    must("$schema", schema<Rubric, FileKind::rubric>),
    must("format", format<Rubric>),
    must("id", id<&Rubric::id>),
    must("name", words<&Rubric::name>),
    must("pass", whole<&Rubric::pass, 0, 100>),
    must("words_per_minute", whole<&Rubric::words_per_minute, 60, 300>),
    must("dimensions", list<&Rubric::dimensions, kDimension, kMaxDimensions>),
    must("skills", list<&Rubric::skills, kSkill, kMaxSkills>),
    must("mood", map<&Rubric::mood, &Rubric::Mood::key, nullptr, kMoodRule>),
    must("tempers", list<&Rubric::tempers, kTemper>),
    must("items", list<&Rubric::items, kItem, kMaxItems>),
    must("caps", part<kCaps>),
    must("keeps_pct", part<kKeeps>),
    must("fatal", list<&Rubric::fatal, kFatal, kMaxFatals>),
    must("critical", list<&Rubric::critical, kCritical, kMaxFatals>),
    must("labels", part<kLabels>),
};
constexpr Shape<Rubric> kRubric{"rubric", kRubricKeys};

}  // namespace

std::optional<Rubric> parse_rubric(base::Source source, base::Diagnostics& out) {
    return read_file(std::move(source), FileKind::rubric, kRubric, out);
}

}  // namespace rung::scenario
