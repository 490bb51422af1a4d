#include "command/commands.h"
#include "command/members.h"
#include "command/play_console.h"
#include "command/printed.h"
#include "records/attempt_file.h"
#include "view/module_view.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;
using team::ModuleTerms;

constexpr std::size_t kModuleColumn = 12;

/// Whoever the modules are shown to, with everything played and given.
struct Learner {
    std::string name;
    std::vector<records::AttemptSummary> attempts;
    team::AssignedList assigned;

    [[nodiscard]] team::ModuleStanding stand(const ModuleTerms& terms) const {
        team::SomeAttempts own;
        for (const auto& attempt : attempts) own.push_back(&attempt);
        return team::make_module_standing(terms, own);
    }
    [[nodiscard]] const team::Assigned* find_assigned(const std::string& module) const {
        const auto found = std::find_if(assigned.begin(), assigned.end(),
                                        [&](const auto& one) { return one.given.module == module; });
        return found == assigned.end() ? nullptr : &*found;
    }
};

base::Result<std::optional<Learner>> load_learner(const Shop& shop, const std::vector<ModuleTerms>& modules) {
    if (shop.arguments.who.empty()) return std::optional<Learner>();
    const auto subject = find_subject(shop);
    if (!subject) return subject.error();
    auto played = list_attempts_of(shop, subject->member);
    if (!played) return played.error();
    Learner learner{called(*subject), std::move(*played), {}};
    auto assigned =
        team::load_assigned(*shop.store(), subject->member, modules, learner.attempts, shop.environment.now);
    if (!assigned) return assigned.error();
    learner.assigned = std::move(*assigned);
    return std::optional(std::move(learner));
}

Json standing_json(const team::ModuleStanding& standing) {
    Json calls = Json::array();
    for (const auto& call : standing.calls)
        calls.push_back({{"call", call.call},
                         {"best", call.best ? Json(*call.best) : Json()},
                         {"passed", call.passed},
                         {"passed_on", call.passed_on.empty() ? Json() : Json(call.passed_on)},
                         {"attempts", call.used()},
                         {"stopped", call.stopped}});
    return {{"passed", standing.passed()}, {"calls", std::move(calls)}};
}

Json module_json(const ModuleTerms& terms, const std::optional<Learner>& learner) {
    Json marks = Json::object();
    for (const auto& [dimension, points] : terms.marks) marks[dimension] = points;
    Json json{{"id", terms.id},
              {"title", terms.title},
              {"summary", terms.summary},
              {"mode", records::name_of(terms.mode)},
              {"pass", terms.pass},
              {"marks", std::move(marks)},
              {"calls", terms.calls},
              {"attempts", terms.attempts},
              {"practise_again_days", terms.again_days},
              {"prerequisites", terms.prerequisites}};
    if (!learner) return json;
    json["standing"] = standing_json(learner->stand(terms));
    const auto* assigned = learner->find_assigned(terms.id);
    json["assigned"] = assigned == nullptr ? Json()
                                           : Json{{"assignment", assigned->given.id},
                                                  {"due", assigned->given.due},
                                                  {"state", team::name_of(assigned->state)}};
    return json;
}

void show_module(terminal::Page& page, const debrief::Wording& say, const view::ModuleView& view,
                 const std::string& learner) {
    page.heading(say("{title} ({id})", {{"title", view.title}, {"id", view.id}}));
    page.paragraph(view.summary);
    page.entry(say("Mode"), view.mode, kModuleColumn);
    page.entry(say("To pass"), view.pass, kModuleColumn);
    page.entry(say("Attempts"), view.attempts, kModuleColumn);
    if (!view.before.empty()) page.entry(say("Before it"), view.before, kModuleColumn);
    if (!view.again.empty()) page.entry(say("Again"), view.again, kModuleColumn);
    auto label = say("Calls");
    for (const auto& call : view.calls) {
        auto words = say("{title} ({id})", {{"title", call.title}, {"id", call.id}});
        if (!call.standing.empty())
            words = say("{call}: {standing}", {{"call", words}, {"standing", call.standing}});
        page.entry(std::exchange(label, {}), words, kModuleColumn);
    }
    if (!view.standing.empty()) page.entry(learner, view.standing, kModuleColumn);
    if (!view.assigned.empty()) page.entry(say("Assigned"), view.assigned, kModuleColumn);
}

}  // namespace

Exit run_modules(Shop& shop) {
    const auto calls = shop.library.list_calls();
    const auto listing = shop.library.list_modules();
    (void)shop.tell(listing.problems);
    const auto modules = team::list_module_terms(listing, calls);
    const auto learner = load_learner(shop, modules);
    if (!learner) return shop.fail(learner.error());
    if (shop.arguments.json) {
        Json json = Json::array();
        for (const auto& terms : modules) json.push_back(module_json(terms, *learner));
        shop.print(dump_json(json));
        return Exit::done;
    }
    Printed printed(shop.environment.out, shop.width() + 1);
    terminal::Page page(printed, style_of(shop));
    for (const auto& terms : modules) {
        if (&terms != &modules.front()) page.blank();
        view::ModuleMaterial from{.calls = calls, .modules = modules};
        std::optional<team::ModuleStanding> standing;
        if (*learner) {
            from.standing = &standing.emplace((*learner)->stand(terms));
            from.assigned = (*learner)->find_assigned(terms.id);
        }
        show_module(page, shop.say, view::make_module_view(shop.say, terms, from),
                    *learner ? (*learner)->name : std::string());
    }
    if (modules.empty())
        page.paragraph(shop.say("There are no modules. --data DIR says where the content is."));
    return Exit::done;
}

}  // namespace rung::command
