#pragma once

#include "debrief/wording.h"
#include "scenario/event.h"
#include "scenario/script.h"

#include <string>

namespace rung::debrief {

/// Whether `Event::a` of such an event is a contact with whom the rep tried to
/// connect.
[[nodiscard]] bool is_of_contact(scenario::EventKind kind);

/// What became of an offer, a handover, the line or the call, as a sentence;
/// empty for every other event. `contact` is what the contact is called whom it
/// is about.
[[nodiscard]] std::string tell_happening(const scenario::Script& script, const Wording& say,
                                         const scenario::Event& event, const std::string& contact);

}  // namespace rung::debrief
