#include "scenario/money.h"

#include <fmt/format.h>

namespace rung::scenario {

std::string_view sign_of_currency(std::string_view currency) {
    if (currency == "GBP") return "£";
    if (currency == "USD") return "$";
    if (currency == "EUR") return "€";
    return {};
}

std::string format_money(std::string_view currency, std::int64_t amount) {
    const auto sign = sign_of_currency(currency);
    return sign.empty() ? fmt::format("{} {}", amount, currency) : fmt::format("{}{}", sign, amount);
}

std::string format_amount(std::string_view currency, Unit unit, std::int64_t amount) {
    switch (unit) {
        case Unit::currency:
            return format_money(currency, amount);
        case Unit::percent:
            return fmt::format("{}%", amount);
        case Unit::count:
            break;
    }
    return fmt::format("{}", amount);
}

std::string format_amount(const Script& script, std::size_t remedy, std::int64_t amount) {
    return format_amount(script.text(script.currency), script.remedies[remedy].unit, amount);
}

std::string format_offer(const Script& script, std::size_t remedy, std::int64_t amount) {
    const auto& held = script.remedies[remedy];
    const auto name = held.unit == Unit::count && amount != 1 ? held.plural : held.name;
    return fmt::format("{} {}", format_amount(script, remedy, amount), script.text(name));
}

std::string format_days(std::int64_t days) {
    return fmt::format("{} {}", days, days == 1 ? "day" : "days");
}

}  // namespace rung::scenario
