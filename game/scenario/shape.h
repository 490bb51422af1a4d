#pragma once

#include "base/text.h"
#include "scenario/limits.h"
#include "scenario/reading.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// The shape of an object as a table: each key with the way in which its value is read into a member of a
/// struct. A reader is its tables; what was not asked for, is missing or stands twice is told here once for
/// all of them.
namespace rung::scenario {

template <class T>
struct Key {
    std::string_view name;
    void (*read)(Reading& in, Document::Value value, T& to) = nullptr;
    bool required = false;
};

template <class T>
struct Shape {
    using Owner = T;
    std::string_view noun;  ///< what messages call such an object: "move"
    std::span<const Key<T>> keys;
};

/// The key must be there, or may be. How it is read is a type, or the name of a function that would make it.
template <class Way>
constexpr auto must(std::string_view name, Way) {
    return Key<typename Way::Owner>{name, &Way::read, true};
}
template <class Way>
constexpr auto must(std::string_view name, Way (*)()) {
    return must(name, Way{});
}
template <class Way>
constexpr auto may(std::string_view name, Way) {
    return Key<typename Way::Owner>{name, &Way::read, false};
}
template <class Way>
constexpr auto may(std::string_view name, Way (*)()) {
    return may(name, Way{});
}

/// Reads the members of an object. `elsewhere` names required keys that are not missed.
template <class T>
void read_object(Reading& in, Document::Value object, T& to, const Shape<T>& shape,
                 std::span<const std::string_view> elsewhere = {}) {
    if (!in.is_object(object, kMaxMembers)) return;
    in.enter(shape.noun, object);
    std::vector<Document::Value> unknown;
    std::uint64_t seen = 0;
    for (const auto member : object.children()) {
        const auto key = std::find_if(shape.keys.begin(), shape.keys.end(),
                                      [name = member.key()](const Key<T>& k) { return k.name == name; });
        if (key == shape.keys.end()) {
            unknown.push_back(member);
            continue;
        }
        seen |= std::uint64_t{1} << (key - shape.keys.begin());
        key->read(in, member, to);
    }
    std::vector<std::string_view> free, missing, required;
    const auto is_seen = [&](std::size_t i) { return (seen >> i & 1) != 0; };
    for (std::size_t i = 0; i < shape.keys.size(); ++i)
        if (!is_seen(i)) free.push_back(shape.keys[i].name);
    for (const auto member : unknown) {
        if (in.faults().full()) break;
        const std::string_view near = base::find_near(member.key(), free);
        in.unknown_key(member, free, near);
        std::erase(free, near);  // a misspelt key is not missing as well
    }
    for (const Key<T>& key : shape.keys) {
        if (!key.required || std::count(elsewhere.begin(), elsewhere.end(), key.name) > 0) continue;
        required.push_back(key.name);
        if (std::count(free.begin(), free.end(), key.name) > 0) missing.push_back(key.name);
    }
    if (!missing.empty()) in.missing_keys(object, missing, required);
    in.leave();
}

/// Which struct a pointer to member belongs to, and what it points to.
template <auto Member>
struct MemberOf;
template <class T, class M, M T::*P>
struct MemberOf<P> {
    using Owner = T;
    using Type = M;
};

/// The ways to read a value. Each has the struct that it writes to as `Owner`, and `read`.
namespace way {

template <auto Member, const Form& form>
struct Text {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) { in.text(value, to.*Member, form); }
};

template <auto Member, const auto& words>
struct OneOf {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) { in.one_of(value, to.*Member, words); }
};

/// One of a list that another noun keeps.
template <auto Member, std::span<const std::string_view> (*words)()>
struct OneOfListed {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) { in.one_of(value, to.*Member, words()); }
};

template <auto Member, std::int64_t least, std::int64_t most>
struct Whole {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) {
        in.number(value, to.*Member, least, most);
    }
};

template <auto Member, const auto& allowed>
struct WholeOf {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) {
        in.number_of(value, to.*Member, allowed);
    }
};

template <auto Member>
struct Flag {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) { in.flag(value, to.*Member); }
};

/// A list of texts.
template <auto Member, std::size_t most>
struct Texts {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) {
        if (!in.is_list(value, most)) return;
        (to.*Member).reserve(value.count_children());
        for (const auto entry : value.children()) in.text(entry, (to.*Member).emplace_back(), kWords);
    }
};

