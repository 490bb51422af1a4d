#include "desk/call_page.h"

#include "view/handover_lines.h"
#include "view/profanity.h"

namespace rung::desk {

CallPage make_call_page(const view::Wording& say, const session::Session& session, Profanity profanity,
                        const std::string& search) {
    const auto& script = session.script();
    const auto& state = session.state();
    const auto& play = session.recording().play();
    CallPage page;
    page.view = view::make_call_view(say, session);
    page.card = view::make_customer_card(script);
    page.authority = view::list_authority(say, script, state);
    page.facts = view::list_facts(script, state);
    page.contacts = view::list_contacts(say, script, state);
    page.policies = view::list_policies(say, script, state, search);
    page.transcript = view::list_transcript(say, script, play);
    for (auto& line : page.transcript) line.text = view::soften(say, line.text, profanity);
    page.heard = page.transcript.size() - view::list_last(say, script, play).size();
    page.anger = state.anger;
    page.trust = state.trust;
    page.may_pause = session.rules().pause;
    page.in_call = state.at() == call::Phase::call;
    return page;
}

std::vector<MovePick> list_announcements(const view::Wording& say, const session::Session& session,
                                         std::uint8_t contact) {
    std::vector<MovePick> picks;
    for (auto& line : view::list_handover_lines(say, session, scenario::MoveKind::announce, contact)) {
        const scenario::Move move{
            .kind = scenario::MoveKind::announce, .contact = contact, .line = line.line};
        const auto why = session.query(move);
        picks.push_back({move, std::move(line.text), why == call::Why::legal,
                         view::why_words(say, session.script(), why)});
    }
    return picks;
}

}  // namespace rung::desk
