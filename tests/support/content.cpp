#include "support/content.h"

#include "base/hash.h"
#include "records/entry_json.h"

#include <doctest/doctest.h>

#include "support/short_move.h"

namespace rung::test {
namespace {

call::Played played(std::string_view id, std::string_view bytes) {
    return {std::string(id), base::sha256(bytes)};
}

}  // namespace

records::Content content_of(std::string_view scenario, std::string_view company, std::string_view rubric) {
    records::Content content;
    content.script = script_of(scenario, company, rubric);
    content.sheet = score::make_sheet(content.script, rubric_of(rubric));
    content.scenario = played(content.script.text(content.script.id), scenario);
    content.company = played(content.script.text(content.script.company_id), company);
    content.rubric = played(content.script.text(content.script.rubric_id), rubric);
    return content;
}

records::Recording record(const scenario::Script& script, const std::vector<std::string>& entries) {
    records::Recording recording(script);
    for (const auto& json : entries) {
        const auto entry = records::parse_entry(script, recording.state().node, json);
        if (!entry) FAIL(json, ": ", entry.error().message);
        const auto added = recording.add(*entry);
        if (!added) FAIL(json, ": ", added.error().message);
    }
    return recording;
}

records::Recording record_moves(const scenario::Script& script, std::string_view moves) {
    records::Recording recording(script);
    for (const auto text : split(moves, ';')) {
        const auto move = read_move(script, recording.state().node, text);
        if (recording.query(move) != call::Why::legal) FAIL(std::string(text), " is not possible");
        recording.add_move(move);
    }
    return recording;
}

std::vector<std::string> long_play() {
    return {
        R"({"lookup":"damage"})",
        R"({"say":"wall","think_ms":4200})",
        R"({"hint":{}})",
        R"({"rewind":{"to":1}})",
        R"({"wait":5})",
        R"({"say":"mirror","think_ms":900})",
        R"({"offer":{"remedy":"refund","amount":25}})",
        R"({"hold":60})",
        R"({"announce":{"to":"jim-smith"}})",
        R"({"escalate":{"reason":"no-authority","to":"jim-smith","method":"warm","line":"benefit","brief":["order"]}})",
        R"({"escalate":{"reason":"no-authority","to":"ana-reyes","method":"conference","line":"plain","identify":true,"prepare":true,"brief":["order","twice"]}})",
        R"({"say":"introduce"})",
        R"({"message":{"to":"jim-smith"}})",
        R"({"note":{"facts":["order","twice"],"handed_to":"ana-reyes","next":"handover","text":"said “twice”; wants \"all\" of it"}})",
        R"({"follow-up":{"with":"ana-reyes","days":1}})",
        R"({"debrief":{}})",
        R"({"reflect":{"turn":2,"cause":"both","control":true}})",
        R"({"close":{}})",
    };
}

}  // namespace rung::test
