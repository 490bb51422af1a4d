#pragma once

#include "command/shop.h"
#include "records/assignments.h"

namespace rung::command {

/// `rung assign MODULE --to PERSON|TEAM --due DAY`: gives it, or gives what they have to do already another
/// day; with `--withdraw` in place of a day it is taken back.
[[nodiscard]] Exit give_module(Shop& shop, records::Store& store);

/// An assignment for programs.
template <class Json>
[[nodiscard]] Json given_json(const records::Assignment& given) {
    const auto or_null = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
    return {{"assignment", given.id},    {"module", given.module},
            {"team", given.team},        {"person", or_null(given.person)},
            {"due", given.due},          {"given_by", or_null(given.given_by)},
            {"given_on", given.given_on}};
}

}  // namespace rung::command
