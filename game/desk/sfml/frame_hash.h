#pragma once

#include <cstdint>

struct ImDrawData;

namespace rung::desk {

/// One number for what a frame looks like: its vertices, indices, commands and size. Two frames with the same
/// number are not drawn twice. Textures are left out: there is one.
/// Cost: about 0.15 ms for a megabyte.
[[nodiscard]] std::uint64_t hash_frame(const ImDrawData& frame);

}  // namespace rung::desk
