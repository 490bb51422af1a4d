#include "debrief/statement.h"

#include "debrief/wording.h"

#include <algorithm>

namespace rung::debrief {

std::string with_ids(const Statement& statement) {
    if (statement.ids.empty() || !statement.says()) return statement.text;
    std::string ids;
    for (const auto& id : statement.ids) ids += (ids.empty() ? "" : ", ") + id;
    const bool stops = statement.text.back() == '.';
    const auto body = stops ? statement.text.substr(0, statement.text.size() - 1) : statement.text;
    return body + " (" + ids + ")" + (stops ? "." : "");
}

std::string join(const Statements& statements, std::size_t most, bool show_ids) {
    std::string paragraph;
    for (std::size_t i = 0; i < std::min(most, statements.size()); ++i)
        add_sentence(paragraph, show_ids ? with_ids(statements[i]) : statements[i].text);
    return paragraph;
}

}  // namespace rung::debrief
