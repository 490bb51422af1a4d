#include "records/trail.h"

#include "base/hash.h"

namespace rung::records {
namespace {

constexpr std::size_t kStepDigits = 16;  ///< states of one play will not meet

}  // namespace

std::string step_of(std::string_view attempt) {
    return base::sha256(attempt).substr(0, kStepDigits);
}

void add_step(Trail& trail, std::string_view attempt) {
    const auto step = step_of(attempt);
    if (trail.ends_with(step)) return;
    if (!trail.empty()) trail += ' ';
    trail += step;
}

bool leads_through(const Trail& trail, std::string_view attempt) {
    return trail.find(step_of(attempt)) != Trail::npos;
}

}  // namespace rung::records
