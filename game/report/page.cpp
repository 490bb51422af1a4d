#include "report/page.h"

#include "base/hash.h"
#include "base/text.h"

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

std::string with_style(std::string_view form, std::string_view style) {
    constexpr std::string_view kStyle = "@style@", kHash = "@style-hash@";
    std::string page(form);
    const auto put = [&](std::string_view mark, std::string_view text) {
        if (const auto at = page.find(mark); at != std::string::npos) page.replace(at, mark.size(), text);
    };
    put(kHash, base::sha256_base64(style));
    put(kStyle, style);
    return page;
}

base::Result<std::string> fill_page(std::string_view form, const Slot& slots) {
    mustache::mustache filled{std::string(form)};
    if (!filled.is_valid())
        return base::Error{"bad-template",
                           "the template of the page cannot be read: " + filled.error_message(),
                           "put back the files of assets/ as they were shipped"};
    return filled.render(std::visit(Filler{}, slots.held()));
}

}  // namespace rung::report
