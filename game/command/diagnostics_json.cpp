#include "command/diagnostics_json.h"

#include <nlohmann/json.hpp>

namespace rung::command {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const base::Diagnostic& fault) {
    Json made{{"severity", fault.severity == base::Severity::error ? "error" : "warning"},
              {"code", fault.code},
              {"file", fault.file},
              {"line", fault.line},
              {"column", fault.column},
              {"width", fault.width},
              {"message", fault.message}};
    if (!fault.hint.empty()) made["hint"] = fault.hint;
    if (!fault.pointer.empty()) made["pointer"] = fault.pointer;
    return made;
}

}  // namespace

std::string format_diagnostics_json(std::size_t files, const base::Diagnostics& faults,
                                    const std::vector<Balance>& balance) {
    Json made{{"files", files}, {"errors", 0}, {"warnings", 0}};
    Json list = Json::array();
    std::size_t errors = 0;
    for (const auto& fault : faults) {
        errors += fault.severity == base::Severity::error ? 1 : 0;
        list.push_back(json_of(fault));
    }
    made["errors"] = errors;
    made["warnings"] = faults.size() - errors;
    made["diagnostics"] = std::move(list);
    if (!balance.empty()) {
        Json rows = Json::array();
        for (const auto& row : balance) {
            Json one{{"call", row.call}};
            for (const auto& [bot, total] : row.totals) one[std::string(bot)] = total;
            one["choices"] = row.leeway.choices;
            one["two_ways"] = row.leeway.two_ways;
            if (row.leeway.costliest)
                one["costliest_slip"] = {
                    {"turn", row.slip_turn},
                    {"say", row.slip_id},
                    {"lower", row.leeway.costliest->value.lower / double{score::kPoint}},
                    {"upper", row.leeway.costliest->value.upper / double{score::kPoint}}};
            rows.push_back(std::move(one));
        }
        made["balance"] = std::move(rows);
    }
    return made.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rung::command
