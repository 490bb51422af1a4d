#pragma once

#include "scenario/document.h"
#include "scenario/read.h"
#include "scenario/shape.h"

#include <memory>
#include <optional>
#include <string_view>

/// What the four kinds of file have in common.
namespace rung::scenario {

[[nodiscard]] std::string_view name_of(FileKind kind);

/// `$schema` must name the kind that is read.
void read_schema(Reading& in, Document::Value value, FileKind kind);
/// `format` must be the one that this program knows.
void read_format(Reading& in, Document::Value value);

namespace way {

template <class T, FileKind kind>
struct Schema {
    using Owner = T;
    static void read(Reading& in, Document::Value value, T&) { read_schema(in, value, kind); }
};

template <class T>
struct Format {
    using Owner = T;
    static void read(Reading& in, Document::Value value, T&) { read_format(in, value); }
};

}  // namespace way

template <class T, FileKind kind>
constexpr way::Schema<T, kind> schema() {
    return {};
}
template <class T>
constexpr way::Format<T> format() {
    return {};
}

/// False, and told, where `$schema` announces another kind: then nothing else in the file is worth telling.
[[nodiscard]] bool is_of_kind(Reading& in, Document::Value root, FileKind kind);

/// Puts the faults of one file in its order and adds them to `out`. Whether there are none.
[[nodiscard]] bool hand_over(base::Diagnostics& faults, base::Diagnostics& out);

/// Whether a key of the file stands twice, as told from one fault on.
[[nodiscard]] bool stands_twice(const base::Diagnostics& out, std::size_t from);

/// Reads a whole file along its shape; absent when anything is wrong with it.
template <class T>
std::optional<T> read_file(base::Source source, FileKind kind, const Shape<T>& shape,
                           base::Diagnostics& out) {
    T made;
    const auto before = out.size();
    made.document = Document::parse_repeating(std::move(source), out);
    if (!made.document) return std::nullopt;
    base::Diagnostics faults;
    Reading in(*made.document, faults);
    if (is_of_kind(in, made.document->root(), kind)) read_object(in, made.document->root(), made, shape);
    if (!hand_over(faults, out) || stands_twice(out, before)) return std::nullopt;
    return made;
}

}  // namespace rung::scenario
