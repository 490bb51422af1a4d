#include "desk/sfml/frame_hash.h"

#include <cstddef>
#include <cstring>
#include <imgui.h>

namespace rung::desk {
namespace {

constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15;

void mix(std::uint64_t& hash, std::uint64_t word) {
    hash = (hash ^ word) * kFactor;
    hash ^= hash >> 29;
}

void mix(std::uint64_t& hash, const void* from, std::size_t size) {
    const auto* bytes = static_cast<const unsigned char*>(from);
    std::uint64_t word = 0;
    for (; size >= sizeof word; bytes += sizeof word, size -= sizeof word) {
        std::memcpy(&word, bytes, sizeof word);
        mix(hash, word);
    }
    word = size;
    std::memcpy(&word, bytes, size);
    mix(hash, word);
}

template <class T>
void mix_all(std::uint64_t& hash, const ImVector<T>& all) {
    mix(hash, all.Data, static_cast<std::size_t>(all.Size) * sizeof(T));
}

}  // namespace

std::uint64_t hash_frame(const ImDrawData& frame) {
    std::uint64_t hash = 0;
    mix(hash, &frame.DisplaySize, sizeof frame.DisplaySize);
    for (int list_idx = 0; list_idx < frame.CmdListsCount; ++list_idx) {
        const ImDrawList& list = *frame.CmdLists[list_idx];
        mix_all(hash, list.VtxBuffer);
        mix_all(hash, list.IdxBuffer);
        // Field by field: what lies between the fields of a command is anything.
        for (const ImDrawCmd& command : list.CmdBuffer) {
            mix(hash, &command.ClipRect, sizeof command.ClipRect);
            mix(hash, command.VtxOffset);
            mix(hash, command.IdxOffset);
            mix(hash, command.ElemCount);
        }
    }
    return hash;
}

}  // namespace rung::desk
