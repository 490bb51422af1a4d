#include "records/postgres_url.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace rung::records {
namespace {

using Setting = std::pair<std::string_view, std::string_view>;

/// A server that does not answer is given up after seconds, and so is one behind a cut cable. Units: seconds,
/// of tcp_user_timeout milliseconds.
constexpr std::array<Setting, 6> kUsualSettings = {
    Setting{"connect_timeout", "2"}, {"application_name", "rung"}, {"keepalives_idle", "10"},
    {"keepalives_interval", "5"},    {"keepalives_count", "3"},    {"tcp_user_timeout", "10000"}};

std::string_view after_scheme(std::string_view url) {
    for (const std::string_view scheme : {"postgresql://", "postgres://"})
        if (url.starts_with(scheme)) return url.substr(scheme.size());
    return {};
}

std::string decode_percent(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%' || i + 2 >= text.size()) {
            decoded += text[i];
            continue;
        }
        const std::string digits(text.substr(i + 1, 2));
        decoded += static_cast<char>(std::strtol(digits.c_str(), nullptr, 16));
        i += 2;
    }
    return decoded;
}

std::string_view parameters_of(std::string_view url) {
    const auto mark = url.find('?');
    return mark == std::string_view::npos ? std::string_view() : url.substr(mark + 1);
}

bool names_parameter(std::string_view url, std::string_view name) {
    auto rest = parameters_of(url);
    while (!rest.empty()) {
        const auto end = std::min(rest.find('&'), rest.size());
        const auto one = rest.substr(0, end);
        if (decode_percent(one.substr(0, one.find('='))) == name) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

/// `user:password` before the host.
std::string_view credentials_of(std::string_view url) {
    const auto rest = after_scheme(url);
    const auto at = rest.substr(0, rest.find_first_of("/?")).rfind('@');
    return at == std::string_view::npos ? std::string_view() : rest.substr(0, at);
}

bool holds_password(std::string_view url) {
    return credentials_of(url).find(':') != std::string_view::npos || names_parameter(url, "password") ||
           names_parameter(url, "sslpassword");
}

}  // namespace

bool is_postgres_url(std::string_view store) {
    return store.starts_with("postgresql://") || store.starts_with("postgres://");
}

std::string place_of_url(std::string_view url) {
    const auto rest = after_scheme(url);
    const auto credentials = credentials_of(url);
    const auto user = credentials.substr(0, credentials.find(':'));
    auto where = credentials.data() == nullptr ? rest : rest.substr(credentials.size() + 1);
    where = where.substr(0, where.find('?'));
    return fmt::format("postgresql://{}{}{}", user, user.empty() ? "" : "@", where);
}

std::string address_as(std::string_view user, std::string_view url) {
    const auto rest = after_scheme(url);
    const auto credentials = credentials_of(url);
    return fmt::format("postgresql://{}@{}", user,
                       credentials.data() == nullptr ? rest : rest.substr(credentials.size() + 1));
}

base::Result<std::string> parse_postgres_url(const std::string& url) {
    if (!is_postgres_url(url) || url.find('\0') != std::string::npos)
        return base::Error{"store-address", "this is no address of a team's store",
                           "an address looks like postgresql://USER@HOST/DATABASE"};
    if (holds_password(url))
        return base::Error{"store-address",
                           fmt::format("the address of \"{}\" holds a password, where others can read it",
                                       place_of_url(url)),
                           "put it into ~/.pgpass and leave it out of the address"};
    std::string full = url;
    for (const auto& [name, value] : kUsualSettings)
        if (!names_parameter(url, name))
            full += fmt::format("{}{}={}", full.find('?') == std::string::npos ? '?' : '&', name, value);
    return full;
}

}  // namespace rung::records
