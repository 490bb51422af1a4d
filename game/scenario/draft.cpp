#include "scenario/draft.h"

#include "scenario/compile.h"
#include "scenario/document.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>

namespace rung::scenario {
namespace {

/// Faults of the whole: what could not be read may be what they miss.
constexpr std::array<std::string_view, 12> kOfTheWhole = {
    "unreachable-", "trigger-never-opens", "too-many-",       "no-way-out", "missing-", "line-",
    "idle-",        "fact-never-learnt",   "ending-resolves", "no-effect",  "left-to-", "ended-in-order"};

bool is_of_the_whole(std::string_view code) {
    return std::ranges::any_of(kOfTheWhole, [&](std::string_view start) { return code.starts_with(start); });
}

/// Whether one pointer leads to the other or into it.
bool leads_into(std::string_view pointer, std::string_view object) {
    return pointer.starts_with(object) &&
           (object.empty() || pointer.size() == object.size() || pointer[object.size()] == '/');
}

/// Whether the file has a thing of this name that could not be read: as a key, or as an id.
bool is_written(std::string_view bytes, std::string_view name) {
    const auto quoted = fmt::format("\"{}\"", name);
    for (auto at = bytes.find(quoted); at != std::string_view::npos; at = bytes.find(quoted, at + 1)) {
        const auto after = bytes.find_first_not_of(" \t\r\n", at + quoted.size());
        if (after != std::string_view::npos && bytes[after] == ':') return true;
        const auto before = bytes.substr(0, at).find_last_not_of(" \t\r\n:");
        if (before != std::string_view::npos && bytes.substr(0, before + 1).ends_with("\"id\"")) return true;
    }
    return false;
}

/// The byte at which so many code points of a text have gone by.
std::size_t offset_of(std::string_view text, std::size_t code_points) {
    std::size_t at = 0;
    for (; at < text.size() && code_points > 0; --code_points)
        for (++at; at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;) ++at;
    return at;
}

/// What the caret stands under.
std::string_view token_of(const base::Diagnostic& fault) {
    std::string_view token = fault.source_line;
    token.remove_prefix(offset_of(token, fault.caret));
    token = token.substr(0, offset_of(token, fault.width));
    if (token.size() >= 2 && token.starts_with('"') && token.ends_with('"'))
        token = token.substr(1, token.size() - 2);
    return token;
}

}  // namespace

void check_draft(const Scenario& draft, const Company& company, const Rubric& rubric,
                 base::Diagnostics& out) {
    const auto& source = draft.document->source();
    base::Diagnostics known, found;
    for (const auto& fault : out)
        if (fault.file == source.name) known.push_back(fault);
    check_names(draft, company, rubric, found);
    for (auto& fault : found) {
        const bool told = std::ranges::any_of(known, [&](const base::Diagnostic& earlier) {
            return leads_into(fault.pointer, earlier.pointer);
        });
        const bool follows = fault.code.starts_with("unknown-") && is_written(source.bytes, token_of(fault));
        if (!told && !follows && !is_of_the_whole(fault.code)) out.push_back(std::move(fault));
    }
}

}  // namespace rung::scenario
