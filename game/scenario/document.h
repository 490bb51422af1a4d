#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"

namespace rung::scenario {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// One JSON file read whole, with the place of every value: a flat tree in file order. Keys that begin with `//`
/// are left out. The guard of design §4 (depth, sizes, duplicate keys, fractions, bytes after the end, UTF-8) has
/// passed where a document exists.
/// Cost: about 2 × the file's size in memory, one pass.
class Document {
  public:
    struct Value {
        JsonKind kind = JsonKind::null;
        bool boolean = false;
        std::uint32_t at = 0;      ///< first byte of the token
        std::uint32_t size = 0;    ///< of the token; of the whole array or object
        std::uint32_t parent = 0;
        std::uint32_t next = 0;    ///< sibling, 0: none
        std::uint32_t first = 0;   ///< child, 0: none
        std::string_view text;     ///< string: decoded
        std::string_view key;      ///< of the member this is the value of: decoded
        std::uint32_t key_at = 0;
        std::int64_t number = 0;
    };

    /// Errors, as diagnostics: json-syntax, bad-utf8, duplicate-key, fraction, number-too-large, too-deep,
    /// string-too-long, file-too-large, bytes-after-end. `stop_before` names a top-level key at which reading ends
    /// (listing stops before `nodes`); empty: read it all.
    [[nodiscard]] static std::shared_ptr<const Document> parse(base::Source source, base::Diagnostics& out,
                                                               std::string_view stop_before = {});

    [[nodiscard]] const base::Source& source() const;
    [[nodiscard]] const Value& root() const;  ///< an object or whatever stands at the top
    [[nodiscard]] const Value& value(std::uint32_t idx) const;
    [[nodiscard]] std::uint32_t idx_of(const Value& value) const;
    [[nodiscard]] const Value* find(const Value& object, std::string_view key) const;  ///< null: no such member
    /// Where a value stands, as `/nodes/greet/moves/2/to`.
    [[nodiscard]] std::string pointer(const Value& value) const;
    /// The JSON pointer of the innermost value that begins at or contains the place.
    [[nodiscard]] std::string pointer_at(base::Place place) const;
    /// Byte in the file of byte `offset` of a decoded string token that begins at `at` (escapes differ in length).
    [[nodiscard]] std::uint32_t raw_offset(std::uint32_t at, std::size_t offset) const;

    struct Held;
    explicit Document(std::unique_ptr<Held> held);
    ~Document();

  private:
    std::unique_ptr<Held> held_;
};

}  // namespace rung::scenario
