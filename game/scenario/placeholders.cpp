#include "scenario/placeholders.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::scenario {

std::vector<std::string_view> list_filled(Filled when) {
    switch (when) {
        case Filled::never:
            return {};
        case Filled::offer:
            return {"offer"};
        case Filled::policy:
            return {"policy"};
        case Filled::seconds:
            return {"seconds"};
        case Filled::contact:
            return {"contact.name", "contact.extension"};
        case Filled::fact:
            return {"fact"};
    }
    return {};
}

std::vector<std::string_view> Placeholders::names() const {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : values_) names.push_back(name);
    return names;
}

const std::string* Placeholders::find(std::string_view name) const {
    for (const auto& [known, value] : values_)
        if (known == name) return &value;
    return nullptr;
}

void Placeholders::expand(const Name& text, Filled when, std::string& to, FaultReport& faults) const {
    PlaceholderFault fault;
    if (expand(text.text, when, to, fault)) return;
    auto known = names();
    for (const auto name : list_filled(when)) known.push_back(name);
    const auto near = base::find_near(fault.unknown, known);
    faults.error(faults.inside(text, fault.at, fault.size), fault.code, std::move(fault.message),
                 near.empty() ? std::string{} : fmt::format("did you mean \"{{{}}}\"?", near));
}

bool Placeholders::expand(std::string_view text, Filled when, std::string& to,
                          PlaceholderFault& fault) const {
    std::size_t done = 0;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', done)) {
        const auto end = text.find_first_of("{}", at + 1);
        if (end == std::string_view::npos || text[end] == '{') {
            fault = {"placeholder-unclosed", "this \"{\" is never closed", {}, at, 1};
            return false;
        }
        const auto name = text.substr(at + 1, end - at - 1);
        to += text.substr(done, at - done);
        done = end + 1;
        if (const auto* value = find(name)) {
            to += *value;
            continue;
        }
        const auto filled = list_filled(when);
        if (std::find(filled.begin(), filled.end(), name) == filled.end()) {
            fault = {"unknown-placeholder", fmt::format("\"{{{}}}\" stands for nothing here", name),
                     std::string(name), at, done - at};
            return false;
        }
        to += text.substr(at, done - at);
    }
    to += text.substr(done);
    return true;
}

}  // namespace rung::scenario
