import type { Rule } from "./about.ts";

/**
 * Every rule that the domain refuses by, with a sentence each. Names are stable: clients may branch on them, and the
 * reference prints this list. The first few are about the form of what was sent, all others about what it says.
 */
export const rules = {
  malformed:
    "What was sent does not have the form of the event: a field is missing, of another kind or too long.",
  "unknown-event-type": "The stream has no event of this type.",
  "unknown-field": "The event has no field of this name.",
  "deposit-through-text": "A source is deposited by putting its text, not by sending an event.",
  unrecordable: "What is recorded can be read back, exported and imported.",
  "commit-too-large": "What one write records is at most 65,535 bytes of canonical JSON: split it.",

  "not-created": "A record begins with the event that creates it.",
  "already-created": "A record is created once.",
  "reserved-id": "No body can be called `joint` or `unspecified`: of who acted these say something else.",
  "unknown-reference": "What an event names must have been recorded before.",
  "too-many-references":
    "One write refers to at most 2,000 other records, and follows claims of at most 50 sessions: split it.",
  "self-reference": "A record can't refer to itself, and a claim can't replace itself.",
  repeated: "What is listed must differ from one another.",
  "too-few": "A session has at least two parties, a side meeting at least two participants.",
  "changes-nothing": "A correction, and a new name, must change something.",
  "already-recorded": "The same was recorded before.",
  "dates-out-of-order":
    "What began can't have ended before, nor a body have left before it became a party, or the other way round.",

  "source-unknown": "Evidence quotes a source that was deposited.",
  "source-withheld": "A source whose text was withheld can't be quoted any more.",
  "text-withheld": "Words that were withheld can't be deposited again.",
  "empty-text": "A deposited text says something.",
  "nul-in-text": "A deposited text has no NUL characters.",
  "lone-surrogate": "Strings are Unicode text: no half surrogate pairs.",
  "too-many-marks":
    "A deposited text has at most 30 combining marks in a row (UAX #15, Stream-Safe Text Format).",
  "quotation-not-found":
    "A quotation stands in the source's text, word for word; white space, quotes, dashes and signs that nobody sees may differ.",
  "quotation-cuts-word": "A quotation begins and ends with whole words.",
  "quotation-ambiguous":
    "A quotation stands in the text once, or its prefix and suffix single out one place.",
  "quotation-too-long": "A quotation, also one written short, is at most 10,000 characters long.",
  "too-much-text": "The sources that one write quotes have at most 4,194,304 characters in all: split it.",
  "wording-not-quoted":
    "The wording of a claim or a contradiction stands in its own quotations: whole words, its parts in order.",
  "note-missing": "What is inferred needs a note that says why it follows.",
  "evidence-needed":
    "Where a field has evidence, a new value brings its own: an old quotation proves nothing new.",
  "evidence-without-field": "Evidence by field is for fields that the session, or the instrument, has.",

  "session-not-held":
    "Only a session that was held has claims; only one that was announced can be cancelled.",
  "already-held": "A session is held once, and can't be cancelled afterwards.",
  "session-cancelled": "A cancelled session is not held and has no claims.",
  "session-withdrawn": "A withdrawn session takes no further events.",

  "claim-unknown": "A session has a claim of the id that is named.",
  "claim-retracted": "A retracted claim takes no further events, replaces no other, and is followed by none.",
  "following-unfounded": "That a claim follows an earlier one has evidence, or a note that says why.",
  "earlier-withdrawn": "A claim follows one of a session that was not withdrawn.",
  "not-earlier": "A claim follows one of a session whose earliest day is before its own session's latest.",
  "not-of-this-claim":
    "A correction changes fields that the claim's type has, and removes only those that may be missing.",
  "subject-missing":
    "A claim names what it is about: a participant is a person or a body, a stage is that of named instruments or of a printed phrase, a discussion has topics or refers to instruments.",
  "not-a-side-meeting":
    "A claim belongs to a side meeting of the same session that was not retracted, and not to itself.",
  "side-meeting-in-use": "A side meeting is retracted after the claims that belong to it.",

  "statement-unknown":
    "What is taken back is a corroboration, contradiction, following, office, link, title, accession or departure that stands, by the revision of its commit and its place there.",
  "statement-in-use": "That a body became a party is taken back after its leaving.",

  "wrong-series": "A session belongs to a series of sessions, an instrument to a series of instruments.",
  "not-a-state":
    "The country that a body belongs to is a body of kind state, or an organisation that acts as one.",

  "not-a-party": "Only a party to an instrument can leave it.",
  "not-set-aside": "Only what was set aside can be taken up again.",
  "already-withheld": "A source's text is withheld once.",
  merged: "What was merged into another takes no further events.",
  "merge-circle": "A topic can't be merged into one that was, in the end, merged into it.",
  "broader-circle":
    "A topic can't be merged into one that stands, over however many steps, under it: it would be broader than itself.",
  "merged-circle": "Nothing can be merged into what was, in the end, merged into it.",
  "member-circle": "A body can't be merged into one that, over however many steps, belongs to it.",
  "supersedes-circle": "A source can't supersede one that, over however many steps, supersedes it.",
  "duplicate-circle":
    "A session can't be withdrawn as a duplicate of one that was withdrawn, in the end, as a duplicate of it.",
  "succeeds-circle": "An instrument can't succeed one that, over however many steps, succeeds it.",
  "part-circle": "An instrument can't be part of one that is, over however many steps, part of it.",
  "lineage-too-long": "What one write links leads on to at most 500 records.",
} as const satisfies { readonly [R in Rule]: string };
