#include "scenario/read.h"
#include "scenario/read_file.h"

namespace rung::scenario {
namespace {

constexpr std::string_view kModes[] = {"practice", "exercise", "assessment"};

constexpr Key<Module> kModuleKeys[] = {
    must("$schema", schema<Module, FileKind::module>),
    must("format", format<Module>),
    must("id", id<&Module::id>),
    must("title", words<&Module::title>),
    must("summary", words<&Module::summary>),
    must("mode", one_of<&Module::mode, kModes>),
    must("pass", whole<&Module::pass, 0, 100>),
    may("marks", map_each<&Module::marks, &Module::Mark::dimension, nullptr,
                          way::Whole<&Module::Mark::pass, 0, 100>, kMaxDimensions>),
    must("scenarios", texts<&Module::scenarios>),
    may("attempts", whole<&Module::attempts, 0, 100>),
    may("prerequisites", texts<&Module::prerequisites>),
    may("practise_again_days", whole<&Module::practise_again_days, 0, 1000>),
};
constexpr Shape<Module> kModule{"module", kModuleKeys};

}  // namespace

std::optional<Module> parse_module(base::Source source, base::Diagnostics& out) {
    return read_file(std::move(source), FileKind::module, kModule, out);
}

}  // namespace rung::scenario
