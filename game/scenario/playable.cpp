#include "scenario/playable.h"

#include "base/hash.h"
#include "scenario/compile.h"
#include "scenario/document.h"
#include "scenario/read.h"

#include <utility>

namespace rung::scenario {

const std::string& Playable::scenario_bytes() const {
    return scenario.document->source().bytes;
}
const std::string& Playable::company_bytes() const {
    return company.document->source().bytes;
}
const std::string& Playable::rubric_bytes() const {
    return rubric.document->source().bytes;
}

std::optional<Playable> make_playable(base::Source scenario, base::Source company, base::Source rubric,
                                      base::Diagnostics& out) {
    auto a = parse_scenario(std::move(scenario), out);
    auto b = parse_company(std::move(company), out);
    auto c = parse_rubric(std::move(rubric), out);
    if (!a || !b || !c) return std::nullopt;
    return make_playable(*std::move(a), *std::move(b), *std::move(c), out);
}

std::optional<Playable> make_playable(Scenario scenario, Company company, Rubric rubric,
                                      base::Diagnostics& out) {
    base::Diagnostics found;
    check_company(company, found);
    check_rubric(rubric, found);
    auto script = compile(scenario, company, rubric, found);
    base::sort_diagnostics(found);
    const bool sound = script && !base::has_errors(found);
    out.insert(out.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    if (!sound) return std::nullopt;
    Playable made{std::move(scenario), std::move(company), std::move(rubric), *std::move(script), {}, {}, {}};
    made.scenario_hash = base::sha256(made.scenario_bytes());
    made.company_hash = base::sha256(made.company_bytes());
    made.rubric_hash = base::sha256(made.rubric_bytes());
    return made;
}

}  // namespace rung::scenario
