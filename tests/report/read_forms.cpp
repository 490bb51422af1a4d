#include "report/read_forms.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <utility>

namespace rung::test {
namespace {

/// What stands between two marks from `at` on; `at` is then behind the second. Nothing left: empty, npos.
std::string cut(std::string_view text, std::size_t& at, std::string_view from, std::string_view to) {
    const auto begin = text.find(from, at);
    const auto end = begin == std::string_view::npos ? begin : text.find(to, begin + from.size());
    if (end == std::string_view::npos) {
        at = std::string_view::npos;
        return {};
    }
    at = end + to.size();
    return std::string(text.substr(begin + from.size(), end - begin - from.size()));
}

std::string unescape(std::string text) {
    const std::pair<std::string_view, std::string_view> kEntities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : kEntities)
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, entity.size(), character);
    return text;
}

std::vector<std::string> read_html_row(std::string_view row) {
    std::vector<std::string> cells;
    std::size_t at = 0;
    cells.push_back(unescape(cut(row, at, "<th scope=\"row\">", "</th>")));
    for (;;) {
        auto cell = cut(row, at, "<td", "</td>");
        if (at == std::string_view::npos) return cells;
        cells.push_back(unescape(cell.substr(cell.find('>') + 1)));
    }
}

}  // namespace

Tables read_html_tables(std::string_view page) {
    Tables tables;
    for (std::size_t at = 0;;) {
        const auto section = cut(page, at, "<section aria-labelledby=\"h-", "</section>");
        if (at == std::string_view::npos) return tables;
        std::size_t inside = 0;
        const auto body = cut(section, inside, "<tbody>", "</tbody>");
        if (inside == std::string::npos) continue;
        auto& rows = tables[section.substr(0, section.find('"'))];
        for (std::size_t row_at = 0;;) {
            const auto row = cut(body, row_at, "<tr>", "</tr>");
            if (row_at == std::string::npos) break;
            rows.push_back(read_html_row(row));
        }
    }
}

Rows read_csv(std::string_view text) {
    Rows table;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') {
                cell += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                cell += text[++i];
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',' || c == '\r') {
            row.push_back(std::exchange(cell, {}));
            if (c == ',') continue;
            REQUIRE(text.substr(++i, 1) == "\n");
            table.push_back(std::exchange(row, {}));
        } else {
            cell += c;
        }
    }
    REQUIRE_FALSE(quoted);
    REQUIRE(row.empty());
    return table;
}

Tables read_csv_tables(std::string_view csv) {
    Tables tables;
    std::map<std::string, std::size_t> widths;
    for (auto row : read_csv(csv)) {
        const auto id = row.front();
        row.erase(row.begin());
        for (auto& cell : row)
            if (cell.starts_with('\'') && is_formula_cell(cell.substr(1))) cell.erase(0, 1);
        if (widths.count(id) == 0) {  // the headings, none of which is empty
            widths[id] = static_cast<std::size_t>(std::find(row.begin(), row.end(), "") - row.begin());
            tables[id];
            continue;
        }
        row.resize(widths[id]);
        tables[id].push_back(std::move(row));
    }
    return tables;
}

Tables read_json_tables(const std::string& json) {
    Tables tables;
    const auto whole = nlohmann::ordered_json::parse(json);
    for (const auto& table : whole["tables"]) {
        auto& rows = tables[table["id"].get<std::string>()];
        for (const auto& row : table["rows"]) {
            std::vector<std::string> cells;
            for (const auto& cell : row)
                cells.push_back(cell.is_string() ? cell.get<std::string>()
                                : cell.is_null() ? std::string()
                                : cell.is_number_float()
                                    ? (std::string(cell.dump()) + "00").substr(0, cell.dump().find('.') + 3)
                                    : cell.dump());
            rows.push_back(std::move(cells));
        }
    }
    return tables;
}

bool is_formula_cell(std::string_view cell) {
    const auto first = cell.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return false;
    if (cell.front() == '\t' || cell.front() == '\r') return true;
    if (std::string_view("=+-@").find(cell[first]) == std::string_view::npos) return false;
    return cell.find_first_not_of("0123456789.", first + 1) != std::string_view::npos || cell.size() == 1;
}

std::size_t find_control(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\n') || c == 0x7f) return i;
    }
    for (const std::string_view turned : {"\u202e", "\u202d", "\u2066", "\u2067", "\u0085"})
        if (const auto at = text.find(turned); at != std::string_view::npos) return at;
    return std::string_view::npos;
}

std::string policy_of(std::string_view page) {
    std::size_t at = 0;
    return cut(page, at, "style-src 'sha256-", "'");
}

std::string style_hash_of(std::string_view page) {
    std::size_t at = 0;
    const auto style = cut(page, at, "<style>", "</style>");
    REQUIRE(sodium_init() >= 0);
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(style.data()), style.size());
    char text[64];
    sodium_bin2base64(text, sizeof text, hash, sizeof hash, sodium_base64_VARIANT_ORIGINAL);
    return text;
}

const std::vector<std::string>& list_hostile_texts() {
    static const std::vector<std::string> texts = {
        "<script>alert(1)</script>",
        "\" onmouseover=\"x",
        "' onfocus='x",
        "</style><b>",
        "</title><img src=x onerror=alert(1)>",
        "]]><!--",
        "{{title}}",
        "{{{title}}}",
        "{{#rows}}",
        "&amp;<&>",
        "' or 1=1 --",
        "'); DROP TABLE score; --",
        "=1+1",
        "=HYPERLINK(\"http://x\")",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "a,b\"c\nd\r\ne",
        "\x1b[31mred\x1b[0m",
        "\x1b]0;title\x07",
        "\u202eevil\u202c",
        "\u0085next",
        "%n%s{}{0}",
        "../../etc/passwd",
        "@style@",
        "javascript:alert(1)",
    };
    return texts;
}

}  // namespace rung::test
