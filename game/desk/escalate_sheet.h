#pragma once

#include "desk/escalate_form.h"
#include "desk/ui.h"

#include <string>

namespace rung::desk {

/// What was done with the form.
struct EscalateAnswer {
    EscalateForm form;
    bool changed = false, confirmed = false, dismissed = false;
};

/// Why, to whom, how, what the customer hears, what the superior is told: one sheet over the call. `id`
/// begins the ids of its controls.
[[nodiscard]] EscalateAnswer draw_escalate_sheet(Ui& ui, const debrief::Wording& say, const std::string& id,
                                                 const EscalateForm& form, const FormView& view);

}  // namespace rung::desk
