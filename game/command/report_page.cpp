#include "command/report_page.h"

#include "report/page.h"
#include "scenario/limits.h"

namespace rung::command {

base::Result<std::string> load_page(const Shop& shop, const std::string& name) {
    const auto& files = shop.environment.files;
    const auto& folder = shop.environment.places.assets;
    const auto form = files.read(folder + "/" + name, scenario::kMaxFileBytes);
    if (!form) return form.error();
    const auto style = files.read(folder + "/page.css", scenario::kMaxFileBytes);
    if (!style) return style.error();
    return report::with_style(*form, *style);
}

Exit hand_over(const Shop& shop, const std::string& report) {
    const auto out = shop.arguments.option("out");
    if (out.empty()) {
        shop.print(report);
        return Exit::done;
    }
    const auto written = shop.environment.files.write(out, report);
    return written ? Exit::done : shop.fail(written.error());
}

}  // namespace rung::command
