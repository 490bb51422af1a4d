#include "support/folder.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace rung::test {

Folder::Folder() : path_((std::filesystem::temp_directory_path() / "rung-test-XXXXXX").string()) {
    if (::mkdtemp(path_.data()) == nullptr)
        throw std::runtime_error("no folder can be made in the temporary one");
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace rung::test
