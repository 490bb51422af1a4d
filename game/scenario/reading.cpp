#include "scenario/reading.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

constexpr std::size_t kMostIdBytes = 64;

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
/// Groups of small letters and digits with one `joint` between them, beginning with a letter.
bool is_joined(std::string_view text, char joint) {
    if (text.empty() || text.size() > kMostIdBytes || !is_lower(text.front()) || text.back() == joint)
        return false;
    char before = 0;
    return std::all_of(text.begin(), text.end(), [&](char c) {
        const bool fits = is_lower(c) || base::is_digit(c) || (c == joint && before != joint);
        before = c;
        return fits;
    });
}

bool is_locale(std::string_view text) {
    const auto dash = text.find('-');
    const std::string_view language = text.substr(0, dash);
    const std::string_view region = dash == std::string_view::npos ? "XX" : text.substr(dash + 1);
    return (language.size() == 2 || language.size() == 3) &&
           std::all_of(language.begin(), language.end(), is_lower) && region.size() == 2 &&
           std::all_of(region.begin(), region.end(), is_upper);
}

std::string shortened(std::string_view text) {
    constexpr std::size_t kMost = 60;
    if (text.size() <= kMost) return std::string(text);
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace

constinit const Form kWords{"empty-text", "a text that is not empty", [](std::string_view text) {
                                return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
                            }};
constinit const Form kId{"bad-id", "small letters and digits joined by \"-\", as \"over-limit\"",
                         [](std::string_view text) { return is_joined(text, '-'); }};
constinit const Form kFlagId{"bad-id", "small letters and digits joined by \"_\", as \"promised_callback\"",
                             [](std::string_view text) { return is_joined(text, '_'); }};
constinit const Form kCurrency{"bad-currency", "three capitals, as \"GBP\"", [](std::string_view text) {
                                   return text.size() == 3 && std::all_of(text.begin(), text.end(), is_upper);
                               }};
constinit const Form kLocale{"bad-locale", "a language and a region, as \"en-GB\"", is_locale};

std::size_t position_of(Document::Value value) {
    std::size_t position = 1;
    for (auto sibling = value.parent().first(); sibling != value; sibling = sibling.next()) ++position;
    return position;
}

void Reading::text(Value value, Name& to, const Form& form) {
    if (!value.is(JsonKind::string)) return wrong_type(value, form.expected);
    to = {value.text(), value.place()};
    if (form.fits(to.text)) return;
    std::string found = to.text.empty() ? "an empty text" : fmt::format("\"{}\"", shortened(to.text));
    faults_.error(value.place(), form.code,
                  fmt::format("{} takes {}, but {} was found", subject(value), form.expected, found));
}

void Reading::one_of(Value value, Name& to, std::span<const std::string_view> words) {
    if (!value.is(JsonKind::string)) return wrong_type(value, fmt::format("one of {}", format_list(words)));
    to = {value.text(), value.place()};
    if (std::find(words.begin(), words.end(), to.text) != words.end()) return;
    faults_.error(value.place(), "unknown-value",
                  fmt::format("{} cannot be \"{}\"", subject(value), shortened(to.text)),
                  faults_.suggest(to.text, words));
}

void Reading::number(Value value, Number& to, std::int64_t least, std::int64_t most) {
    const std::string range = fmt::format("a whole number from {} to {}", least, most);
    if (!value.is(JsonKind::number)) return wrong_type(value, range);
    to = {value.number(), value.place(), true};
    if (to.value >= least && to.value <= most) return;
    faults_.error(value.place(), "number-out-of-range",
                  fmt::format("{} takes {}, but {} was found", subject(value), range, to.value));
}

void Reading::number_of(Value value, Number& to, std::span<const std::int64_t> allowed) {
    const std::string list = fmt::format("one of {}", fmt::join(allowed, ", "));
    if (!value.is(JsonKind::number)) return wrong_type(value, list);
    to = {value.number(), value.place(), true};
    if (std::find(allowed.begin(), allowed.end(), to.value) != allowed.end()) return;
    faults_.error(value.place(), "number-out-of-range",
                  fmt::format("{} takes {}, but {} was found", subject(value), list, to.value));
}

void Reading::flag(Value value, bool& to) {
    if (!value.is(JsonKind::boolean)) return wrong_type(value, form_of(JsonKind::boolean));
    to = value.boolean();
}

void Reading::key(Value value, Name& to, const Form* form) {
    to = {value.key(), value.key_place()};
    if (form == nullptr || form->fits(to.text)) return;
    faults_.error(to.place, form->code,
                  fmt::format("the name \"{}\" in {} is not {}", shortened(to.text), subject(value.parent()),
                              form->expected));
}

bool Reading::fits_size(Value value, std::size_t most) {
    const std::size_t count = value.count_children();
    if (count <= most) return true;
    faults_.error(
        {value.place().at, 1}, "list-too-long",
        fmt::format("{} holds {} entries, but at most {} are allowed", subject(value), count, most));
    return false;
}

bool Reading::is_list(Value value, std::size_t most) {
    if (value.is(JsonKind::array)) return fits_size(value, most);
    wrong_type(value, form_of(JsonKind::array));
    return false;
}

bool Reading::is_object(Value value, std::size_t most) {
    if (value.is(JsonKind::object)) return fits_size(value, most);
    wrong_type(value, form_of(JsonKind::object));
    return false;
}

void Reading::wrong_type(Value value, std::string_view expected) {
    const bool nests = value.is(JsonKind::array) || value.is(JsonKind::object);
    faults_.error(
        {value.place().at, nests ? 1 : value.place().size}, "wrong-type",
        fmt::format("{} takes {}, but {} was found", subject(value), expected, name_of(value.kind())));
}

void Reading::unknown_key(Value member, std::span<const std::string_view> known, std::string_view near) {
    std::string hint = near.empty() ? fmt::format("the keys here are {}", format_list(known))
                                    : fmt::format("did you mean \"{}\"?", near);
    if (known.empty()) hint = "there is no key here";
    faults_.error(member.key_place(), "unknown-key",
                  fmt::format("{} has the unknown key \"{}\"", owner(), shortened(member.key())),
                  std::move(hint));
}

void Reading::missing_keys(Value object, std::span<const std::string_view> names,
                           std::span<const std::string_view> required) {
    faults_.error({object.place().at, 1}, "missing-key",
                  fmt::format("{} lacks {}", owner(), format_list(names)),
                  fmt::format("needed here: {}", format_list(required)));
}

std::string Reading::subject(Value value) const {
    std::string text;
    const Value object = frames_.empty() ? Value() : frames_.back().object;
    for (; value.idx() != 0 && value != object; value = value.parent()) {
        if (!text.empty()) text += " of ";
        text += value.key_place().size > 0 ? fmt::format("\"{}\"", shortened(value.key()))
                                           : fmt::format("entry {}", position_of(value));
    }
    if (frames_.empty()) return text.empty() ? "the file" : text;
    return text.empty() ? owner() : fmt::format("{} of {}", text, owner());
}

std::string Reading::owner() const {
    std::string text;
    for (std::size_t i = frames_.size(); i-- > 0;) {
        if (i == 0 && !text.empty()) break;  // that it is in this file goes without saying
        if (!text.empty()) text += " of ";
        text += describe(i);
    }
    return text;
}

std::string Reading::describe(std::size_t frame) const {
    const auto& [noun, object] = frames_[frame];
    const Value parent = object.parent();
    if (!parent || (frame > 0 && parent == frames_[frame - 1].object)) return fmt::format("the {}", noun);
    if (parent.is(JsonKind::object)) return fmt::format("{} \"{}\"", noun, shortened(object.key()));
    const Value id = object.find("id");
    if (id && id.is(JsonKind::string) && !id.text().empty())
        return fmt::format("{} \"{}\"", noun, shortened(id.text()));
    return fmt::format("{} {}", noun, position_of(object));
}

}  // namespace rung::scenario
