#pragma once

#include <cstddef>
#include <cstdint>

/// The bounds of design §4 and §5. State and masks are sized by them, readers enforce them.
namespace rung::scenario {

inline constexpr std::size_t kMaxFileBytes = 8u << 20;
inline constexpr std::size_t kMaxStringBytes = 64u << 10;
inline constexpr int kMaxDepth = 64;
inline constexpr std::size_t kMaxValues = 1'000'000;  ///< of one file, keys not counted
inline constexpr std::uint32_t kMaxMembers = 65'536;  ///< of one list or object, whatever it is for

inline constexpr int kMaxFlags = 32;
inline constexpr int kMaxFacts = 32;
inline constexpr int kMaxNeeds = 5;
inline constexpr int kMaxPolicies = 32;
inline constexpr int kMaxTries = 64;
inline constexpr int kMaxTriggers = 16;
inline constexpr int kMaxRemedies = 8;
inline constexpr int kMaxSteps = 15;  ///< amounts of one remedy
inline constexpr int kMaxSkills = 32;
inline constexpr int kMaxContacts = 16;
inline constexpr int kMaxLinks = 8;  ///< results listed for one contact
inline constexpr int kMaxItems = 64;
inline constexpr int kMaxBrief = 5;
inline constexpr int kMaxNodes = 60'000;
inline constexpr int kMinTurns = 4;
inline constexpr int kMaxTurns = 59;
inline constexpr int kMaxShown = 32;  ///< skills, and nodes, that expressions may name
inline constexpr int kMaxFatals = 8;  ///< and criticals
inline constexpr int kMaxDimensions = 12;

}  // namespace rung::scenario
