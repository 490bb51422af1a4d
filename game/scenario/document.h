#pragma once

#include "base/diagnostic.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rung::scenario {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };
/// What a value is, in an author's words: "a list".
[[nodiscard]] std::string_view name_of(JsonKind kind);
/// What should be written there: "a list, [ … ]".
[[nodiscard]] std::string_view form_of(JsonKind kind);

/// One JSON file read whole, with the place of every value: a flat tree in file order. Keys that begin with
/// `//` are left out. The guard of design §4 (depth, sizes, duplicate keys, fractions, bytes after the end,
/// UTF-8) has passed where a document exists. Cost: one pass; 28 bytes for each value beside the source
/// itself.
class Document {
  public:
    class Value;

    /// Errors, as diagnostics: json-syntax, bad-escape, bad-utf8, byte-order-mark, duplicate-key, fraction,
    /// number-too-large, too-deep, list-too-long, string-too-long, file-too-large, bytes-after-end.
    /// `stop_before` names a top-level key at which reading ends (listing stops before `nodes`); empty: read
    /// it all. Owner: texts and keys of values are views that live as long as the document.
    [[nodiscard]] static std::shared_ptr<const Document> parse(base::Source source, base::Diagnostics& out,
                                                               std::string_view stop_before = {});
    /// The same, and there also where the only errors are keys that stand twice: the first of them is found.
    [[nodiscard]] static std::shared_ptr<const Document> parse_repeating(base::Source source,
                                                                         base::Diagnostics& out,
                                                                         std::string_view stop_before = {});

    [[nodiscard]] const base::Source& source() const { return source_; }
    [[nodiscard]] Value root() const;  ///< an object or whatever stands at the top
    [[nodiscard]] Value value(std::uint32_t idx) const;
    /// The JSON pointer of the innermost value that begins at or contains the place, as
    /// `/nodes/greet/moves/2/to`.
    [[nodiscard]] std::string pointer_at(base::Place place) const;
    /// Byte in the file of byte `offset` of the decoded string whose token begins at `at` (escapes differ in
    /// length).
    [[nodiscard]] std::uint32_t raw_offset(std::uint32_t at, std::size_t offset) const;
    /// Bytes held beside the source.
    [[nodiscard]] std::size_t held_bytes() const;

  private:
    friend class DocumentBuilder;

    /// What a value needs beside the bytes of its token: scalars are read from there.
    struct Cell {
        std::uint32_t at = 0;    ///< first byte of the token
        std::uint32_t bits = 0;  ///< size of the token above kSizeShift, flags and kind below
        std::uint32_t parent = 0;
        std::uint32_t next = 0;    ///< sibling, 0: none
        std::uint32_t first = 0;   ///< child, 0: none
        std::uint32_t key_at = 0;  ///< token of the key, 0: not a member
        std::uint32_t key_size = 0;
    };
    static constexpr std::uint32_t kKindBits = 7;
    static constexpr std::uint32_t kTextEscaped = 8;
    static constexpr std::uint32_t kKeyEscaped = 16;
    static constexpr int kSizeShift = 8;

    /// The decoded form of a string token that holds escapes; sorted by `at`.
    struct Decoded {
        std::uint32_t at = 0;
        std::uint32_t pool_at = 0;
        std::uint32_t pool_size = 0;
    };

    [[nodiscard]] std::string_view decoded(std::uint32_t at) const;

    base::Source source_;
    std::vector<Cell> cells_;
    std::vector<Decoded> decoded_;
    std::string pool_;
};

/// One value of a document: a light handle, good as long as the document. An empty handle is a value that is
/// not there; only `operator bool` and `find` may be asked of it.
class Document::Value {
  public:
    Value() = default;
    explicit operator bool() const { return document_ != nullptr; }

    [[nodiscard]] JsonKind kind() const { return static_cast<JsonKind>(cell().bits & kKindBits); }
    [[nodiscard]] bool is(JsonKind kind_asked) const { return kind() == kind_asked; }
    [[nodiscard]] base::Place place() const { return {cell().at, cell().bits >> kSizeShift}; }
    [[nodiscard]] base::Place key_place() const { return {cell().key_at, cell().key_size}; }

    [[nodiscard]] std::string_view text() const;  ///< of a string: decoded
    [[nodiscard]] std::string_view key() const;   ///< of the member this is the value of: decoded; else empty
    [[nodiscard]] bool boolean() const { return document_->source_.bytes[cell().at] == 't'; }
    [[nodiscard]] std::int64_t number() const;

    [[nodiscard]] Value parent() const { return idx_ == 0 ? Value() : Value(document_, cell().parent); }
    [[nodiscard]] Value next() const { return at_or_none(cell().next); }
    [[nodiscard]] Value first() const { return at_or_none(cell().first); }
    /// The member of an object; empty where there is none or this is no object.
    [[nodiscard]] Value find(std::string_view key) const;
    [[nodiscard]] std::size_t count_children() const;
    /// Where the value stands, as `/nodes/greet/moves/2/to`.
    [[nodiscard]] std::string pointer() const;
    [[nodiscard]] std::uint32_t idx() const { return idx_; }

    /// `for (const auto child : value.children())`
    struct Children;
    [[nodiscard]] Children children() const;

    friend bool operator==(const Value&, const Value&) = default;

  private:
    friend class Document;
    friend class DocumentBuilder;
    Value(const Document* document, std::uint32_t idx) : document_(document), idx_(idx) {}
    [[nodiscard]] const Cell& cell() const { return document_->cells_[idx_]; }
    [[nodiscard]] Value at_or_none(std::uint32_t idx) const {
        return idx == 0 ? Value() : Value(document_, idx);
    }

    const Document* document_ = nullptr;
    std::uint32_t idx_ = 0;
};

struct Document::Value::Children {
    struct Iterator {
        Value at;
        Value operator*() const { return at; }
        Iterator& operator++() {
            at = at.next();
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;
    };
    Value head;
    [[nodiscard]] Iterator begin() const { return {head}; }
    [[nodiscard]] Iterator end() const { return {Value()}; }
};

inline Document::Value Document::root() const {
    return Value(this, 0);
}
inline Document::Value Document::value(std::uint32_t idx) const {
    return Value(this, idx);
}
inline Document::Value::Children Document::Value::children() const {
    return {first()};
}

}  // namespace rung::scenario
