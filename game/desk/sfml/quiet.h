#pragma once

namespace rung::desk {

/// While it lives, nothing that libraries say reaches standard error: drivers of sound and graphics tell the
/// terminal what the game tells in its own words. One at a time, and only around a library's own work: what
/// other threads say meanwhile is lost too.
class Quiet {
  public:
    Quiet();
    ~Quiet();
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

  private:
    int kept_ = -1;  ///< where standard error goes otherwise; −1: it was left alone
};

}  // namespace rung::desk
