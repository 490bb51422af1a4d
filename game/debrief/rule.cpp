#include "debrief/rule.h"

namespace rung::debrief {

std::string rule_of(const scenario::Script& script, const Wording& say, std::size_t policy) {
    return say("{company}'s rule {clause}",
               {{"company", std::string(script.text(script.company_name))},
                {"clause", std::string(script.text(script.policies[policy].clause))}});
}

std::string rule_on(const scenario::Script& script, const Wording& say, std::uint32_t matters) {
    for (std::size_t i = 0; i < script.policies.size(); ++i)
        if ((script.policies[i].governs & matters) != 0) return rule_of(script, say, i);
    return say("{company}'s rules", {{"company", std::string(script.text(script.company_name))}});
}

}  // namespace rung::debrief
