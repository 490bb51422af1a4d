#include "command/proof.h"
#include "scenario/move_json.h"

#include <array>
#include <nlohmann/json.hpp>

namespace rung::command {

using analysis::Claim;
using analysis::Proof;

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, analysis::kClaims> kClaimNames = {
    "node-reachable", "ending-reachable", "window-opens", "trap-reachable", "avoidable",
    "no-dead-end",    "line-possible",    "line-best",    "verdict"};
constexpr std::array<std::string_view, analysis::kProofs> kProofNames = {"holds", "fails", "open"};

Json json_of(const scenario::Script& script, const std::vector<scenario::Move>& line) {
    Json moves = Json::array();
    for (const auto& move : line) moves.push_back(Json::parse(scenario::format_move(script, {move, {}})));
    return moves;
}

Json json_of(const Proven& proven, const analysis::Property& property) {
    Json made{{"claim", kClaimNames[static_cast<std::size_t>(property.claim)]}};
    if (auto subject = subject_of(proven, property); !subject.empty()) made["of"] = std::move(subject);
    made["proof"] = kProofNames[static_cast<std::size_t>(property.proof)];
    made["moves"] = json_of(proven.content.script, property.line);
    return made;
}

Json json_of(const scenario::Script& script, const analysis::EndingTotal& total) {
    Json made{{"ending", script.text(script.endings[total.ending].id)}, {"found", total.found}};
    made["at_least"] = total.value.lower;
    made["at_most"] = total.value.upper;
    made["moves"] = json_of(script, total.line);
    return made;
}

Json json_of(const Proven& proven) {
    const auto& script = proven.content.script;
    const auto& certificate = proven.certificate;
    Json made{{"call", proven.id},
              {"sound", certificate.sound()},
              {"exact", certificate.exact()},
              {"states", certificate.states}};
    made["line"] = {{"moves_made", certificate.line_made}, {"total", certificate.line_total}};
    made["best"] = {{"at_least", certificate.best.lower},
                    {"at_most", certificate.best.upper},
                    {"escalates", certificate.best_escalates},
                    {"keeps", certificate.best_keeps},
                    {"moves", json_of(script, certificate.best_line)}};
    made["properties"] = Json::array();
    for (const auto& property : certificate.properties)
        made["properties"].push_back(json_of(proven, property));
    made["endings"] = Json::array();
    for (const auto& total : certificate.endings) made["endings"].push_back(json_of(script, total));
    return made;
}

}  // namespace

std::string format_proof_json(const std::vector<Proven>& proven) {
    Json list = Json::array();
    for (const auto& one : proven) list.push_back(json_of(one));
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rung::command
