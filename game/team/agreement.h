#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// Pure models over what is kept of many attempts: who agrees with whom, how people come on, what blocks
/// them.
namespace rung::team {

/// What the difference of two scores means: another word, another place in an order, a distance, a
/// proportion.
enum class Scale : std::uint8_t { nominal, ordinal, interval, ratio };

/// Scores that several coaches gave to the same attempts. Shape: coaches × attempts; nothing where a coach
/// did not score. Scores of a ratio are above 0, or 0.
using Ratings = std::vector<std::vector<std::optional<int>>>;

/// Krippendorff's alpha: 1 where all agree, 0 where they might as well have thrown dice, below 0 where they
/// differ on purpose. Nothing where it has no meaning: no attempt has two scores, or all scores are the same.
/// Source: Krippendorff, Content Analysis, ch. 12: α = 1 − D_o / D_e over the pairs of scores of each
/// attempt. His table of 4 coaches × 12 attempts gives 0.743 nominal, 0.815 ordinal, 0.849 interval, 0.797
/// ratio.
[[nodiscard]] std::optional<double> krippendorff_alpha(const Ratings& ratings, Scale scale);

struct Interval {
    double lower = 0, upper = 0;
};

/// Where alpha would lie in 95 of 100 samples of attempts such as these: the attempts are drawn again with
/// replacement `kResamples` times, by the same dice each time. Nothing where alpha has no meaning, or in more
/// than half of the samples.
inline constexpr std::size_t kResamples = 1000;
[[nodiscard]] std::optional<Interval> resample_alpha(const Ratings& ratings, Scale scale, std::uint64_t seed);

/// How far each coach's scores lie above those of the others on the same attempts, on average; below 0:
/// stricter. Shape: coaches. Nothing for a coach who shares no attempt with anybody. Units: those of the
/// scores.
[[nodiscard]] std::vector<std::optional<double>> leniency(const Ratings& ratings);

}  // namespace rung::team
