#pragma once

#include "call/story.h"

namespace rung::test {

/// Works the last scene's move and its handover into the anger and trust of the story. Docs: rules §3.
void feel_last_scene(Story& story);

}  // namespace rung::test
