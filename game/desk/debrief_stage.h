#pragma once

#include "base/clock.h"
#include "desk/office.h"
#include "session/session.h"

#include <cstddef>
#include <memory>

namespace rung::desk {

/// A finished call as it stood before one of its moves, to ask what was possible there. Nobody keeps it.
/// Owner: the caller keeps the attempt's content and the clock alive.
[[nodiscard]] std::unique_ptr<session::Session> make_stage(const AttemptFileOpened& attempt, std::size_t beat,
                                                           const base::Clock& clock);

}  // namespace rung::desk
