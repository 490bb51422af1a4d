#include "desk/sound_out.h"

#include <doctest/doctest.h>

namespace rung::desk {

TEST_CASE("a desk without sound takes everything and plays nothing") {
    SilentOut silent;
    SoundOut& out = silent;
    out.set_volume(50);
    out.play(Channel::voice, {{1, 2, 3}});
    CHECK_FALSE(out.available());
    CHECK_FALSE(out.playing(Channel::voice));
    out.stop(Channel::voice);
}

}  // namespace rung::desk
