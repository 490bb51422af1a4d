#include "terminal/note_dialog.h"

#include "view/customer_card.h"
#include "view/wrap_up.h"

#include <array>
#include <utility>

namespace rung::terminal {
namespace {

class NoteDialog {
  public:
    NoteDialog(Asker& asker, const session::Session& session)
        : asker_(asker), session_(session), say_(asker.say()) {
        note_.move.kind = scenario::MoveKind::note;
    }

    std::optional<Note> run();

  private:
    using Step = Answered (NoteDialog::*)();
    Answered ask_facts();
    Answered ask_owner();
    Answered ask_next();
    Answered ask_words();

    Asker& asker_;
    const session::Session& session_;
    const Wording& say_;
    Note note_;
};

std::vector<Pick> picks_of(const std::vector<view::Option>& options) {
    std::vector<Pick> picks;
    for (const auto& option : options) picks.push_back({option.text});
    return picks;
}

Answered NoteDialog::ask_facts() {
    const auto facts = view::list_facts(session_.script(), session_.state());
    std::vector<Pick> picks;
    for (const auto& fact : facts) picks.push_back({fact.text});
    const auto answer = asker_.some(say_("Which facts does the next person need?"), picks, picks.size());
    note_.move.facts = 0;
    for (const auto picked : answer.value) note_.move.facts |= 1u << facts[picked].fact;
    return answer.is;
}

Answered NoteDialog::ask_owner() {
    const auto owners = view::list_owners(say_, session_.script());
    const auto answer = asker_.one(say_("Who took it over?"), picks_of(owners));
    if (answer.given()) note_.move.contact = static_cast<std::uint8_t>(owners[answer.value].value);
    return answer.is;
}

Answered NoteDialog::ask_next() {
    const auto steps = view::list_next_steps(say_);
    const auto answer = asker_.one(say_("What happens next?"), picks_of(steps));
    if (answer.given()) note_.move.next = static_cast<scenario::NextStep>(steps[answer.value].value);
    return answer.is;
}

Answered NoteDialog::ask_words() {
    auto answer = asker_.words(say_("Anything else? Your coach may read it; nobody scores it."));
    note_.text = std::move(answer.value);
    return answer.is;
}

std::optional<Note> NoteDialog::run() {
    static constexpr std::array<Step, 4> kSteps = {&NoteDialog::ask_facts, &NoteDialog::ask_owner,
                                                   &NoteDialog::ask_next, &NoteDialog::ask_words};
    for (std::size_t step = 0; step < kSteps.size();) {
        const auto answered = (this->*kSteps[step])();
        if (answered == Answered::left || (answered == Answered::back && step == 0)) return std::nullopt;
        step = answered == Answered::yes ? step + 1 : step - 1;
    }
    return note_;
}

}  // namespace

std::optional<Note> ask_note(Asker& asker, const session::Session& session) {
    return NoteDialog(asker, session).run();
}

}  // namespace rung::terminal
