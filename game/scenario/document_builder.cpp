#include "scenario/document_builder.h"

#include "scenario/syntax.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

constexpr std::uint32_t kFewMembers = 16;  // compared pairwise; more are sorted

bool between_tokens(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':';
}

}  // namespace

DocumentBuilder::DocumentBuilder(Document& document, FaultReport& faults, std::string_view stop_before)
    : document_(document), faults_(faults), stop_before_(stop_before) {
    // One value follows each of these bytes; those inside texts cost address space only.
    const auto begins = [](char c) { return c == ',' || c == '[' || c == '{'; };
    const auto most = std::count_if(bytes().begin(), bytes().end(), begins);
    document_.cells_.reserve(std::min(static_cast<std::size_t>(most) + 1, kMaxValues));
}

std::uint32_t DocumentBuilder::next_token() const {
    std::size_t at = end_;
    while (between_tokens(bytes()[at])) ++at;
    return static_cast<std::uint32_t>(at);
}

std::uint32_t DocumentBuilder::string_end(std::uint32_t at) const {
    for (std::size_t quote = bytes().find('"', at + 1);; quote = bytes().find('"', quote + 1)) {
        std::size_t before = quote;
        while (bytes()[before - 1] == '\\') --before;
        if ((quote - before) % 2 == 0) return static_cast<std::uint32_t>(quote + 1);
    }
}

bool DocumentBuilder::add(JsonKind kind, std::uint32_t at, std::uint32_t end, std::uint32_t flags) {
    end_ = end;
    after_ = After::value;
    if (depth_ > 0) {
        Open& parent = stack_[depth_ - 1];
        if (parent.comment || key_.comment) return true;
        if (++parent.count > kMaxMembers) {
            faults_.error({at, end - at}, "list-too-long",
                          fmt::format("one list or object holds more than {} values", kMaxMembers));
            return false;
        }
        const auto idx = static_cast<std::uint32_t>(document_.cells_.size());
        (parent.last == 0 ? document_.cells_[parent.cell].first : document_.cells_[parent.last].next) = idx;
        parent.last = idx;
    }
    if (document_.cells_.size() == kMaxValues) {
        faults_.error({at, 1}, "too-many-values",
                      fmt::format("a file holds more than {} values", kMaxValues));
        return false;
    }
    Cell cell;
    cell.at = at;
    cell.bits = ((end - at) << Document::kSizeShift) | static_cast<std::uint32_t>(kind) | flags;
    cell.parent = depth_ > 0 ? stack_[depth_ - 1].cell : 0;
    if (depth_ > 0 && stack_[depth_ - 1].object) {
        cell.key_at = key_.at;
        cell.key_size = key_.size;
        if (key_.escaped) cell.bits |= Document::kKeyEscaped;
    }
    document_.cells_.push_back(cell);
    return true;
}

bool DocumentBuilder::null() {
    const std::uint32_t at = next_token();
    return add(JsonKind::null, at, at + 4);
}

bool DocumentBuilder::boolean(bool value) {
    const std::uint32_t at = next_token();
    return add(JsonKind::boolean, at, at + (value ? 4 : 5));
}

bool DocumentBuilder::number_integer(std::int64_t) {
    return add_number(true);
}

bool DocumentBuilder::number_unsigned(std::uint64_t value) {
    return add_number(value <= static_cast<std::uint64_t>(INT64_MAX));
}

bool DocumentBuilder::number_float(double, const std::string&) {
    return add_number(false);
}

bool DocumentBuilder::add_number(bool fits) {
    const std::uint32_t at = next_token();
    const auto end = static_cast<std::uint32_t>(at + number_size(bytes().substr(at)));
    if (!add(JsonKind::number, at, end)) return false;
    if (!fits) report(number_fault(bytes().substr(at, end - at), {at, end - at}));
    return !faults_.full();
}

bool DocumentBuilder::take_string(const std::string& value, std::uint32_t at, std::uint32_t end,
                                  bool& escaped) {
    const std::string_view token = bytes().substr(at, end - at);
    if (std::any_of(token.begin(), token.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; })) {
        explain_syntax();
        return false;
    }
    escaped = value.size() + 2 != token.size();
    if (value.size() > kMaxStringBytes) {
        faults_.error(
            {at, 1}, "string-too-long",
            fmt::format("a text has {} bytes, but at most {} are allowed", value.size(), kMaxStringBytes));
        if (faults_.full()) return false;
    }
    const bool kept = depth_ == 0 || !(stack_[depth_ - 1].comment || key_.comment);
    if (escaped && kept) {
        document_.decoded_.push_back({at, static_cast<std::uint32_t>(document_.pool_.size()),
                                      static_cast<std::uint32_t>(value.size())});
        document_.pool_ += value;
    }
    return true;
}

