#include "scenario/domain_ids.h"

#include <fmt/format.h>

namespace rung::scenario {
namespace {

constexpr DomainId kIds[] = {
    {"W1", Shown::scored},   {"W2", Shown::scored},   {"W3", Shown::scored},   {"W4", Shown::scored},
    {"W5", Shown::scored},   {"W6", Shown::scored},   {"W7", Shown::scored},   {"W8", Shown::scored},
    {"W9", Shown::scored},   {"W10", Shown::scored},  {"W10b", Shown::scored}, {"W11", Shown::scored},
    {"W12", Shown::scored},  {"W13", Shown::scored},  {"W14", Shown::scored},  {"W15", Shown::scored},
    {"H1", Shown::scored},   {"H2", Shown::scored},   {"H3", Shown::scored},   {"H4", Shown::scored},
    {"H5", Shown::scored},   {"H6", Shown::scored},   {"H7", Shown::scored},   {"H8", Shown::scored},
    {"H9", Shown::scored},   {"H10", Shown::scored},  {"H11", Shown::scored},  {"H12", Shown::scored},
    {"H13", Shown::scored},  {"H14", Shown::scored},  {"H14b", Shown::scored}, {"H15", Shown::scored},
    {"H16", Shown::scored},  {"H17", Shown::scored},  {"H18", Shown::scored},  {"H19", Shown::scored},
    {"H20", Shown::scored},  {"C1", Shown::scored},   {"C2", Shown::scored},   {"C3", Shown::scored},
    {"C4", Shown::nowhere},  {"C5", Shown::nowhere},  {"C6", Shown::reported}, {"C7", Shown::scored},
    {"C8", Shown::reported}, {"L1", Shown::reported}, {"L2", Shown::reported}, {"L3", Shown::reported},
    {"L4", Shown::reported}, {"L5", Shown::reported}, {"L6", Shown::reported}, {"E1", Shown::reported},
    {"E2", Shown::scored},   {"E3", Shown::reported}, {"E4", Shown::nowhere},  {"E5", Shown::scored},
    {"E6", Shown::nowhere},  {"E7", Shown::reported}, {"E8", Shown::reported}, {"E9", Shown::reported},
    {"E10", Shown::nowhere},
};

}  // namespace

std::span<const DomainId> list_domain_ids() {
    return kIds;
}

const DomainId* find_domain_id(std::string_view id) {
    for (const auto& row : kIds)
        if (row.id == id) return &row;
    return nullptr;
}

void check_domain_id(const Name& name, FaultReport& faults) {
    if (find_domain_id(name.text) != nullptr) return;
    faults.error(name.place, "unknown-domain-id",
                 fmt::format("the domain has no statement \"{}\"", name.text),
                 "the ids are W1–W15 with W10b, H1–H20 with H14b, C1–C8, L1–L6 and E1–E10");
}

}  // namespace rung::scenario
