#include "command/diagnostics_json.h"

#include <nlohmann/json.hpp>

namespace rung::command {

using Json = nlohmann::ordered_json;

namespace {

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
                                    const std::vector<BalanceRow>& balance) {
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
            for (const auto& [bot, total] : row.totals) one[bot] = total;
            rows.push_back(std::move(one));
        }
        made["balance"] = std::move(rows);
    }
    return made.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rung::command
