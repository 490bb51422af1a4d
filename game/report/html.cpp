#include "report/html.h"

#include "report/html_page.h"
#include "report/page.h"

namespace rung::report {

base::Result<std::string> format_html(const debrief::Debrief& debrief, const base::Texts& texts,
                                      std::string_view page) {
    return fill_page(page, make_page(debrief, Wording(texts)));
}

}  // namespace rung::report
