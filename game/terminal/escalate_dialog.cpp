#include "terminal/escalate_dialog.h"

#include "call/call.h"
#include "scenario/spoken.h"
#include "view/contacts.h"
#include "view/customer_card.h"
#include "view/handover_lines.h"
#include "view/words.h"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace rung::terminal {

using call::Why;
using scenario::Method;
using scenario::Move;
using scenario::MoveKind;
using scenario::Reason;
using session::Session;

namespace {

class EscalateDialog {
  public:
    EscalateDialog(Asker& asker, const Session& session)
        : asker_(asker), session_(session), say_(asker.say()) {
        move_.kind = MoveKind::escalate;
    }

    std::optional<Move> run();

  private:
    using Step = Answered (EscalateDialog::*)();
    Answered ask_reason();
    Answered ask_contact();
    Answered ask_method();
    Answered ask_line();
    Answered ask_brief();
    Answered ask_identify();
    Answered ask_prepare();
    Answered confirm();

    [[nodiscard]] std::string contact_name() const {
        return std::string(session_.script().text(session_.script().contacts[move_.contact].name));
    }
    [[nodiscard]] std::string brief_words() const;
    [[nodiscard]] Pick method_pick(Method method) const;

    Asker& asker_;
    const Session& session_;
    const Wording& say_;
    Move move_;
};

Answered EscalateDialog::ask_reason() {
    std::vector<Pick> picks;
    for (const auto reason : view::kReasonsToEscalate) picks.push_back({view::reason_words(say_, reason)});
    const auto answer = asker_.one(say_("Why do you bring somebody in?"), picks);
    if (answer.given()) move_.reason = view::kReasonsToEscalate[answer.value];
    return answer.is;
}

Answered EscalateDialog::ask_contact() {
    const auto contacts = view::list_contacts(say_, session_.script(), session_.state());
    std::vector<Pick> picks;
    for (const auto& contact : contacts)
        picks.push_back(
            {say_("{name}, {title} – {handles}",
                  {{"name", contact.name}, {"title", contact.title}, {"handles", contact.handles}})});
    const auto answer = asker_.one(say_("Who should own it?"), picks);
    if (answer.given()) move_.contact = contacts[answer.value].contact;
    return answer.is;
}

Pick EscalateDialog::method_pick(Method method) const {
    Move trial = move_;
    trial.method = method;
    trial.facts = 0;
    const auto why = call::query(session_.script(), session_.state(), trial);
    return {say_("{method}: {what}",
                 {{"method", view::method_words(say_, method)}, {"what", view::method_help(say_, method)}}),
            why == Why::legal, view::why_words(say_, session_.script(), why)};
}

Answered EscalateDialog::ask_method() {
    std::vector<Pick> picks;
    for (int i = 0; i < scenario::kMethods; ++i) picks.push_back(method_pick(static_cast<Method>(i)));
    const auto answer = asker_.one(say_("How?"), picks);
    if (answer.given()) move_.method = static_cast<Method>(answer.value);
    return answer.is;
}

Answered EscalateDialog::ask_line() {
    const auto lines = view::list_handover_lines(say_, session_, MoveKind::escalate, move_.contact);
    std::vector<Pick> picks;
    for (const auto& line : lines) picks.push_back({line.text});
    const auto answer = asker_.one(say_("What do you tell the customer?"), picks);
    if (answer.given()) move_.line = lines[answer.value].line;
    return answer.is;
}

Answered EscalateDialog::ask_brief() {
    move_.facts = 0;
    const auto facts = view::list_facts(session_.script(), session_.state());
    if (move_.method == Method::cold || facts.empty()) return Answered::yes;
    std::vector<Pick> picks;
    for (const auto& fact : facts) picks.push_back({fact.text});
    const auto answer =
        asker_.some(say_("What do you tell {contact} first? At most five, and each takes time.",
                         {{"contact", contact_name()}}),
                    picks, scenario::kMaxBrief);
    for (const auto picked : answer.value) move_.facts |= 1u << facts[picked].fact;
    return answer.is;
}

Answered EscalateDialog::ask_identify() {
    const auto answer = asker_.yes_or_no(
        say_("Do you give the customer the name and extension of {contact}?", {{"contact", contact_name()}}));
    move_.identify = answer.value ? 1 : 0;
    return answer.is;
}

Answered EscalateDialog::ask_prepare() {
    const auto answer = asker_.yes_or_no(say_("Do you say what happens next, and what to have ready?"));
    move_.prepare = answer.value ? 1 : 0;
    return answer.is;
}

std::string EscalateDialog::brief_words() const {
    std::vector<std::string> told;
    for (const auto& fact : view::list_facts(session_.script(), session_.state()))
        if ((move_.facts >> fact.fact & 1) != 0) told.push_back(fact.text);
    return told.empty() ? say_("nothing") : fmt::format("{}", fmt::join(told, "; "));
}

Answered EscalateDialog::confirm() {
    auto& page = asker_.page();
    constexpr std::size_t kColumn = 20;
    page.heading(say_("You are about to do this:"));
    page.entry(say_("Why"), view::reason_words(say_, move_.reason), kColumn);
    page.entry(say_("To"), contact_name(), kColumn);
    page.entry(say_("How"), view::method_words(say_, move_.method), kColumn);
    page.entry(say_("The customer hears"), scenario::format_said(session_.script(), move_), kColumn);
    page.entry(say_("They are told"), brief_words(), kColumn);
    page.entry(say_("Name, extension"), move_.identify != 0 ? say_("yes") : say_("no"), kColumn);
    page.entry(say_("What happens next"), move_.prepare != 0 ? say_("yes") : say_("no"), kColumn);
    const auto answer = asker_.yes_or_no(say_("Go ahead?"));
    return answer.given() && !answer.value ? Answered::back : answer.is;
}

std::optional<Move> EscalateDialog::run() {
    static constexpr std::array<Step, 8> kSteps = {
        &EscalateDialog::ask_reason,  &EscalateDialog::ask_contact, &EscalateDialog::ask_method,
        &EscalateDialog::ask_line,    &EscalateDialog::ask_brief,   &EscalateDialog::ask_identify,
        &EscalateDialog::ask_prepare, &EscalateDialog::confirm};
    const auto asks_nothing = [this](std::size_t step) {
        return kSteps[step] == &EscalateDialog::ask_brief &&
               (move_.method == Method::cold ||
                view::list_facts(session_.script(), session_.state()).empty());
    };
    for (std::size_t step = 0; step < kSteps.size();) {
        const auto answered = (this->*kSteps[step])();
        if (answered == Answered::left) return std::nullopt;
        if (answered == Answered::yes) {
            ++step;
            continue;
        }
        if (step == 0) return std::nullopt;
        --step;
        if (asks_nothing(step)) --step;
    }
    return move_;
}

}  // namespace

std::optional<Move> ask_escalation(Asker& asker, const Session& session) {
    return EscalateDialog(asker, session).run();
}

}  // namespace rung::terminal
