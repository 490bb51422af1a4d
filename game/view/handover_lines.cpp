#include "view/handover_lines.h"

#include "scenario/spoken.h"
#include "session/choice_order.h"

namespace rung::view {

std::vector<HandoverLineView> list_handover_lines(const Wording& say, const session::Session& session,
                                                  scenario::MoveKind kind, std::uint8_t contact) {
    const auto& script = session.script();
    const auto words = [&](std::uint8_t line) {
        return say.quote(scenario::format_said(script, {.kind = kind, .contact = contact, .line = line}),
                         SIZE_MAX);
    };
    std::vector<HandoverLineView> lines;
    for (const auto line : session::order_handover_lines(script, session.seed()))
        lines.push_back({line, words(line)});
    lines.push_back({scenario::kNoLine, say("Just {words}", {{"words", words(scenario::kNoLine)}})});
    return lines;
}

}  // namespace rung::view
