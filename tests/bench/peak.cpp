#include "bench/peak.h"

#include "base/files.h"
#include "scenario/limits.h"

#include <cstdio>
#include <fstream>
#include <utility>

#include "bench/content.h"

namespace rung::bench {
double peak_bytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0) return std::stod(line.substr(6)) * 1024;
    return 0;
}

void forget_peak() {
    std::ofstream("/proc/self/clear_refs") << 5;
}

int print_peak(const std::string& file) {
    const auto content = load_content();
    if (!file.empty()) {
        auto bytes = base::DiskFiles().read(file, scenario::kMaxFileBytes);
        if (!bytes.ok()) return 3;
        const auto script = compile_or_exit(content, std::move(bytes).value());
        if (script.nodes.empty()) return 1;
    }
    std::printf("%.0f\n", peak_bytes());
    return 0;
}

}  // namespace rung::bench
