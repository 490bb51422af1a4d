#include "report/content_names.h"

#include "scenario/money.h"

#include <fmt/format.h>

namespace rung::report {
namespace {

std::string within(std::string_view company, std::string_view id) {
    return fmt::format("{}/{}", company, id);
}

}  // namespace

std::string ContentNames::find(const Names& names, const std::string& key, const std::string& otherwise) {
    const auto found = names.find(key);
    return found == names.end() || found->second.empty() ? otherwise : found->second;
}

void ContentNames::add_company(const scenario::Playable& call) {
    const auto& company = call.company;
    companies_[std::string(company.id.text)] = company.name.text;
    for (std::size_t i = 0; i < company.remedies.size(); ++i) {
        const auto& remedy = company.remedies[i];
        const auto key = within(company.id.text, remedy.id.text);
        remedies_[key] = remedy.name.text;
        if (i < call.script.remedies.size())
            measures_[key] = {std::string(company.currency.text), call.script.remedies[i].unit};
    }
    for (const auto& contact : company.contacts)
        contacts_[within(company.id.text, contact.id.text)] = contact.name.text;
    for (const auto& policy : company.policies)
        policies_[within(company.id.text, policy.id.text)] = policy.title.text;
}

void ContentNames::add(const std::string& id, const scenario::Playable& call) {
    calls_[id] = call.scenario.title.text;
    for (const auto& dimension : call.rubric.dimensions)
        dimensions_[std::string(dimension.id.text)] = dimension.name.text;
    for (const auto& item : call.rubric.items) items_[std::string(item.id.text)] = item.name.text;
    add_company(call);
}

std::string ContentNames::obstacle(const std::string& company, std::string_view kind, const std::string& what,
                                   const debrief::Wording& say) const {
    const auto key = within(company, what);
    if (kind == "limit") return find(remedies_, key, what);
    if (kind == "contact") return find(contacts_, key, what);
    if (kind == "policy") return find(policies_, key, what);
    if (what == "manager-request") return say("asking for a manager");
    if (what == "promise") return say("promised days");
    return what;
}

std::string ContentNames::amount(const std::string& company, const std::string& remedy,
                                 std::int64_t amount) const {
    const auto found = measures_.find(within(company, remedy));
    if (found == measures_.end()) return std::to_string(amount);
    return scenario::format_amount(found->second.currency, found->second.unit, amount);
}

ContentNames names_of_library(const scenario::Library& library) {
    ContentNames names;
    for (const auto& entry : library.list_calls().entries) {
        base::Diagnostics ignored;  // rung check tells of them
        if (const auto call = library.load_playable(entry.file, ignored)) names.add(entry.file.id, *call);
    }
    return names;
}

}  // namespace rung::report
