#include "records/attempt_file.h"

#include "records/content_store.h"
#include "records/entry_json.h"
#include "records/fields.h"
#include "score/scorecard.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <utility>

namespace rung::records {
namespace {

using Json = nlohmann::ordered_json;
using scenario::Document;
using scenario::JsonKind;

constexpr int kFormat = 1;

std::string json_text(std::string_view text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

call::Played read_played(const Document& document, Fields::Value value, base::Diagnostics& out) {
    call::Played played;
    if (!value) return played;
    Fields fields(document, value, out);
    played.id = fields.text("id");
    played.hash = fields.text("hash");
    fields.finish();
    const auto hash = value.find("hash");
    if (hash && hash.is(JsonKind::string) && !is_hash(played.hash))
        fields.report(hash, "bad-hash", fmt::format("\"{}\" is no SHA-256", played.hash),
                      "64 hexadecimal digits, lower case");
    return played;
}

/// A version that this program is too old for is worth its own words.
int read_version(Fields& fields, std::string_view key, int known, std::string_view code) {
    const auto value = fields.find_any(key);
    if (!value || !value.is(JsonKind::number) || value.number() <= known)
        return static_cast<int>(fields.number(key, 1, known));
    fields.report(value, code,
                  fmt::format("\"{}\" is {}; this Rung knows up to {}", key, value.number(), known),
                  "a newer Rung wrote this file: update Rung to read it");
    return known;
}

void read_head(const Document& document, Fields& fields, AttemptFile& file, base::Diagnostics& out) {
    read_version(fields, "format", kFormat, "newer-format");
    file.head.rules = read_version(fields, "rules", call::kRulesVersion, "newer-rules");
    const int mode = fields.one_of("mode", {"practice", "exercise", "assessment"});
    file.head.mode = static_cast<call::Mode>(std::max(0, mode));
    file.head.seed = static_cast<std::uint64_t>(fields.number("seed", 0, INT64_MAX));
    file.head.scenario = read_played(document, fields.need("scenario", JsonKind::object), out);
    file.head.company = read_played(document, fields.need("company", JsonKind::object), out);
    file.head.rubric = read_played(document, fields.need("rubric", JsonKind::object), out);
    file.head.overlay = read_played(document, fields.find("overlay", JsonKind::object), out);
    if (const auto stopped = fields.find("stopped", JsonKind::boolean)) file.stopped = stopped.boolean();
}

void report_entry(const AttemptFile& file, Fields::Value entry, std::string_view code, std::string message,
                  std::string hint, base::Diagnostics& out) {
    out.push_back(base::make_diagnostic(file.document->source(), entry.place(), base::Severity::error, code,
                                        std::move(message), std::move(hint), entry.pointer()));
}

bool allowed_in(call::Mode mode, call::EntryKind kind) {
    return kind == call::EntryKind::move || mode == call::Mode::practice;
}

/// False, and reported, where the entry cannot stand here.
bool play_entry(const AttemptFile& file, Fields::Value value, Recording& recording, base::Diagnostics& out) {
    const auto place = value.place();
    const auto text = std::string_view(file.document->source().bytes).substr(place.at, place.size);
    auto entry = parse_entry(recording.script(), recording.state().node, text);
    if (!entry) {
        report_entry(file, value, entry.error().code, entry.error().message, entry.error().hint, out);
        return false;
    }
    if (!allowed_in(file.head.mode, entry->kind)) {
        report_entry(
            file, value, "not-in-this-mode",
            fmt::format("hints and rewinds belong to practice, this is an {}", name_of(file.head.mode)), "",
            out);
        return false;
    }
    const auto played = recording.add(*entry);
    if (!played) report_entry(file, value, "illegal-entry", played.error().message, played.error().hint, out);
    return played.ok();
}

std::string format_played(std::string_view key, const call::Played& played) {
    return fmt::format("  \"{}\": {{ \"id\": {}, \"hash\": {} }},\n", key, json_text(played.id),
                       json_text(played.hash));
}

}  // namespace

std::string_view name_of(call::Mode mode) {
    switch (mode) {
        case call::Mode::practice:
            return "practice";
        case call::Mode::exercise:
            return "exercise";
        case call::Mode::assessment:
            return "assessment";
    }
    return {};
}

std::optional<AttemptFile> parse_attempt(base::Source source, base::Diagnostics& out) {
    base::Diagnostics faults;
    AttemptFile file;
    file.document = Document::parse(std::move(source), faults);
    if (file.document) {
        const auto& document = *file.document;
        Fields fields(document, document.root(), faults);
        read_head(document, fields, file, faults);
        if (const auto log = fields.need("log", JsonKind::array))
            for (const auto entry : log.children()) file.entries.push_back(entry.idx());
        const auto card = fields.find_any("scorecard");
        if (!card)
            (void)fields.need("scorecard", JsonKind::object);
        else if (!card.is(JsonKind::null))
            file.scorecard = read_scorecard(document, card, faults);
        fields.finish();
    }
    const bool clean = !base::has_errors(faults);
    base::sort_diagnostics(faults);
    out.insert(out.end(), faults.begin(), faults.end());
    return clean && file.document ? std::optional(std::move(file)) : std::nullopt;
}

std::optional<Recording> play_log(const scenario::Script& script, const AttemptFile& file,
                                  base::Diagnostics& out) {
    Recording recording(script);
    for (const auto idx : file.entries)
        if (!play_entry(file, file.document->value(idx), recording, out)) return std::nullopt;
    return recording;
}

std::string format_attempt(const scenario::Script& script, const call::Attempt& attempt,
                           const Standing& standing) {
    std::string text =
        fmt::format("{{\n  \"format\": {},\n  \"rules\": {},\n  \"mode\": \"{}\",\n  \"seed\": {},\n",
                    kFormat, attempt.rules, name_of(attempt.mode), attempt.seed);
    text += format_played("scenario", attempt.scenario);
    text += format_played("company", attempt.company);
    text += format_played("rubric", attempt.rubric);
    if (!attempt.overlay.hash.empty()) text += format_played("overlay", attempt.overlay);
    if (standing.stopped) text += "  \"stopped\": true,\n";
    text += "  \"log\": [";
    for (std::size_t i = 0; i < attempt.log.size(); ++i)
        text += fmt::format("{}\n    {}", i == 0 ? "" : ",", format_entry(script, attempt.log[i]));
    text += attempt.log.empty() ? "],\n" : "\n  ],\n";
    text += fmt::format("  \"scorecard\": {}\n}}\n",
                        standing.scorecard ? format_scorecard(*standing.scorecard, "  ") : "null");
    return text;
}

std::string format_play(const Content& content, const call::Attempt& attempt, const Recording& recording,
                        bool stopped) {
    Standing standing{.stopped = stopped, .scorecard = {}};
    if (recording.state().at() == call::Phase::closed)
        standing.scorecard =
            make_stored(content.sheet, score::make_scorecard(content.script, content.sheet, recording.play()),
                        attempt.mode);
    return format_attempt(content.script, attempt, standing);
}

}  // namespace rung::records
