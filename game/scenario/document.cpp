#include "scenario/document.h"

#include "base/text.h"
#include "scenario/document_builder.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <span>

namespace rung::scenario {
namespace {

/// The document itself is not there yet to tell of this fault.
base::Diagnostic too_large(const base::Source& source) {
    base::Diagnostic made;
    made.code = "file-too-large";
    made.file = source.name;
    made.message = fmt::format("the file has {} bytes or more, but at most {} are read", source.bytes.size(),
                               kMaxFileBytes);
    made.hint = "split it into several files";
    return made;
}

/// What can be said of the bytes before they are read as JSON.
void check_bytes(std::string_view bytes, FaultReport& faults) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return faults.error({0, 3}, "byte-order-mark", "the file begins with a byte order mark",
                            "save it as UTF-8 without a byte order mark (BOM)");
    const std::size_t bad = base::find_bad_utf8(bytes);
    if (bad == std::string_view::npos) return;
    faults.error({static_cast<std::uint32_t>(bad), 1}, "bad-utf8",
                 fmt::format("byte 0x{:02X} is not UTF-8 here", static_cast<unsigned char>(bytes[bad])),
                 "save the file as UTF-8");
}

/// The bytes with line ends and tabs as spaces: the reader spells out each control character it passed in the
/// text of an error, which nobody reads and which takes eight times the file. The builder refuses them in
/// texts.
class Spaced {
  public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit Spaced(const char* at) : at_(at) {}
    char operator*() const { return *at_ == '\n' || *at_ == '\t' || *at_ == '\r' ? ' ' : *at_; }
    Spaced& operator++() {
        ++at_;
        return *this;
    }
    Spaced operator++(int) { return Spaced(at_++); }
    friend bool operator==(const Spaced&, const Spaced&) = default;

  private:
    const char* at_;
};

std::string escape_pointer(std::string_view key) {
    std::string out;
    for (const char c : key) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out += c;
        }
    }
    return out;
}

/// Bytes that the escape at the start of `raw` takes there, and in the decoded text.
struct Widths {
    std::uint32_t raw, decoded;
};

Widths escape_widths(std::string_view raw) {
    if (raw[1] != 'u') return {2, 1};
    const unsigned long unit = std::stoul(std::string(raw.substr(2, 4)), nullptr, 16);
    if (unit >= 0xd800 && unit <= 0xdfff) return {12, 4};
    return {6, unit < 0x80 ? 1u : unit < 0x800 ? 2u : 3u};
}

bool is_error(const base::Diagnostic& fault) {
    return fault.severity == base::Severity::error;
}

}  // namespace

std::string_view name_of(JsonKind kind) {
    switch (kind) {
        case JsonKind::null:
            return "null";
        case JsonKind::boolean:
            return "true or false";
        case JsonKind::number:
            return "a number";
        case JsonKind::string:
            return "a text";
        case JsonKind::array:
            return "a list";
        case JsonKind::object:
            break;
    }
    return "an object";
}

std::string_view form_of(JsonKind kind) {
    switch (kind) {
        case JsonKind::number:
            return "a whole number";
        case JsonKind::array:
            return "a list, [ … ]";
        case JsonKind::object:
            return "an object, { … }";
        default:
            return name_of(kind);
    }
}

std::shared_ptr<const Document> Document::parse(base::Source source, base::Diagnostics& out,
                                                std::string_view stop_before) {
    const auto before = out.size();
    auto document = parse_repeating(std::move(source), out, stop_before);
    const auto found = std::span(out).subspan(before);
    const bool sound = std::none_of(found.begin(), found.end(), is_error);
    return sound ? document : nullptr;
}

