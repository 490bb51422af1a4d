#include "scenario/check.h"
#include "scenario/compile.h"
#include "scenario/document.h"

#include <fmt/format.h>

namespace rung::scenario {
namespace {

class ModuleCheck {
  public:
    ModuleCheck(const Module& module, const ModuleScope& scope, base::Diagnostics& out)
        : module_(module), scope_(scope), faults_(*module.document, out) {}

    void run() {
        if (module_.scenarios.empty())
            faults_.error(module_.document->root().find("scenarios").key_place(), "empty-module",
                          fmt::format("module \"{}\" has no scenarios", module_.id.text));
        IdIndex listed(module_.document.get());
        for (const auto& scenario : module_.scenarios)
            if (check_known(scenario, scope_.scenarios, "unknown-scenario", "scenario"))
                add_id(faults_, listed, scenario, "entries of \"scenarios\"");
        for (const auto& before : module_.prerequisites)
            if (before.text == module_.id.text)
                faults_.error(
                    before.place, "module-before-itself",
                    fmt::format("module \"{}\" would have to be passed before itself", before.text));
            else
                (void)check_known(before, scope_.modules, "unknown-module", "module");
        for (const auto& mark : module_.marks)
            (void)check_known(mark.dimension, scope_.dimensions, "unknown-dimension", "dimension");
    }

  private:
    bool check_known(const Name& id, const std::vector<std::string_view>& known, std::string_view code,
                     std::string_view what) {
        for (const auto name : known)
            if (name == id.text) return true;
        faults_.error(id.place, code, fmt::format("there is no {} \"{}\"", what, id.text),
                      faults_.suggest(id.text, std::span<const std::string_view>(known)));
        return false;
    }

    const Module& module_;
    const ModuleScope& scope_;
    FaultReport faults_;
};

}  // namespace

void check_module(const Module& module, const ModuleScope& scope, base::Diagnostics& out) {
    ModuleCheck(module, scope, out).run();
}

}  // namespace rung::scenario
