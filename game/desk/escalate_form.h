#pragma once

#include "call/call.h"
#include "session/session.h"
#include "view/words.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rung::desk {

/// A handover as it is being put together: why, to whom, how, what is said to whom. Nothing is chosen for the
/// player but that nothing is said.
struct EscalateForm {
    bool has_reason = false, has_contact = false, has_method = false, has_line = false;
    scenario::Move move{.kind = scenario::MoveKind::escalate};
    friend bool operator==(const EscalateForm&, const EscalateForm&) = default;
};

/// One answer of the form.
struct FormOption {
    std::uint32_t value = 0;
    std::string text, detail;
    bool enabled = true;
    std::string why_not;
};

/// What the form offers as it stands.
struct FormView {
    std::vector<FormOption> reasons, contacts, methods, lines, facts;
    std::string contact;  ///< the name of who was chosen; empty: nobody yet
    bool ready = false;   ///< everything that must be chosen is
    std::string missing;  ///< what is still to be chosen, as a sentence; or why it is not possible
};
[[nodiscard]] FormView make_form_view(const view::Wording& say, const session::Session& session,
                                      const EscalateForm& form);

}  // namespace rung::desk
