#include "scenario/compile.h"
#include "scenario/content_paths.h"
#include "scenario/document.h"
#include "scenario/fault_report.h"
#include "scenario/library.h"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

/// Files that somebody wants checked, wherever they are.
namespace rung::scenario {

void Library::check_file(const std::string& path, base::Diagnostics& out) const {
    Found file{FileKind::unknown, {}, path, {}};
    const auto source = read_or_tell(file, out);
    if (!source) return;
    base::Diagnostics of_its_bytes;
    const auto document = Document::parse_repeating(*source, of_its_bytes);
    if (!document) {
        out.insert(out.end(), of_its_bytes.begin(), of_its_bytes.end());
        return;
    }
    file.kind = kind_of(*document);
    switch (file.kind) {
        case FileKind::company:
            if (const auto company = parse_company(*source, out)) check_company(*company, out);
            return;
        case FileKind::rubric:
            if (const auto rubric = parse_rubric(*source, out)) check_rubric(*rubric, out);
            return;
        case FileKind::scenario:
            (void)load_playable(file, out);
            return;
        case FileKind::module:
            (void)load_module(file, out);
            return;
        case FileKind::unknown:
            break;
    }
    FaultReport(*document, out)
        .error({0, 1}, "unknown-kind", "the file is neither a company nor a rubric, a scenario or a module",
               "say which by \"$schema\", as \"../schema/scenario.schema.json\"");
}

std::vector<std::string> Library::list_files(const std::string& folder) const {
    std::vector<std::string> found;
    std::deque<std::string> folders{folder};
    std::set<std::string> seen;  // links may lead back
    while (!folders.empty()) {
        const std::string here = std::move(folders.front());
        folders.pop_front();
        const auto real = files_->real_path(here);
        if (!real || !seen.insert(*real).second) continue;
        for (const std::string& name : files_->list(here)) {
            if (name.starts_with('.') || name == "schema/") continue;
            if (name.ends_with('/')) {
                folders.push_back(join_path(here, std::string_view(name).substr(0, name.size() - 1)));
            } else if (!id_of_file(name).empty()) {
                found.push_back(join_path(here, name));
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace rung::scenario
