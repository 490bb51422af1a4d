#include "command/arguments_records.h"

#include "base/text.h"
#include "command/usage.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rung::command {
namespace {

const std::array kRecordCommands = {
    WordsOf{Command::people,
            "people",
            {"", "add", "coach", "rename", "role"},
            {"role", "team", "login", "by"},
            {"undo"}},
    WordsOf{Command::teams, "teams", {"", "add"}, {"title"}, {}},
    WordsOf{Command::modules, "modules", {""}, {}, {}},
    WordsOf{Command::assign, "assign", {}, {"to", "due"}, {"withdraw"}},
    WordsOf{Command::progress, "progress", {}, {"out", "format"}, {}},
    WordsOf{Command::review,
            "review",
            {"", "show", "comment", "rate", "calibrate", "dispute", "answer", "share", "sheet"},
            {"turn", "item", "verdict", "calibration", "coaches", "attempts", "title", "format", "out"},
            {"undo", "hand-in"}},
    WordsOf{
        Command::privacy, "privacy", {"export", "erase", "retention", "readings"}, {"out", "days"}, {"yes"}},
    WordsOf{
        Command::team, "team", {"report"}, {"team", "format", "out", "from", "person", "module"}, {"names"}},
    WordsOf{Command::store, "store", {"init", "check", "migrate", "backup"}, {}, {}},
    WordsOf{
        Command::simulate, "simulate", {""}, {"attempts", "people", "team", "policy", "mode", "days"}, {}},
};

std::string list_of(const std::vector<std::string_view>& verbs) {
    std::string list;
    for (const auto verb : verbs)
        if (!verb.empty()) list += fmt::format("{}{}", list.empty() ? "" : ", ", verb);
    return list;
}

}  // namespace

std::span<const WordsOf> list_record_commands() {
    return kRecordCommands;
}

const WordsOf* find_words_of(Command command) {
    const auto* const found = std::find_if(kRecordCommands.begin(), kRecordCommands.end(),
                                           [&](const WordsOf& one) { return one.command == command; });
    return found == kRecordCommands.end() ? nullptr : found;
}

std::optional<Said> check_words(const Arguments& arguments) {
    const auto* const known = find_words_of(arguments.command);
    if (known == nullptr || known->verbs.empty()) return std::nullopt;
    const auto verb =
        arguments.words.empty() ? std::string_view() : std::string_view(arguments.words.front());
    if (std::find(known->verbs.begin(), known->verbs.end(), verb) != known->verbs.end()) return std::nullopt;
    if (verb.empty())
        return wrong(fmt::format("{} needs a word more: {}", known->name, list_of(known->verbs)),
                     fmt::format("rung {} --help says how it goes", known->name));
    const auto near = base::find_near(verb, known->verbs);
    return wrong(fmt::format("there is no \"rung {} {}\"", known->name, verb),
                 near.empty() ? fmt::format("it can: {}", list_of(known->verbs))
                              : fmt::format("did you mean \"rung {} {}\"?", known->name, near));
}

}  // namespace rung::command
