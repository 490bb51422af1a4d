#include "base/date.h"

#include <array>
#include <fmt/format.h>

namespace rung::base {
namespace {

constexpr std::size_t kDayBytes = 10;  ///< `2026-02-03`
constexpr int kDaysOf400Years = 146'097;

bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_of_month(int year, int month) {
    constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return kDays.at(static_cast<std::size_t>(month - 1)) + (month == 2 && is_leap(year) ? 1 : 0);
}

/// The number that digits write; absent where anything else stands there.
std::optional<int> number_of(std::string_view digits) {
    int number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

}  // namespace

std::optional<int> parse_day(std::string_view text) {
    if (text.size() < kDayBytes || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (text.size() > kDayBytes && text[kDayBytes] != ' ') return std::nullopt;
    const auto year = number_of(text.substr(0, 4));
    const auto month = number_of(text.substr(5, 2));
    const auto day = number_of(text.substr(8, 2));
    if (!year || !month || !day || *year < 1 || *month < 1 || *month > 12 || *day < 1) return std::nullopt;
    if (*day > days_of_month(*year, *month)) return std::nullopt;
    const int from_march = (*month + 9) % 12;
    const int years = *year - (*month < 3 ? 1 : 0);
    return years * 365 + years / 4 - years / 100 + years / 400 + (from_march * 153 + 2) / 5 + *day;
}

std::string format_day(int day) {
    const int cycle = (day - 1) / kDaysOf400Years;
    const int rest = (day - 1) % kDaysOf400Years;
    const int of_cycle = (rest - rest / 1460 + rest / 36'524 - rest / (kDaysOf400Years - 1)) / 365;
    const int of_year = rest - (of_cycle * 365 + of_cycle / 4 - of_cycle / 100);
    const int from_march = (5 * of_year + 2) / 153;
    const int month = from_march < 10 ? from_march + 3 : from_march - 9;
    return fmt::format("{:04}-{:02}-{:02}", cycle * 400 + of_cycle + (month < 3 ? 1 : 0), month,
                       of_year - (153 * from_march + 2) / 5 + 1);
}

std::string day_of(std::string_view moment) {
    return std::string(moment.substr(0, kDayBytes));
}

}  // namespace rung::base
