#include "view/policy_book.h"

#include "view/search.h"

namespace rung::view {

using scenario::Script;

std::string answer_words(const Wording& say, const Script& script, std::size_t policy) {
    const auto& held = script.policies[policy];
    if (held.silent) return say("The book is silent on a case like this.");
    const auto answer = script.text(held.answer);
    return std::string(answer.empty() ? script.text(held.text) : answer);
}

std::vector<PolicyView> list_policies(const Wording& say, const Script& script, const call::State& state,
                                      std::string_view search) {
    std::vector<PolicyView> list;
    for (std::size_t i = 0; i < script.policies.size(); ++i) {
        const auto& held = script.policies[i];
        PolicyView entry;
        entry.policy = static_cast<std::uint8_t>(i);
        entry.clause = script.text(held.clause);
        entry.title = script.text(held.title);
        entry.text = script.text(held.text);
        entry.looked_up = (state.looked_up >> i & 1) != 0;
        if (entry.looked_up) entry.here = answer_words(say, script, i);
        if (holds_all(searchable(entry.clause + ' ' + entry.title + ' ' + entry.text), search))
            list.push_back(std::move(entry));
    }
    return list;
}

}  // namespace rung::view
