#pragma once

#include "scenario/name.h"

#include <vector>

/// What an author writes in a call, wherever it stands (scenario files; a temper's default reactions).
namespace rung::scenario {

struct AuthoredLine {
    Name say, tone, condition, who;
    Names does;
};

struct AuthoredReaction {
    Name key;  ///< `offer:refund`, `hold`, …
    Name accepts, to, otherwise;
    std::vector<AuthoredLine> customer;
    Names set;
    bool has_to = false, has_else = false, has_accepts = false;
};

struct AuthoredMove {
    Name id, say, condition, to, coach;
    Names shows, learns, set, teaches;
    bool tries = false;
    base::Place place;
};

struct AuthoredNode {
    Name id;
    Name stage;
    std::vector<AuthoredLine> customer;
    std::vector<AuthoredMove> moves;
    std::vector<AuthoredReaction> on;
};

}  // namespace rung::scenario
