#include "view/customer_card.h"

#include "scenario/money.h"

namespace rung::view {

using scenario::Script;

CustomerCard make_customer_card(const Script& script) {
    CustomerCard card{
        std::string(script.text(script.customer_name)), std::string(script.text(script.pronouns)), {}};
    for (const auto& [key, value] : script.account)
        card.account.emplace_back(script.text(key), script.text(value));
    return card;
}

std::vector<FactView> list_facts(const Script& script, const call::State& state) {
    std::vector<FactView> list;
    for (std::size_t i = 0; i < script.facts.size(); ++i)
        if ((state.facts >> i & 1) != 0)
            list.push_back({static_cast<std::uint8_t>(i), std::string(script.text(script.facts[i].text))});
    return list;
}

std::vector<AuthorityView> list_authority(const Wording& say, const Script& script,
                                          const call::State& state) {
    std::vector<AuthorityView> list;
    for (std::size_t i = 0; i < script.remedies.size(); ++i) {
        const auto& remedy = script.remedies[i];
        AuthorityView view;
        view.remedy = script.text(remedy.name);
        if (remedy.limit > 0) view.limit = scenario::format_amount(script, i, remedy.limit);
        if (const auto step = state.offered[i]; step != 0)
            view.offered = scenario::format_amount(script, i, script.amounts[remedy.steps.first + step - 1u]);
        view.text = view.limit.empty() ? say("no {remedy}", {{"remedy", view.remedy}})
                                       : limit_words(say, script, i, remedy.limit);
        if (!view.offered.empty()) view.text += say(" ({amount} offered)", {{"amount", view.offered}});
        list.push_back(std::move(view));
    }
    return list;
}

std::string authority_words(const Wording& say, const Script& script, const call::State& state) {
    std::string words;
    for (const auto& authority : list_authority(say, script, state))
        words += (words.empty() ? "" : ", ") + authority.text;
    return words.empty() ? say("nothing") : words;
}

}  // namespace rung::view
