#pragma once

#include "desk/samples.h"

namespace rung::desk {

/// The sounds of the phone itself, the same samples each time. None is louder than half of full scale, and
/// each begins and ends in silence, so that nothing clicks.

/// One double ring as in Britain: 0.4 s of 400 and 450 Hz, 0.2 s nothing, 0.4 s again. Who lets it ring on
/// leaves 2 s between two of them.
[[nodiscard]] Samples make_ring();

/// The customer is on hold: two soft notes that fade away, C and the G below it. Units: 1.6 s.
[[nodiscard]] Samples make_hold_tone();

/// The line is gone: three short beeps, each lower than the one before. Units: 0.6 s.
[[nodiscard]] Samples make_line_drop();

/// The other side has hung up: three bursts of the British engaged tone, 400 Hz for 0.375 s, as long apart.
[[nodiscard]] Samples make_hang_up();

}  // namespace rung::desk
