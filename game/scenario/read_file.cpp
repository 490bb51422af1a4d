#include "scenario/read_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace rung::scenario {
namespace {

constexpr std::int64_t kFormat = 1;
constexpr std::string_view kSuffix = ".schema.json";
constexpr FileKind kKinds[] = {FileKind::company, FileKind::rubric, FileKind::scenario, FileKind::module};

/// A key that no other kind has at the top.
std::string_view sign_of(FileKind kind) {
    switch (kind) {
        case FileKind::company:
            return "authority";
        case FileKind::rubric:
            return "skills";
        case FileKind::scenario:
            return "nodes";
        case FileKind::module:
            return "scenarios";
        case FileKind::unknown:
            break;
    }
    return {};
}

FileKind kind_of_schema(std::string_view schema) {
    const std::string_view name = schema.substr(schema.rfind('/') + 1);
    for (const FileKind kind : kKinds)
        if (name == fmt::format("{}{}", name_of(kind), kSuffix)) return kind;
    return FileKind::unknown;
}

}  // namespace

std::string_view name_of(FileKind kind) {
    switch (kind) {
        case FileKind::company:
            return "company";
        case FileKind::rubric:
            return "rubric";
        case FileKind::scenario:
            return "scenario";
        case FileKind::module:
            return "module";
        case FileKind::unknown:
            break;
    }
    return "unknown";
}

FileKind kind_of(const Document& document) {
    const auto schema = document.root().find("$schema");
    if (schema && schema.is(JsonKind::string)) {
        const FileKind kind = kind_of_schema(schema.text());
        if (kind != FileKind::unknown) return kind;
    }
    for (const FileKind kind : kKinds)
        if (document.root().find(sign_of(kind))) return kind;
    return FileKind::unknown;
}

bool is_of_kind(Reading& in, Document::Value root, FileKind kind) {
    const auto schema = root.find("$schema");
    if (!schema || !schema.is(JsonKind::string)) return true;  // told with the rest
    const FileKind found = kind_of_schema(schema.text());
    if (found == kind || found == FileKind::unknown) return true;
    read_schema(in, schema, kind);
    return false;
}

bool stands_twice(const base::Diagnostics& out, std::size_t from) {
    return std::any_of(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
                       [](const base::Diagnostic& fault) { return fault.code == "duplicate-key"; });
}

bool hand_over(base::Diagnostics& faults, base::Diagnostics& out) {
    base::sort_diagnostics(faults);
    out.insert(out.end(), std::make_move_iterator(faults.begin()), std::make_move_iterator(faults.end()));
    return faults.empty();
}

void read_schema(Reading& in, Document::Value value, FileKind kind) {
    const std::string expected = fmt::format("../schema/{}{}", name_of(kind), kSuffix);
    if (!value.is(JsonKind::string)) return in.wrong_type(value, fmt::format("a text, \"{}\"", expected));
    const FileKind found = kind_of_schema(value.text());
    if (found == kind) return;
    const std::string what =
        found == FileKind::unknown ? "something else" : fmt::format("a {}", name_of(found));
    in.faults().error(value.place(), "wrong-schema",
                      fmt::format("\"$schema\" announces {}, but a {} is read", what, name_of(kind)),
                      fmt::format("write \"{}\"", expected));
}

void read_format(Reading& in, Document::Value value) {
    if (!value.is(JsonKind::number)) return in.wrong_type(value, fmt::format("the number {}", kFormat));
    if (value.number() == kFormat) return;
    in.faults().error(
        value.place(), "unknown-format",
        fmt::format("the file has the format {}, but this program reads {}", value.number(), kFormat),
        value.number() > kFormat ? "a newer version of the game may read it" : "write 1");
}

}  // namespace rung::scenario
