#include "scenario/strict_values.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace rung::scenario {
namespace {

/// What a value is called: by its key, or by the list that it stands in.
std::string subject(Document::Value value) {
    if (!value.key().empty()) return fmt::format("\"{}\"", value.key());
    const auto list = value.parent();
    return list && list.is(JsonKind::array) && !list.key().empty()
               ? fmt::format("an entry of \"{}\"", list.key())
               : std::string("a move");
}

}  // namespace

bool StrictValues::open(Value object, std::initializer_list<std::string_view> keys) {
    if (!expect(object, JsonKind::object)) return false;
    for (const auto member : object.children()) {
        if (std::find(keys.begin(), keys.end(), member.key()) != keys.end()) continue;
        fail_unknown(member.key_place(), "unknown-key",
                     fmt::format("\"{}\" has the unknown key", object.key()), member.key(),
                     {keys.begin(), keys.size()});
    }
    return !failed_;
}

StrictValues::Value StrictValues::need(Value object, std::string_view key) {
    const auto value = object.find(key);
    if (!value)
        fail({object.place().at, 1}, "missing-key", fmt::format("\"{}\" lacks \"{}\"", object.key(), key));
    return value;
}

bool StrictValues::expect(Value value, JsonKind kind) {
    if (failed_ || !value) return false;
    if (value.is(kind)) return true;
    fail(value.place(), "wrong-type",
         fmt::format("{} takes {}, but {} was found", subject(value), form_of(kind), name_of(value.kind())));
    return false;
}

std::int64_t StrictValues::number(Value value, std::int64_t least, std::int64_t most) {
    if (!expect(value, JsonKind::number)) return 0;
    if (value.number() >= least && value.number() <= most) return value.number();
    fail(value.place(), "number-out-of-range",
         fmt::format("{} takes a whole number from {} to {}, but {} was found", subject(value), least, most,
                     value.number()));
    return 0;
}

std::uint16_t StrictValues::number16(Value value) {
    return static_cast<std::uint16_t>(number(value, 0, std::numeric_limits<std::uint16_t>::max()));
}

std::uint8_t StrictValues::flag(Value value) {
    return expect(value, JsonKind::boolean) && value.boolean();
}

std::uint8_t StrictValues::word_in(Value value, std::span<const std::string_view> words,
                                   std::string_view code, std::string_view message) {
    if (!expect(value, JsonKind::string)) return 0;
    const auto found = std::find(words.begin(), words.end(), value.text());
    if (found != words.end()) return static_cast<std::uint8_t>(found - words.begin());
    fail_unknown(value.place(), code, message, value.text(), words);
    return 0;
}

void StrictValues::fail(base::Place place, std::string_view code, std::string message, std::string hint) {
    if (!failed_) faults_.error(place, code, std::move(message), std::move(hint));
    failed_ = true;
}

void StrictValues::fail_unknown(base::Place place, std::string_view code, std::string_view message,
                                std::string_view unknown, std::span<const std::string_view> among) {
    if (!failed_)
        fail(place, code, fmt::format("{} \"{}\"", message, unknown), faults_.suggest(unknown, among));
}

}  // namespace rung::scenario
