#include "report/html.h"

#include "base/text.h"
#include "report/html_page.h"

#include <kainjow/mustache.hpp>

namespace rung::report {
namespace {

namespace mustache = kainjow::mustache;

struct Filler {
    mustache::data operator()(const std::string& text) const { return {base::neutralise(text, true)}; }
    mustache::data operator()(bool flag) const { return {flag}; }
    mustache::data operator()(const Slot::List& list) const {
        mustache::data data(mustache::data::type::list);
        for (const auto& slot : list) data.push_back(std::visit(*this, slot.held()));
        return data;
    }
    mustache::data operator()(const Slot::Members& members) const {
        mustache::data data;
        for (const auto& [name, slot] : members) data.set(name, std::visit(*this, slot.held()));
        return data;
    }
};

}  // namespace

base::Result<std::string> format_html(const debrief::Debrief& debrief, const base::Texts& texts,
                                      std::string_view page, const SecondLooks& looks) {
    mustache::mustache form{std::string(page)};
    if (!form.is_valid())
        return base::Error{"bad-template", "the template of the page cannot be read: " + form.error_message(),
                           "put back assets/debrief.mustache as it was shipped"};
    auto slot = make_page(debrief, Wording(texts));
    if (!looks.empty()) slot.set("second_looks", make_second_looks(looks, texts));
    return form.render(std::visit(Filler{}, slot.held()));
}

}  // namespace rung::report
