#include "records/stored_scorecard.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>

namespace rung::records {
namespace {

using Json = nlohmann::ordered_json;
using scenario::JsonKind;

constexpr int kFull = 10'000;

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<std::string> ids_of(const std::vector<score::Grave>& graves, std::uint8_t bits) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < graves.size(); ++i)
        if ((bits >> i & 1) != 0) ids.push_back(graves[i].id);
    return ids;
}

StoredScorecard::Item make_item(const score::Sheet& sheet, const score::Evidence& row) {
    StoredScorecard::Item item;
    item.id = row.id;
    if (row.dimension >= 0) item.dimension = sheet.dimensions[static_cast<std::size_t>(row.dimension)].id;
    item.earned = row.verdict == score::Verdict::earned;
    item.called_for = !row.not_called_for;
    item.worth = row.worth;
    item.lost = row.lost;
    item.cue_turn = row.cue_turn;
    item.turn = row.turn;
    item.words = row.words;
    item.teaches = row.teaches;
    return item;
}

/// A text as JSON. Most are plain, and a scorecard holds some hundred.
void add_text(std::string& out, std::string_view text) {
    const bool plain = std::none_of(text.begin(), text.end(), [](char c) {
        return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 ||
               static_cast<unsigned char>(c) > 0x7e;
    });
    if (!plain) {
        out += dump(Json(text));
        return;
    }
    out += '"';
    out += text;
    out += '"';
}

void add_item(std::string& out, const StoredScorecard::Item& item) {
    const auto put = std::back_inserter(out);
    out += "{\"id\":";
    add_text(out, item.id);
    out += ",\"dimension\":";
    if (item.dimension.empty())
        out += "null";
    else
        add_text(out, item.dimension);
    fmt::format_to(put,
                   ",\"verdict\":\"{}\",\"called_for\":{},\"worth_hundredths\":{},\"lost_hundredths\":{},"
                   "\"cue_turn\":{},\"turn\":{},\"words\":",
                   item.earned ? "earned" : "lost", item.called_for, item.worth, item.lost, item.cue_turn,
                   item.turn);
    add_text(out, item.words);
    out += ",\"teaches\":[";
    for (std::size_t i = 0; i < item.teaches.size(); ++i) {
        if (i > 0) out += ',';
        add_text(out, item.teaches[i]);
    }
    out += "]}";
}

StoredScorecard::Item read_item(const scenario::Document& document, Fields::Value value,
                                base::Diagnostics& out) {
    Fields fields(document, value, out);
    StoredScorecard::Item item;
    item.id = fields.text("id");
    const auto dimension = fields.find_any("dimension");
    if (!dimension || !dimension.is(JsonKind::null)) item.dimension = fields.text("dimension");
    item.earned = fields.one_of("verdict", {"earned", "lost"}) == 0;
    item.called_for = fields.flag("called_for");
    item.worth = static_cast<int>(fields.number("worth_hundredths", 0, kFull));
    item.lost = static_cast<int>(fields.number("lost_hundredths", -kFull, kFull));
    item.cue_turn = static_cast<int>(fields.number("cue_turn", 0, scenario::kMaxTurns));
    item.turn = static_cast<int>(fields.number("turn", 0, scenario::kMaxTurns + 1));
    item.words = fields.text("words");
    item.teaches = fields.texts("teaches");
    fields.finish();
    return item;
}

std::vector<std::pair<std::string, int>> read_dimensions(const scenario::Document& document, Fields& fields,
                                                         base::Diagnostics& out) {
    std::vector<std::pair<std::string, int>> read;
    const auto object = fields.need("dimensions", JsonKind::object);
    if (!object) return read;
    Fields held(document, object, out);
    for (const auto member : object.children())
        read.emplace_back(member.key(), static_cast<int>(held.number(member.key(), 0, 100)));
    return read;
}

}  // namespace

StoredScorecard make_stored(const score::Sheet& sheet, const score::Scorecard& card, call::Mode mode) {
    StoredScorecard stored;
    stored.total = card.total_pts;
    if (mode == call::Mode::practice) stored.otherwise = card.otherwise_pts;
    stored.timing = card.result.timing;
    stored.passed = card.result.passed;
    stored.fatal = ids_of(sheet.fatal, card.result.fatal);
    stored.critical = ids_of(sheet.critical, card.result.critical);
    stored.outcome = score::name_of(card.result.outcome);
    if (card.result.has_offset) stored.offset = card.result.offset;
    for (std::size_t i = 0; i < card.dimension_pts.size(); ++i)
        stored.dimensions.emplace_back(sheet.dimensions[i].id, card.dimension_pts[i]);
    for (const auto& row : card.evidence) stored.items.push_back(make_item(sheet, row));
    return stored;
}

std::string format_scorecard(const StoredScorecard& card, std::string_view indent) {
    Json dimensions = Json::object();
    for (const auto& [id, points] : card.dimensions) dimensions[id] = points;
    std::string text = fmt::format("{{\n{0}  \"total\": {1},\n", indent, card.total);
    if (card.otherwise) text += fmt::format("{0}  \"otherwise\": {1},\n", indent, *card.otherwise);
    text += fmt::format(
        "{0}  \"timing\": {1},\n{0}  \"passed\": {2},\n{0}  \"fatal\": {3},\n{0}  \"critical\": {4},\n",
        indent, card.timing, card.passed, dump(card.fatal), dump(card.critical));
    text += fmt::format(
        "{0}  \"outcome\": {1},\n{0}  \"offset\": {2},\n{0}  \"dimensions\": {3},\n{0}  \"items\": [", indent,
        dump(card.outcome), card.offset ? std::to_string(*card.offset) : "null", dump(dimensions));
    for (std::size_t i = 0; i < card.items.size(); ++i) {
        text += fmt::format("{}\n{}    ", i == 0 ? "" : ",", indent);
        add_item(text, card.items[i]);
    }
    text += card.items.empty() ? "]\n" : fmt::format("\n{}  ]\n", indent);
    return text + fmt::format("{}}}", indent);
}

StoredScorecard read_scorecard(const scenario::Document& document, Fields::Value value,
                               base::Diagnostics& out) {
    Fields fields(document, value, out);
    StoredScorecard card;
    card.total = static_cast<int>(fields.number("total", 0, 100));
    if (fields.find_any("otherwise")) card.otherwise = static_cast<int>(fields.number("otherwise", 0, 100));
    card.timing = static_cast<int>(fields.number("timing", 0, 100));
    card.passed = fields.flag("passed");
    card.fatal = fields.texts("fatal");
    card.critical = fields.texts("critical");
    card.outcome = fields.text("outcome");
    const auto offset = fields.find_any("offset");
    if (!offset || !offset.is(JsonKind::null))
        card.offset = static_cast<int>(fields.number("offset", -kFull, kFull));
    card.dimensions = read_dimensions(document, fields, out);
    if (const auto items = fields.need("items", JsonKind::array))
        for (const auto item : items.children()) card.items.push_back(read_item(document, item, out));
    fields.finish();
    return card;
}

}  // namespace rung::records
