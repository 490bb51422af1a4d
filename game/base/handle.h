#pragma once

#include <unistd.h>
#include <utility>

namespace rung::base {

/// Closes what it holds; the owner of one open file, folder or end of a pipe.
class Handle {
  public:
    Handle() = default;
    explicit Handle(int number) : number_(number) {}
    Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { reset(); }

    [[nodiscard]] bool open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }
    /// Some file systems report a failed write only here.
    [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }
    void reset() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }

  private:
    int number_ = -1;
};

}  // namespace rung::base
