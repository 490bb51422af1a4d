#include "records/content.h"

namespace rung::records {

Content make_content(const scenario::Playable& playable, std::string_view id) {
    Content content;
    content.scenario = {std::string(id.empty() ? playable.scenario.id.text : id), playable.scenario_hash};
    content.company = {std::string(playable.company.id.text), playable.company_hash};
    content.rubric = {std::string(playable.rubric.id.text), playable.rubric_hash};
    content.script = playable.script;
    content.sheet = score::make_sheet(playable.script, playable.rubric);
    return content;
}

call::Attempt begin_attempt(const Content& content, call::Mode mode, std::uint64_t seed) {
    call::Attempt attempt;
    attempt.scenario = content.scenario;
    attempt.company = content.company;
    attempt.rubric = content.rubric;
    attempt.mode = mode;
    attempt.seed = seed;
    return attempt;
}

}  // namespace rung::records
