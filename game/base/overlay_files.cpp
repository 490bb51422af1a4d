#include "base/files.h"

#include <algorithm>

namespace rung::base {

Result<std::string> OverlayFiles::read(const std::string& path, std::size_t limit) const {
    if (above_.exists(path)) return above_.read(path, limit);
    if (removed_.contains(path)) return Error{"file-missing", "there is no file \"" + path + "\"", ""};
    return below_->read(path, limit);
}

Status OverlayFiles::write(const std::string& path, std::string_view bytes) {
    if (full_)
        return Error{"file-unwritable", "\"" + path + "\" cannot be written: no space left on device", ""};
    return above_.write(path, bytes);
}

Status OverlayFiles::remove(const std::string& path) {
    if (full_)
        return Error{"file-unwritable", "\"" + path + "\" cannot be removed: no space left on device", ""};
    if (!list(path).empty())
        return Error{"file-unwritable", "\"" + path + "\" cannot be removed: it is a folder", ""};
    if (below_->exists(path)) removed_.insert(path);
    return above_.remove(path);
}

std::vector<std::string> OverlayFiles::list(const std::string& folder) const {
    auto names = below_->list(folder);
    std::erase_if(names, [&](const auto& name) { return removed_.contains(folder + "/" + name); });
    for (auto& name : above_.list(folder)) names.push_back(std::move(name));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

bool OverlayFiles::exists(const std::string& path) const {
    return above_.exists(path) || (!removed_.contains(path) && below_->exists(path));
}

Result<std::string> OverlayFiles::real_path(const std::string& path) const {
    if (above_.exists(path)) return above_.real_path(path);
    if (removed_.contains(path)) return Error{"file-missing", "there is no file \"" + path + "\"", ""};
    return below_->real_path(path);
}

}  // namespace rung::base
