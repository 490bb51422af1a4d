#pragma once

#include "session/session.h"
#include "terminal/page.h"
#include "view/words.h"

namespace rung::terminal {

/// Says why something was not done, or that it was done and could not be kept. Whether it was done.
bool tell(Page& page, const view::Wording& say, const session::Session& session,
          const session::Answer& answer);

}  // namespace rung::terminal
