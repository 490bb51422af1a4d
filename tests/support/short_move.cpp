#include "support/short_move.h"

#include "scenario/vocabulary.h"

#include <algorithm>
#include <charconv>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <optional>

#include "support/fixtures.h"

namespace rung::test {
namespace {

using scenario::Move;
using scenario::MoveKind;
using scenario::Script;
using Words = std::vector<std::string_view>;

template <class Table>
std::optional<std::uint8_t> find_id(const Script& script, const Table& table, std::string_view id) {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (script.text(table[i].id) == id) return static_cast<std::uint8_t>(i);
    return std::nullopt;
}

/// Reads the words of one move, one after the other.
class MoveReader {
  public:
    MoveReader(const Script& script, std::uint32_t node, std::string_view text)
        : script_(script), node_(node), text_(text), words_(split(text, ' ')) {}

    Move read() {
        REQUIRE_MESSAGE(!words_.empty(), "an empty move");
        const auto word = next();
        const auto kind = scenario::find_move_kind(word);
        move_.kind = kind.value_or(MoveKind::say);
        if (kind && *kind != MoveKind::say)
            read_kind();
        else
            move_.choice = find_choice(kind ? next() : word);
        if (at_ != words_.size()) fail("was not read to its end");
        return move_;
    }

  private:
    void read_kind() {
        switch (move_.kind) {
            case MoveKind::lookup:
                move_.policy = id_in(script_.policies);
                break;
            case MoveKind::offer:
                read_offer();
                break;
            case MoveKind::hold:
                move_.amount = number();
                break;
            case MoveKind::warn:
                move_.final_warning = next() == "final" ? 1 : 0;
                break;
            case MoveKind::announce:
                move_.contact = id_in(script_.contacts);
                if (more()) move_.line = id_in(script_.handover_lines);
                break;
            case MoveKind::escalate:
                read_escalate();
                break;
            case MoveKind::message:
                move_.contact = id_in(script_.contacts);
                break;
            case MoveKind::wait:
                move_.amount = more() ? number() : std::uint16_t{5};
                break;
            case MoveKind::note:
                read_note();
                break;
            case MoveKind::follow_up:
                move_.contact = person();
                move_.amount = more() ? number() : std::uint16_t{1};
                break;
            case MoveKind::reflect:
                move_.amount = number();
                move_.cause = *scenario::find_cause(next());
                move_.control = more() && next() == "control" ? 1 : 0;
                break;
            default:
                break;
        }
    }

    void read_offer() {
        move_.remedy = id_in(script_.remedies);
        const auto& steps = script_.remedies[move_.remedy].steps;
        const std::int64_t amount = number();
        const auto* first = script_.amounts.data() + steps.first;
        const auto* found = std::find(first, first + steps.count, amount);
        if (found == first + steps.count) fail("names an amount that is no step");
        move_.step = static_cast<std::uint8_t>(found - first);
    }

    void read_escalate() {
        move_.contact = id_in(script_.contacts);
        move_.method = scenario::Method::warm;
        while (more()) {
            const auto word = next();
            if (const auto method = scenario::find_method(word))
                move_.method = *method;
            else if (const auto reason = scenario::find_reason(word))
                move_.reason = *reason;
            else if (word == "identify")
                move_.identify = 1;
            else if (word == "prepare")
                move_.prepare = 1;
            else if (word == "brief")
                read_facts();
            else if (const auto line = find_id(script_, script_.handover_lines, word))
                move_.line = *line;
            else
                fail("has a word that means nothing");
        }
    }

    void read_note() {
        move_.contact = person();
        move_.next = *scenario::find_next_step(next());
        read_facts();
    }

    void read_facts() {
        while (more()) move_.facts |= 1u << id_in(script_.facts);
    }

    std::uint8_t person() {
        if (words_[at_] == "nobody" || words_[at_] == "customer")
            return next() == "nobody" ? scenario::kNobody : scenario::kTheCustomer;
        return id_in(script_.contacts);
    }

    std::uint32_t find_choice(std::string_view id) {
        const auto here = script_.nodes[node_].choices;
        for (auto i = here.first; i < here.first + here.count; ++i)
            if (script_.text(script_.choices[i].id) == id) return i;
        fail("is no choice here");
    }

    template <class Table>
    std::uint8_t id_in(const Table& table) {
        const auto found = find_id(script_, table, next());
        if (!found) fail("names something that does not exist");
        return *found;
    }

    std::uint16_t number() {
        const auto digits = next();
        std::uint16_t value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (read.ec != std::errc{}) fail("has no number where one belongs");
        return value;
    }

    [[nodiscard]] bool more() const { return at_ < words_.size(); }
    std::string_view next() {
        if (!more()) fail("ends too soon");
        return words_[at_++];
    }
    [[noreturn]] void fail(const char* what) const {
        FAIL(fmt::format("\"{}\" {}", text_, what));
        throw std::logic_error(what);
    }

    const Script& script_;
    std::uint32_t node_;
    std::string_view text_;
    Words words_;
    std::size_t at_ = 0;
    Move move_;
};

}  // namespace

Move read_move(const Script& script, std::uint32_t node, std::string_view text) {
    return MoveReader(script, node, text).read();
}

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(by), text.size());
        const auto from = text.find_first_not_of(" \n");
        if (from < end) {
            const auto last = text.find_last_not_of(" \n", end - 1);
            parts.push_back(text.substr(from, last + 1 - from));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

}  // namespace rung::test
