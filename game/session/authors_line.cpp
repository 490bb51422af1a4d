#include "session/authors_line.h"

namespace rung::session {

using scenario::Move;
using scenario::MoveKind;

namespace {

/// The move as it is meant at this node.
Move meant_at(const scenario::Script& script, std::uint32_t node, Move move) {
    if (move.kind != MoveKind::say) return move;
    const auto id = script.text(script.choices[move.choice].id);
    const auto here = script.nodes[node].choices;
    for (std::uint32_t choice = here.first; choice < here.first + here.count; ++choice)
        if (script.text(script.choices[choice].id) == id) move.choice = choice;
    return move;
}

}  // namespace

AuthorsLine play_authors_line(const scenario::Script& script) {
    AuthorsLine line{records::Recording(script)};
    for (const auto& written : script.line) {
        const Move move = meant_at(script, line.recording.state().node, written);
        line.why = line.recording.query(move);
        if (!line.whole()) return line;
        line.recording.add_move(move);
        ++line.made;
    }
    return line;
}

}  // namespace rung::session