template <auto Member, std::size_t most, std::span<const std::string_view> (*words)()>
struct ListOf {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) {
        if (!in.is_list(value, most)) return;
        for (const auto entry : value.children()) in.one_of(entry, (to.*Member).emplace_back(), words());
    }
};

/// A text, or a list of them.
template <auto Member, std::size_t most>
struct TextOrTexts {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) {
        if (value.is(JsonKind::array)) return Texts<Member, most>::read(in, value, to);
        in.text(value, (to.*Member).emplace_back(), kWords);
    }
};

/// An object whose keys fill the same struct.
template <const auto& shape>
struct Part {
    using Owner = typename std::remove_cvref_t<decltype(shape)>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) { read_object(in, value, to, shape); }
};

/// An object that fills one member.
template <auto Member, const auto& shape>
struct Object {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) {
        read_object(in, value, to.*Member, shape);
    }
};

/// A list, each entry read in its own way.
template <auto Member, class Each, std::size_t most>
struct List {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) {
        if (!in.is_list(value, most)) return;
        (to.*Member).reserve(value.count_children());
        for (const auto entry : value.children()) Each::read(in, entry, (to.*Member).emplace_back());
    }
};

/// One such entry without a list around it, or a list.
template <auto Member, class Each, std::size_t most>
struct OneOrList {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) {
        if (value.is(JsonKind::array)) return List<Member, Each, most>::read(in, value, to);
        Each::read(in, value, (to.*Member).emplace_back());
    }
};

/// An object whose keys are names: each member becomes an entry with its name in `KeyMember`. `form` is how a
/// name must look that is made up here, null for one that stands elsewhere.
template <auto Member, auto KeyMember, const Form* form, class Each, std::size_t most>
struct Map {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) {
        if (!in.is_object(value, most)) return;
        (to.*Member).reserve(value.count_children());
        for (const auto entry : value.children()) {
            auto& made = (to.*Member).emplace_back();
            in.key(entry, made.*KeyMember, form);
            Each::read(in, entry, made);
        }
    }
};

}  // namespace way

/// The tables read as the format's description: `must("id", id<&Move::id>)`.
template <auto Member>
constexpr way::Text<Member, kId> id() {
    return {};
}
template <auto Member>
constexpr way::Text<Member, kWords> words() {
    return {};
}
template <auto Member, const Form& form>
constexpr way::Text<Member, form> text() {
    return {};
}
template <auto Member, const auto& allowed>
constexpr way::OneOf<Member, allowed> one_of() {
    return {};
}
template <auto Member, std::span<const std::string_view> (*allowed)()>
constexpr way::OneOfListed<Member, allowed> one_listed() {
    return {};
}
template <auto Member, std::int64_t least, std::int64_t most>
constexpr way::Whole<Member, least, most> whole() {
    return {};
}
template <auto Member, const auto& allowed>
constexpr way::WholeOf<Member, allowed> whole_of() {
    return {};
}
template <auto Member>
constexpr way::Flag<Member> flag() {
    return {};
}
template <auto Member, std::size_t most = kMaxMembers>
constexpr way::Texts<Member, most> texts() {
    return {};
}
template <auto Member, std::size_t most, std::span<const std::string_view> (*allowed)()>
constexpr way::ListOf<Member, most, allowed> list_of() {
    return {};
}
template <auto Member, std::size_t most = kMaxMembers>
constexpr way::TextOrTexts<Member, most> text_or_texts() {
    return {};
}
template <const auto& shape>
constexpr way::Part<shape> part() {
    return {};
}
template <auto Member, const auto& shape>
constexpr way::Object<Member, shape> object() {
    return {};
}
template <auto Member, const auto& shape, std::size_t most = kMaxMembers>
constexpr way::List<Member, way::Part<shape>, most> list() {
    return {};
}
template <auto Member, auto KeyMember, const Form* form, const auto& shape, std::size_t most = kMaxMembers>
constexpr way::Map<Member, KeyMember, form, way::Part<shape>, most> map() {
    return {};
}
template <auto Member, auto KeyMember, const Form* form, class Each, std::size_t most = kMaxMembers>
constexpr way::Map<Member, KeyMember, form, Each, most> map_each() {
    return {};
}

}  // namespace rung::scenario
