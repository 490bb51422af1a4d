#include "debrief/mode.h"

namespace rung::debrief {

std::string mode_name(const Wording& say, call::Mode mode) {
    switch (mode) {
        case call::Mode::practice:
            return say("practice");
        case call::Mode::exercise:
            return say("exercise");
        case call::Mode::assessment:
            break;
    }
    return say("assessment");
}

}  // namespace rung::debrief
