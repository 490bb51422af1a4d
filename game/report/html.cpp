#include "report/html.h"

#include "report/html_page.h"
#include "report/page.h"

namespace rung::report {

base::Result<std::string> format_html(const debrief::Debrief& debrief, const base::Texts& texts,
                                      std::string_view page, const SecondLooks& looks) {
    auto slot = make_page(debrief, Wording(texts));
    if (!looks.empty()) slot.set("second_looks", make_second_looks(looks, texts));
    return fill_page(page, slot);
}

}  // namespace rung::report
