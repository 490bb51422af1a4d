#pragma once

#include "scenario/script.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rung::scenario {

/// A sum as people write it: "£50", "$50", "€50", else the code behind it, "50 CHF".
[[nodiscard]] std::string format_money(std::string_view currency, std::int64_t amount);

/// An amount of a remedy: "£50", "10%" or "2".
[[nodiscard]] std::string format_amount(std::string_view currency, Unit unit, std::int64_t amount);
[[nodiscard]] std::string format_amount(const Script& script, std::size_t remedy, std::int64_t amount);

/// What is offered or asked, amount and remedy: "£25 refund", "1 engineer visit", "2
/// engineer visits".
[[nodiscard]] std::string format_offer(const Script& script, std::size_t remedy, std::int64_t amount);

/// "1 day", "3 days".
[[nodiscard]] std::string format_days(std::int64_t days);

/// The sign before sums of a currency, empty where there is none.
[[nodiscard]] std::string_view sign_of_currency(std::string_view currency);

}  // namespace rung::scenario
