#include "debrief/raised_limit.h"

#include "debrief/people.h"

#include <vector>

namespace rung::debrief {

std::optional<RaisedLimit> try_raised_limit(const Study& study, std::size_t remedy) {
    if (study.course.chains.empty()) return std::nullopt;
    const auto& script = study.script;
    const auto limit = script.remedies[remedy].limit;
    const auto& before = study.play.beats[study.course.chains.front().beat].before;
    const auto asked = asked_of(script, before, remedy);
    if (asked <= limit) return std::nullopt;
    std::vector<std::int64_t> higher;
    for (const auto step : scenario::Script::part(script.amounts, script.remedies[remedy].steps))
        if (step > limit) higher.push_back(step);
    return RaisedLimit{remedy, asked, analysis::try_limits(script, study.play, remedy, higher)};
}

std::string other_reasons(const Study& study, const RaisedLimit& raised) {
    std::vector<std::string> names;
    const auto bits = raised.sandbox.trials.empty() ? 0 : raised.sandbox.trials.back().reasons;
    for (int r = 0; r < scenario::kReasons; ++r)
        if ((bits >> r & 1) != 0)
            names.push_back(study.say.quote(reason_name(study.say, static_cast<scenario::Reason>(r))));
    return study.say.list(names);
}

}  // namespace rung::debrief
