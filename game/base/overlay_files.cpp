#include "base/files.h"

#include <algorithm>

namespace rung::base {

Result<std::string> OverlayFiles::read(const std::string& path, std::size_t limit) const {
    return above_.exists(path) ? above_.read(path, limit) : below_->read(path, limit);
}

Status OverlayFiles::write(const std::string& path, std::string_view bytes) {
    if (full_)
        return Error{"file-unwritable", "\"" + path + "\" cannot be written: no space left on device", ""};
    return above_.write(path, bytes);
}

std::vector<std::string> OverlayFiles::list(const std::string& folder) const {
    auto names = below_->list(folder);
    for (auto& name : above_.list(folder)) names.push_back(std::move(name));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

bool OverlayFiles::exists(const std::string& path) const {
    return above_.exists(path) || below_->exists(path);
}

Result<std::string> OverlayFiles::real_path(const std::string& path) const {
    return above_.exists(path) ? above_.real_path(path) : below_->real_path(path);
}

}  // namespace rung::base
