#include "session/mode.h"

namespace rung::session {

ModeRules rules_of(call::Mode mode) {
    switch (mode) {
        case call::Mode::practice:
            return {.hints = true, .rewind = true, .pause = true, .numbers = true};
        case call::Mode::exercise:
            return {.numbers = true, .clock = true};
        case call::Mode::assessment:
            return {.clock = true};
    }
    return {};
}

}  // namespace rung::session
