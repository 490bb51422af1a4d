#include "command/commands.h"
#include "command/table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json texts_of(const scenario::Names& names) {
    Json list = Json::array();
    for (const auto& name : names) list.push_back(name.text);
    return list;
}

Json json_of(const scenario::Listing<scenario::ScenarioHead>::Entry& entry) {
    const auto& head = entry.head;
    return {{"id", entry.file.id},     {"title", head.title},        {"summary", head.summary},
            {"company", head.company}, {"rubric", head.rubric},      {"level", head.level},
            {"minutes", head.minutes}, {"turns", head.turns},        {"customer", head.customer},
            {"temper", head.temper},   {"teaches", head.teaches},    {"reasons", head.reasons},
            {"tags", head.tags},       {"intensity", head.intensity}};
}

Json json_of(const scenario::Listing<scenario::Module>::Entry& entry) {
    const auto& module = entry.head;
    return {{"id", entry.file.id},
            {"title", module.title.text},
            {"summary", module.summary.text},
            {"mode", module.mode.text},
            {"pass", module.pass.value},
            {"scenarios", texts_of(module.scenarios)},
            {"prerequisites", texts_of(module.prerequisites)}};
}

Json json_of(const scenario::Listing<scenario::Company>::Entry& entry) {
    const auto& company = entry.head;
    Json contacts = Json::array();
    for (const auto& contact : company.contacts) contacts.push_back(contact.id.text);
    return {{"id", entry.file.id},
            {"name", company.name.text},
            {"escalation", company.escalation_name.text},
            {"currency", company.currency.text},
            {"contacts", contacts}};
}

std::string joined(const std::vector<std::string>& texts) {
    return fmt::format("{}", fmt::join(texts, " "));
}

Table table_of(const scenario::Listing<scenario::ScenarioHead>& listing) {
    Table table({"call", "title", "company", ">level", ">min", "teaches", "holds"});
    for (const auto& [file, head] : listing.entries)
        table.add({file.id, head.title, head.company, std::to_string(head.level),
                   std::to_string(head.minutes), joined(head.teaches), joined(head.tags)});
    return table;
}

Table table_of(const scenario::Listing<scenario::Module>& listing) {
    Table table({"module", "title", "mode", ">pass", "calls"});
    for (const auto& [file, module] : listing.entries) {
        std::vector<std::string> calls;
        for (const auto& name : module.scenarios) calls.emplace_back(name.text);
        table.add({file.id, std::string(module.title.text), std::string(module.mode.text),
                   std::to_string(module.pass.value), joined(calls)});
    }
    return table;
}

Table table_of(const scenario::Listing<scenario::Company>& listing) {
    Table table({"company", "name", "escalation", ">contacts", ">policies"});
    for (const auto& [file, company] : listing.entries)
        table.add({file.id, std::string(company.name.text), std::string(company.escalation_name.text),
                   std::to_string(company.contacts.size()), std::to_string(company.policies.size())});
    return table;
}

/// What is wrong with some of the content is told; the rest is listed all the same.
template <class T>
Exit print_listing(Shop& shop, const scenario::Listing<T>& listing) {
    (void)shop.tell(listing.problems);
    if (shop.arguments.json) {
        Json list = Json::array();
        for (const auto& entry : listing.entries) list.push_back(json_of(entry));
        shop.print(dump(list));
        return Exit::done;
    }
    if (listing.entries.empty())
        return shop.fail(
            {"file-missing",
             fmt::format("there are no {} in \"{}\"", shop.arguments.what, shop.environment.places.content),
             "--data DIR says where the content is"});
    shop.print(table_of(listing).format(shop.arguments.plain, shop.table_width()));
    return Exit::done;
}

}  // namespace

Exit run_list(Shop& shop) {
    if (shop.arguments.what == "modules") return print_listing(shop, shop.library.list_modules());
    if (shop.arguments.what == "companies") return print_listing(shop, shop.library.list_companies());
    return print_listing(shop, shop.library.list_calls());
}

}  // namespace rung::command
