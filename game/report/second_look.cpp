#include "report/second_look.h"

#include <nlohmann/json.hpp>

namespace rung::report {
namespace {

using LookWords = debrief::Wording;

std::string verdict_name(const LookWords& say, const std::string& verdict) {
    if (verdict == "earned") return say("earned");
    if (verdict == "part") return say("in part");
    return verdict == "lost" ? say("lost") : verdict;
}

std::string said_on(const LookWords& say, std::string_view who, const std::string& when,
                    const std::string& words) {
    return say("{who}, {when}: {words}", {{"who", std::string(who)}, {"when", when}, {"words", words}});
}

std::string note_of(const LookWords& say) {
    return say(
        "The points above are Rung's, by the moves; they stay as they are, and both verdicts are shown.");
}

}  // namespace

std::string format_look_outcome(const LookWords& say, const SecondLook& look) {
    const auto first = verdict_name(say, look.first);
    if (look.verdict.empty()) return say("Rung: {first}. Nobody has answered yet.", {{"first", first}});
    if (look.verdict == "stands")
        return say("Rung: {first}. {who}: it stands.", {{"first", first}, {"who", look.answered_by}});
    return say("Rung: {first}. {who}: {verdict}.",
               {{"first", first}, {"who", look.answered_by}, {"verdict", verdict_name(say, look.verdict)}});
}

std::vector<std::string> list_look_lines(const LookWords& say, const SecondLook& look) {
    std::vector<std::string> lines;
    if (!look.reason.empty()) lines.push_back(said_on(say, say("Asked"), look.asked_on, look.reason));
    if (!look.answer.empty()) lines.push_back(said_on(say, look.answered_by, look.answered_on, look.answer));
    return lines;
}

std::string format_second_looks(const SecondLooks& looks, const base::Texts& texts, TextStyle style) {
    if (looks.empty()) return {};
    const LookWords say(texts);
    Paper paper(style);
    paper.continue_after("the debrief");
    paper.blank();
    paper.heading(say("Looked at again"));
    for (const auto& look : looks) {
        paper.entry(look.item, format_look_outcome(say, look));
        for (const auto& line : list_look_lines(say, look)) paper.entry("", line);
    }
    paper.paragraph(note_of(say), Ink::faint);
    return paper.take();
}

std::string format_second_looks_json(const SecondLooks& looks) {
    using LookJson = nlohmann::ordered_json;
    const auto text = [](const std::string& words) { return words.empty() ? LookJson() : LookJson(words); };
    auto list = LookJson::array();
    for (const auto& look : looks)
        list.push_back({{"item", look.id},
                        {"name", look.item},
                        {"rung", text(look.first)},
                        {"reason", text(look.reason)},
                        {"asked_on", text(look.asked_on)},
                        {"verdict", text(look.verdict)},
                        {"answer", text(look.answer)},
                        {"answered_by", text(look.answered_by)},
                        {"answered_on", text(look.answered_on)}});
    return list.dump(2, ' ', false, LookJson::error_handler_t::replace);
}

Slot make_second_looks(const SecondLooks& looks, const base::Texts& texts) {
    const LookWords say(texts);
    Slot::List rows;
    for (const auto& look : looks) {
        Slot::List lines;
        for (const auto& line : list_look_lines(say, look)) lines.emplace_back(line);
        rows.push_back(
            {{"item", look.item}, {"outcome", format_look_outcome(say, look)}, {"lines", std::move(lines)}});
    }
    return {{"title", say("Looked at again")}, {"note", note_of(say)}, {"rows", std::move(rows)}};
}

}  // namespace rung::report
