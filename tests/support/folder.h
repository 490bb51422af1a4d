#pragma once

#include <string>

namespace rung::test {

/// A new folder on the real disk, gone with everything in it at the end of its scope.
class Folder {
  public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    [[nodiscard]] const std::string& path() const { return path_; }
    /// `name` in the folder.
    [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + '/' + name; }

  private:
    std::string path_;
};

}  // namespace rung::test
