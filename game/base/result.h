#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace rung::base {

/// Why something could not be done, ready for a person to read.
struct Error {
    std::string code;     ///< stable, kebab-case
    std::string message;  ///< one or more lines, lower case, names in double quotes
    std::string hint;     ///< what to do about it; may be empty
};

/// A value, or the reason why there is none.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&held_);
    }
    [[nodiscard]] T& value() & {
        assert(ok());
        return *std::get_if<0>(&held_);
    }
    [[nodiscard]] T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&held_));
    }
    [[nodiscard]] const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&held_);
    }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

  private:
    std::variant<T, Error> held_;
};

/// What an action without a value returns.
struct Done {};
using Status = Result<Done>;

}  // namespace rung::base
