#pragma once

#include "base/files.h"
#include "base/result.h"
#include "records/content.h"
#include "records/content_store.h"
#include "scenario/library.h"

namespace rung::records {

/// Finds the bytes that an attempt was played on by their hashes: what is kept in the store, else a file of
/// the library that still has the hash, wherever it was edited since. Everything derived from an attempt
/// rests on this. Errors: content-gone (says which of scenario, company and rubric, with id and hash),
/// content-unusable (found, but this Rung cannot read it); those of `ContentStore::find`, where the store
/// does not say whether it has it.
[[nodiscard]] base::Result<Content> find_content(const base::Files& files, const scenario::Library& library,
                                                 const ContentStore& store, const call::Attempt& attempt);

/// Keeps all three files of a call, so that `find_content` will find them. Errors: file-unwritable.
base::Status keep_content(ContentStore& store, const scenario::Playable& playable);

}  // namespace rung::records
