#pragma once

#include "session/session.h"
#include "terminal/page.h"
#include "view/call_view.h"
#include "view/transcript.h"

namespace rung::terminal {

using view::Wording;

/// What was said, speakers in a column of their own.
void show_transcript(Page& page, const view::Transcript& transcript);

/// What was said last.
void show_last_heard(Page& page, const Wording& say, const session::Session& session);

/// Where the call stands.
void show_status(Page& page, const Wording& say, const view::CallView& view);

/// Where the call stands and what can be said: shown before each decision.
void show_call(Page& page, const Wording& say, const view::CallView& view);

/// What the keys of the soft phone do, and why one cannot be used now.
void show_phone(Page& page, const Wording& say, const view::CallView& view);

/// What can be looked at while the call waits.
void show_books(Page& page, const Wording& say);

/// The keys of the soft phone and the tools, with what each does and why it cannot be used now.
void show_help(Page& page, const Wording& say, const view::CallView& view);

void show_policies(Page& page, const Wording& say, const session::Session& session, std::string_view search);
void show_contacts(Page& page, const Wording& say, const session::Session& session);
void show_notes(Page& page, const Wording& say, const session::Session& session);
void show_customer(Page& page, const Wording& say, const session::Session& session);

}  // namespace rung::terminal
