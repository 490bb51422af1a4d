#include "records/fields.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::records {

using scenario::JsonKind;

Fields::Fields(const scenario::Document& document, Value object, base::Diagnostics& out)
    : document_(&document), object_(object), out_(&out), usable_(object.is(JsonKind::object)) {
    if (!usable_)
        report(object, "wrong-type",
               fmt::format("an object was expected, {} was found", name_of(object.kind())));
}

void Fields::report(Value value, std::string_view code, std::string message, std::string hint) {
    out_->push_back(base::make_diagnostic(document_->source(), value.place(), base::Severity::error, code,
                                          std::move(message), std::move(hint), value.pointer()));
}

void Fields::report_kind(Value value, std::string_view key, JsonKind kind) {
    report(value, "wrong-type",
           fmt::format("\"{}\" takes {}, but {} was found", key, form_of(kind), name_of(value.kind())));
}

Fields::Value Fields::find_any(std::string_view key) {
    if (!usable_) return {};
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
    return object_.find(key);
}

Fields::Value Fields::find(std::string_view key, JsonKind kind) {
    const Value value = find_any(key);
    if (!value || value.is(kind)) return value;
    report_kind(value, key, kind);
    return {};
}

Fields::Value Fields::need(std::string_view key, JsonKind kind) {
    const Value value = find(key, kind);
    if (usable_ && !object_.find(key)) missing_.push_back(key);
    return value;
}

std::string Fields::text(std::string_view key) {
    const Value value = need(key, JsonKind::string);
    return value ? std::string(value.text()) : std::string();
}

std::int64_t Fields::number(std::string_view key, std::int64_t least, std::int64_t most) {
    const Value value = need(key, JsonKind::number);
    if (!value) return least;
    if (value.number() >= least && value.number() <= most) return value.number();
    report(value, "out-of-range",
           fmt::format("\"{}\" is {}; {} to {} are possible", key, value.number(), least, most));
    return least;
}

bool Fields::flag(std::string_view key) {
    const Value value = need(key, JsonKind::boolean);
    return value && value.boolean();
}

std::vector<std::string> Fields::texts(std::string_view key) {
    std::vector<std::string> found;
    const Value list = need(key, JsonKind::array);
    if (!list) return found;
    for (const Value held : list.children()) {
        if (held.is(JsonKind::string))
            found.emplace_back(held.text());
        else
            report_kind(held, key, JsonKind::string);
    }
    return found;
}

int Fields::one_of(std::string_view key, const std::vector<std::string_view>& names) {
    const Value value = need(key, JsonKind::string);
    if (!value) return -1;
    const auto found = std::find(names.begin(), names.end(), value.text());
    if (found != names.end()) return static_cast<int>(found - names.begin());
    report(value, "unknown-value", fmt::format("\"{}\" is no {}", value.text(), key),
           fmt::format("there is {}", fmt::join(names, ", ")));
    return -1;
}

void Fields::finish() {
    if (!usable_) return;
    if (!missing_.empty())
        report(object_, "missing-key",
               fmt::format("\"{}\" {} missing", fmt::join(missing_, "\", \""),
                           missing_.size() == 1 ? "is" : "are"));
    for (const Value held : object_.children()) {
        if (std::find(asked_.begin(), asked_.end(), held.key()) != asked_.end()) continue;
        const auto near = base::find_near(held.key(), asked_);
        auto hint = near.empty() ? fmt::format("known: {}", fmt::join(asked_, ", "))
                                 : fmt::format("did you mean \"{}\"?", near);
        out_->push_back(base::make_diagnostic(
            document_->source(), held.key_place(), base::Severity::error, "unknown-key",
            fmt::format("there is no key \"{}\" here", held.key()), std::move(hint), held.pointer()));
    }
}

}  // namespace rung::records