bool DocumentBuilder::string(std::string& value) {
    const std::uint32_t at = next_token();
    const std::uint32_t end = string_end(at);
    bool escaped = false;
    return take_string(value, at, end, escaped) &&
           add(JsonKind::string, at, end, escaped ? Document::kTextEscaped : 0);
}

bool DocumentBuilder::key(std::string& value) {
    key_ = {};
    key_.at = next_token();
    const std::uint32_t end = string_end(key_.at);
    key_.size = end - key_.at;
    key_.comment = value.starts_with("//");
    if (depth_ == 1 && !stop_before_.empty() && value == stop_before_) {
        find_duplicates(stack_[0]);
        stopped_ = true;
        return false;
    }
    if (!take_string(value, key_.at, end, key_.escaped)) return false;
    end_ = end;
    after_ = After::key;
    return true;
}

bool DocumentBuilder::open(JsonKind kind) {
    const std::uint32_t at = next_token();
    if (depth_ == stack_.size()) {
        faults_.error({at, 1}, "too-deep",
                      fmt::format("lists and objects are nested more than {} deep", kMaxDepth));
        return false;
    }
    const bool comment = depth_ > 0 && (stack_[depth_ - 1].comment || key_.comment);
    if (!add(kind, at, at)) return false;  // its size is known when it closes
    Open& opened = stack_[depth_++];
    opened = {};
    opened.cell = comment ? 0 : static_cast<std::uint32_t>(document_.cells_.size() - 1);
    opened.object = kind == JsonKind::object;
    opened.comment = comment;
    key_ = {};
    end_ = at + 1;
    after_ = After::open;
    return true;
}

bool DocumentBuilder::start_object(std::size_t) {
    return open(JsonKind::object);
}
bool DocumentBuilder::start_array(std::size_t) {
    return open(JsonKind::array);
}

bool DocumentBuilder::close() {
    const Open& closed = stack_[--depth_];
    end_ = next_token() + 1;
    after_ = After::value;
    key_ = {};
    if (closed.comment) return true;
    Cell& cell = document_.cells_[closed.cell];
    cell.bits |= (end_ - cell.at) << Document::kSizeShift;
    if (closed.object) find_duplicates(closed);
    return !faults_.full();
}

bool DocumentBuilder::end_object() {
    return close();
}
bool DocumentBuilder::end_array() {
    return close();
}

void DocumentBuilder::find_duplicates(const Open& object) {
    members_.clear();
    for (const auto member : document_.value(object.cell).children()) members_.push_back(member.idx());
    const auto key_of = [this](std::uint32_t idx) { return document_.value(idx).key(); };
    if (members_.size() <= kFewMembers) {
        for (std::size_t later = 1; later < members_.size(); ++later) {
            const std::string_view key = key_of(members_[later]);
            const auto end = members_.begin() + static_cast<long>(later);
            const auto same =
                std::find_if(members_.begin(), end, [&](auto idx) { return key_of(idx) == key; });
            if (same != end) report_duplicate(*same, members_[later]);
        }
        return;
    }
    std::sort(members_.begin(), members_.end(), [&](std::uint32_t a, std::uint32_t b) {
        const int order = key_of(a).compare(key_of(b));
        return order != 0 ? order < 0 : a < b;
    });
    for (std::size_t i = 1; i < members_.size(); ++i)
        if (key_of(members_[i - 1]) == key_of(members_[i])) report_duplicate(members_[i - 1], members_[i]);
}

void DocumentBuilder::report_duplicate(std::uint32_t earlier, std::uint32_t later) {
    const auto first = document_.value(earlier);
    const auto second = document_.value(later);
    faults_.error(
        second.key_place(), "duplicate-key",
        fmt::format("\"{}\" stands twice in one object", second.key().substr(0, 80)),
        fmt::format("it is in line {} already; keep one of the two", faults_.line_of(first.key_place())));
}

void DocumentBuilder::explain_syntax() {
    SyntaxState state = SyntaxState::start;
    if (depth_ == 0) {
        if (after_ == After::value) state = SyntaxState::end;
    } else if (stack_[depth_ - 1].object) {
        state = after_ == After::open  ? SyntaxState::object_open
                : after_ == After::key ? SyntaxState::object_key
                                       : SyntaxState::object_value;
    } else {
        state = after_ == After::open ? SyntaxState::array_open : SyntaxState::array_value;
    }
    report(scenario::explain_syntax(bytes(), end_, state));
}

void DocumentBuilder::report(SyntaxFault fault) {
    faults_.error(fault.place, fault.code, std::move(fault.message), std::move(fault.hint));
}

void DocumentBuilder::finish() {
    // What a NUL byte hides from the reader.
    if (bytes().find_first_not_of(" \t\r\n", end_) != std::string_view::npos) explain_syntax();
}

}  // namespace rung::scenario