std::shared_ptr<const Document> Document::parse_repeating(base::Source source, base::Diagnostics& out,
                                                          std::string_view stop_before) {
    const auto before = out.size();
    if (source.bytes.size() > kMaxFileBytes) {
        out.push_back(too_large(source));
        return nullptr;
    }
    const auto document = std::make_shared<Document>();
    document->source_ = std::move(source);
    const std::string& bytes = document->source_.bytes;
    FaultReport faults(*document, out);
    check_bytes(bytes, faults);
    if (faults.any_error()) return nullptr;
    DocumentBuilder builder(*document, faults, stop_before);
    const bool whole =
        nlohmann::json::sax_parse(Spaced(bytes.data()), Spaced(bytes.data() + bytes.size()), &builder);
    if (whole) builder.finish();
    const auto found = std::span(out).subspan(before);
    const bool readable = std::all_of(found.begin(), found.end(), [](const base::Diagnostic& fault) {
        return !is_error(fault) || fault.code == "duplicate-key";
    });
    return readable && (whole || builder.stopped()) ? document : nullptr;
}

std::string Document::pointer_at(base::Place place) const {
    const auto after = std::upper_bound(cells_.begin(), cells_.end(), place.at,
                                        [](std::uint32_t at, const Cell& cell) { return at < cell.at; });
    // A key stands before its value, which is then the next cell.
    if (after != cells_.end() && after->key_at != 0 && after->key_at <= place.at &&
        place.at < after->key_at + after->key_size)
        return value(static_cast<std::uint32_t>(after - cells_.begin())).pointer();
    if (after == cells_.begin()) return {};
    Value found = value(static_cast<std::uint32_t>(after - cells_.begin() - 1));
    // An array or object without a size is still being read.
    const auto holds = [&](base::Place token) { return token.size == 0 || place.at < token.at + token.size; };
    while (found.idx() != 0 && !holds(found.place())) found = found.parent();
    return found.pointer();
}

std::uint32_t Document::raw_offset(std::uint32_t at, std::size_t offset) const {
    const std::string_view bytes = source_.bytes;
    std::uint32_t raw = at + 1;
    for (std::size_t decoded = 0; decoded < offset && raw < bytes.size() && bytes[raw] != '"';) {
        const Widths widths = bytes[raw] == '\\' ? escape_widths(bytes.substr(raw)) : Widths{1, 1};
        raw += widths.raw;
        decoded += widths.decoded;
    }
    return raw;
}

std::size_t Document::held_bytes() const {
    return cells_.size() * sizeof(Cell) + decoded_.size() * sizeof(Decoded) + pool_.size();
}

std::string_view Document::decoded(std::uint32_t at) const {
    const auto found =
        std::lower_bound(decoded_.begin(), decoded_.end(), at,
                         [](const Decoded& entry, std::uint32_t value) { return entry.at < value; });
    return std::string_view(pool_).substr(found->pool_at, found->pool_size);
}

std::string_view Document::Value::text() const {
    const Cell& self = cell();
    if ((self.bits & kTextEscaped) != 0) return document_->decoded(self.at);
    return std::string_view(document_->source_.bytes).substr(self.at + 1, (self.bits >> kSizeShift) - 2);
}

std::string_view Document::Value::key() const {
    const Cell& self = cell();
    if (self.key_at == 0) return {};
    if ((self.bits & kKeyEscaped) != 0) return document_->decoded(self.key_at);
    return std::string_view(document_->source_.bytes).substr(self.key_at + 1, self.key_size - 2);
}

std::int64_t Document::Value::number() const {
    const base::Place token = place();
    const char* begin = document_->source_.bytes.data() + token.at;
    std::int64_t value = 0;
    std::from_chars(begin, begin + token.size, value);
    return value;
}

Document::Value Document::Value::find(std::string_view key) const {
    if (!*this) return {};
    for (const Value member : children())
        if (member.cell().key_at != 0 && member.key() == key) return member;
    return {};
}

std::size_t Document::Value::count_children() const {
    std::size_t count = 0;
    for (Value child = first(); child; child = child.next()) ++count;
    return count;
}

std::string Document::Value::pointer() const {
    std::vector<std::string> steps;
    for (Value at = *this; at.idx_ != 0; at = at.parent()) {
        if (at.cell().key_at != 0) {
            steps.push_back(escape_pointer(at.key()));
            continue;
        }
        std::size_t position = 0;
        for (Value sibling = at.parent().first(); sibling != at; sibling = sibling.next()) ++position;
        steps.push_back(std::to_string(position));
    }
    std::string out;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) out.append("/").append(*step);
    return out;
}

}  // namespace rung::scenario
