#include "view/module_view.h"

#include "debrief/mode.h"
#include "view/assigned.h"

#include <algorithm>

namespace rung::view {
namespace {

std::string pass_words(const Wording& say, const team::ModuleTerms& terms) {
    const auto pass = std::to_string(terms.pass);
    std::vector<std::string> marks;
    for (const auto& [dimension, points] : terms.marks)
        marks.push_back(say("{points} in {skill}",
                            {{"points", std::to_string(points)}, {"skill", say(id_words(dimension))}}));
    if (marks.empty()) return say("{pass} of 100 in each call", {{"pass", pass}});
    return say("{pass} of 100 in each call, with at least {marks}",
               {{"pass", pass}, {"marks", say.list(marks)}});
}

std::string before_words(const Wording& say, const team::ModuleTerms& terms,
                         const std::vector<team::ModuleTerms>& modules) {
    std::vector<std::string> titles;
    for (const auto& id : terms.prerequisites) {
        const auto* before = team::find_terms(modules, id);
        titles.push_back(before != nullptr ? before->title : id);
    }
    return say.list(titles);
}

std::string call_words(const Wording& say, const team::CallStanding& call) {
    if (!call.best) return call.open > 0 ? say("begun") : std::string();
    const auto best = best_words(say, *call.best);
    return call.passed ? say("{best}, passed", {{"best", best}})
                       : say("{best}, not passed", {{"best", best}});
}

}  // namespace

ModuleView make_module_view(const Wording& say, const team::ModuleTerms& terms, const ModuleMaterial& from) {
    ModuleView view{terms.id,
                    terms.title,
                    terms.summary,
                    debrief::mode_name(say, terms.mode),
                    pass_words(say, terms),
                    {},
                    {},
                    {},
                    {},
                    {},
                    {}};
    view.attempts = terms.attempts == 0 ? say("any number")
                                        : say("{n} at each call", {{"n", std::to_string(terms.attempts)}});
    view.before = before_words(say, terms, from.modules);
    if (terms.again_days > 0) view.again = say.count(terms.again_days, "after one day", "after {n} days");
    for (const auto& id : terms.calls) view.calls.push_back({id, title_of(from.calls, id), {}});
    if (from.standing != nullptr) {
        for (std::size_t i = 0; i < view.calls.size(); ++i)
            view.calls[i].standing = call_words(say, from.standing->calls[i]);
        view.standing = from.standing->passed() ? say("Passed.")
                        : view.calls.size() == 1
                            ? say("Not passed yet.")
                            : say("{passed} of {n} calls passed.",
                                  {{"passed", std::to_string(from.standing->count_passed())},
                                   {"n", std::to_string(view.calls.size())}});
    }
    if (from.assigned != nullptr) view.assigned = assigned_words(say, *from.assigned);
    return view;
}

}  // namespace rung::view
