#include "terminal/reply.h"

#include "records/attempt_store.h"

namespace rung::terminal {

using session::Refusal;
using view::Wording;

namespace {

std::string refusal_words(const Wording& say, const session::Session& session,
                          const session::Answer& answer) {
    switch (answer.refusal) {
        case Refusal::none:
            return {};
        case Refusal::not_possible:
            return view::why_words(say, session.script(), answer.why);
        case Refusal::not_in_this_mode:
            return say("That belongs to practice.");
        case Refusal::nothing_to_undo:
            return say("There is nothing to take back.");
        case Refusal::over:
            return say("This attempt is over.");
    }
    return {};
}

}  // namespace

bool tell(Page& page, const Wording& say, const session::Session& session, const session::Answer& answer) {
    if (!answer.done()) page.paragraph(refusal_words(say, session, answer), Ink::warning);
    if (answer.not_kept && records::is_kept_apart(*answer.not_kept))
        page.paragraph(say("{what}.", {{"what", answer.not_kept->message}}), Ink::warning);
    else if (answer.not_kept)
        page.paragraph(say("This could not be saved: {why}. The call goes on in memory.",
                           {{"why", answer.not_kept->message}}),
                       Ink::warning);
    return answer.done();
}

}  // namespace rung::terminal
