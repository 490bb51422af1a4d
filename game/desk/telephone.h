#pragma once

#include "desk/samples.h"

namespace rung::desk {

/// The sound as it comes down a telephone line: 300 to 3,400 Hz, loud parts pressed softly, the highest peak
/// at 0.7 of full scale. Who speaks louder comes out denser, not higher. Silence stays silence.
/// Source: ITU-T G.712, the band; the filters are two of second order (Butterworth, bilinear).
[[nodiscard]] Samples telephone_band(const Samples& samples);

}  // namespace rung::desk
