#include "view/assigned.h"

#include "debrief/mode.h"

#include <vector>

namespace rung::view {

using team::Assigned;
using team::AssignedState;

namespace {

/// The call at which all attempts are used up; else the next.
const team::CallStanding* find_wanting(const Assigned& assigned) {
    for (const auto& call : assigned.now.calls)
        if (!call.passed && call.open == 0 && team::uses_up(assigned.terms, call.closed)) return &call;
    return assigned.now.find_next();
}

std::string when_words(const Wording& say, const Assigned& assigned) {
    const auto& title = assigned.terms.title;
    const auto mode = debrief::mode_name(say, assigned.terms.mode);
    if (assigned.state == AssignedState::again)
        return say("{title}, {mode}. You passed it on {day}; it is time to practise it again.",
                   {{"title", title}, {"mode", mode}, {"day", assigned.passed_on}});
    return assigned.state == AssignedState::overdue
               ? say("{title}, {mode}. Its day was {day}; it still counts whenever you play it.",
                     {{"title", title}, {"mode", mode}, {"day", assigned.given.due}})
               : say("{title}, {mode}, due {day}.",
                     {{"title", title}, {"mode", mode}, {"day", assigned.given.due}});
}

std::string titles_before(const Wording& say, const Assigned& assigned) {
    std::vector<std::string> titles;
    for (const auto& before : assigned.waits_for) titles.push_back(before.title);
    return say.list(titles);
}

std::string bare_state_words(const Wording& say, const Assigned& assigned) {
    if (!assigned.waits_for.empty())
        return say("{state}, after {before}",
                   {{"state", say(team::name_of(assigned.state))}, {"before", titles_before(say, assigned)}});
    switch (assigned.state) {
        case AssignedState::passed:
            return assigned.passed_on.empty() ? say("passed")
                                              : say("passed on {day}", {{"day", assigned.passed_on}});
        case AssignedState::again:
            return say("due again since {day}", {{"day", assigned.again_on}});
        case AssignedState::started:
        case AssignedState::overdue:
            if (assigned.now.calls.size() == 1) return say(team::name_of(assigned.state));
            return say("{state}, {passed} of {n} passed",
                       {{"state", say(team::name_of(assigned.state))},
                        {"passed", std::to_string(assigned.now.count_passed())},
                        {"n", std::to_string(assigned.now.calls.size())}});
        default:
            return say(team::name_of(assigned.state));
    }
}

}  // namespace

std::optional<AssignedStep> find_step(const Assigned& assigned) {
    if (assigned.state == AssignedState::passed) return std::nullopt;
    if (!assigned.waits_for.empty())
        return AssignedStep{assigned.waits_for.front().next, {}, assigned.waits_for.front().mode};
    const auto* call = find_wanting(assigned);
    if (call == nullptr) return std::nullopt;
    if (assigned.state == AssignedState::failed) return AssignedStep{call->call, {}, call::Mode::practice};
    return AssignedStep{call->call, call->left, assigned.terms.mode};
}

std::string assigned_words(const Wording& say, const Assigned& assigned) {
    if (assigned.state == AssignedState::passed)
        return say("{title}: passed on {day}.",
                   {{"title", assigned.terms.title}, {"day", assigned.passed_on}});
    if (assigned.state == AssignedState::failed)
        return say(
            "{title}: your attempts at this call are used up. Practise it as long as you like, and ask "
            "your coach for another go.",
            {{"title", assigned.terms.title}});
    auto words = when_words(say, assigned);
    if (!assigned.waits_for.empty()) {
        debrief::add_sentence(words,
                              say("Before that: {before}.", {{"before", titles_before(say, assigned)}}));
        return words;
    }
    if (assigned.now.calls.size() > 1)
        debrief::add_sentence(words, say("{passed} of {n} calls passed.",
                                         {{"passed", std::to_string(assigned.now.count_passed())},
                                          {"n", std::to_string(assigned.now.calls.size())}}));
    const auto* next = assigned.now.find_next();
    if (next != nullptr && assigned.terms.attempts > 0 && next->left.empty())
        debrief::add_sentence(
            words, say.count(assigned.terms.attempts - next->used(), "One attempt is left at this call.",
                             "{n} attempts are left at this call."));
    return words;
}

std::string counts_words(const Wording& say, const Assigned& assigned) {
    return say("Your coach asked for this one: it counts for {title}, and your coach will see it.",
               {{"title", assigned.terms.title}});
}

std::string state_words(const Wording& say, const Assigned& assigned) {
    if (!assigned.known) return say("its module is gone");
    auto words = bare_state_words(say, assigned);
    // A call may always be stopped, and uses up nothing; that it was is no secret.
    if (const int stopped = assigned.now.count_stopped(); stopped > 0)
        words += say.count(stopped, ", one call stopped", ", {n} calls stopped");
    return words;
}

}  // namespace rung::view
