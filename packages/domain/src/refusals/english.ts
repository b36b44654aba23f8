import { withArticle } from "../ids.ts";
import { shown } from "../in-words.ts";
import { tooManyMarks } from "../stream-safe.ts";
import type { Part } from "./about.ts";
import type { Sentence, Words } from "./words.ts";

const parts: { readonly [P in Part]: string } = { all: "", first: "first ", last: "last " };

/** What was recorded before, as a sentence begins with it. */
const things = {
  office: "This office",
  search: "This search",
  title: "This title",
  link: "This link",
  party: "This party",
  contradiction: "This contradiction",
  departure: "This departure",
  following: "That it follows that claim",
  aside: "That this passage was set aside so",
} as const;

/** Refusals in English. */
export const english: Words<Sentence> = {
  malformed(about) {
    switch (about.why) {
      case "no-list":
        return `One write brings a list of 1 to ${about.most} events.`;
      case "no-event":
        return "An event is an object with a type and data.";
      case "no-type":
        return "The type of the event is missing.";
      case "crowded":
        return `This has more than ${about.most} entries: no field of an event has room for so many.`;
      case "schema":
        // A schema says it, in a sentence: a test asks all schemas.
        return about.said as Sentence;
    }
  },
  "unknown-event-type": ({ type, stream, elsewhere, has }) =>
    elsewhere
      ? `There is an event ${type} of ${elsewhere} streams; this is ${withArticle(stream)}.`
      : `There is no event ${shown(type)} of ${stream} streams. They have: ${has.join(", ")}.`,
  "unknown-field": (about) =>
    about.of === "event"
      ? `An event has type and data, but no ${shown(about.field)}.`
      : about.has
        ? `There is no field ${shown(about.field)} here. It has: ${about.has.join(", ")}.`
        : `There is no field ${shown(about.field)} here.`,
  "deposit-through-text": () => "Deposit a source by putting its text: PUT /v1/sources/{id}/text.",
  unrecordable: ({ why }) =>
    `This could not be read back, so that it is not recorded: ${why.replace(/\.$/, "")}.`,
  "commit-too-large": ({ bytes, most }) =>
    bytes === undefined
      ? `This is more than ${most} bytes, and one write records no more. Split it into several writes.`
      : `This is ${bytes} bytes; one write records at most ${most}. Split it into several writes.`,

  "not-created": ({ stream, begins }) => `There is no ${stream} yet: it begins with ${begins.join(" or ")}.`,
  "already-created": ({ stream }) =>
    `There is ${withArticle(stream)} already: choose another id, or correct what is recorded.`,
  "reserved-id": ({ id }) => `The id "${id}" says of a claim that nobody is named who acted: choose another.`,
  "unknown-reference": ({ stream }) => `There is no ${stream}: record it first, or correct the id.`,
  "too-many-references": ({ count, most, of }) =>
    of === "followed"
      ? `This follows claims of ${count} other sessions; one write follows those of at most ${most}. Split it into several writes.`
      : `This refers to ${count} other records; one write refers to at most ${most}. Split it into several writes.`,
  "self-reference": (about) =>
    "claim" in about
      ? `Claim ${about.claim} can't replace itself: name the claims that say it instead, or none.`
      : `This refers to ${about.stream} itself: name another one.`,
  repeated: ({ item }) => `This list has "${item}" twice: leave one out.`,
  "too-few": ({ of }) => `There are at least two ${of}: name the others.`,
  "changes-nothing": () => "This is what the record says already: nothing would change.",
  "already-recorded"(about) {
    if (about.what === "claim") return `Claim ${about.claim} says the same by the same words already.`;
    return about.what === "passages"
      ? "The claim rests on these very passages already: nothing new speaks for it."
      : `${things[about.what]} is recorded already.`;
  },
  "dates-out-of-order": ({ of, from, to }) => {
    switch (of) {
      case "office":
        return `The office can't have ended (${to}) before it began (${from}).`;
      case "departure":
        return `The body can't have left (${to}) before it became a party (${from}).`;
      case "accession":
        return `The body can't have become a party again (${to}) before it left (${from}).`;
    }
  },

  "source-unknown": ({ source }) => `There is no source "${source}": deposit its text first.`,
  "source-withheld": ({ source }) =>
    `The text of source "${source}" was withheld: it can't be quoted any more.`,
  "text-withheld": () => "These very words were withheld from the register: they can't be deposited again.",
  "empty-text": () => "The text is empty: send the words of the source.",
  "nul-in-text": () => "The text has NUL characters, which no text has: save it as plain text in UTF-8.",
  "lone-surrogate": () =>
    "The text has half a surrogate pair, which is not Unicode: save it as plain text in UTF-8.",
  "too-many-marks": ({ line }) => `The text ${tooManyMarks}: see line ${line}.`,
  "quotation-not-found"(about, [nearest]) {
    switch (about.why) {
      case "invisible":
        return `These ${parts[about.part]}words do not stand in the text: nothing of them can be seen.`;
      case "apart":
        return about.isShortened
          ? "The first and the last words stand in the text, but not in that order with that prefix and suffix around them."
          : "These words stand in the text, but not between that prefix and suffix: compare what stands around them.";
      case "missing": {
        const complaint = `These ${parts[about.part]}words do not stand in the text` as const;
        if (nearest)
          return `${complaint}. The nearest passage is: “${abridged(nearest.exact)}”${unseen(about.unseen)}.`;
        return about.isSearched
          ? `${complaint}, and no passage comes near: is it the right source?`
          : `${complaint}. There is too much text to look for what comes near to each of these quotations: send this one alone to see it.`;
      }
    }
  },
  "quotation-cuts-word": ({ part, like }) =>
    `These ${parts[part]}words stand in the text only as a part of longer words: begin and end with whole words${like ? `, as in “${abridged(like.words)}”${unseen(like.unseen)}` : ""}.`,
  "quotation-ambiguous": ({ places, most }) =>
    places === undefined
      ? "These words, and what is to stand around them, are in the text too often to compare all places: quote more of it."
      : `These words fit ${places > most ? `more than ${most}` : places} places in the text: quote more of it, or add the words right before (prefix) or after (suffix).`,
  "quotation-too-long": ({ length, most }) =>
    `The passage from the first words to the last has ${length} characters; at most ${most} can be quoted.`,
  "too-much-text": ({ sources, characters, most }) =>
    `The ${sources} sources that this quotes have ${characters} characters; one write quotes from at most ${most}. Split it into several writes.`,
  "wording-not-quoted": ({ wording, whole }) =>
    whole !== undefined
      ? `The wording “${abridged(wording)}” begins or ends inside a word of the quotation: the whole words are “${abridged(whole)}”.`
      : `The wording “${abridged(wording)}” does not stand in the words that are quoted: give the verb as it is printed there, its parts joined by “…”, or quote more.`,
  "note-missing": () => "This is inferred: add a note that says why it follows from the words.",
  "evidence-needed": ({ field }) =>
    `The old ${field} was proven by a quotation: quote what says the new one.`,
  "evidence-without-field": ({ of, field }) => `There is evidence for "${field}", but the ${of} has none.`,

  "session-not-held": () => "This session is only announced: record SessionHeld before its claims.",
  "already-held": () =>
    "This session was held: correct its details, or withdraw it where it never took place.",
  "session-cancelled": ({ of }) =>
    of === "claim"
      ? "This session was cancelled: nothing was said in it."
      : "This session was cancelled: what was held instead is a session of its own.",
  "session-withdrawn": ({ duplicateOf }) =>
    `This session was withdrawn${duplicateOf ? `: see session/${duplicateOf}` : ""}. It takes no further events.`,

  "claim-unknown": ({ claim, session }) =>
    session === undefined
      ? `This session has no claim ${claim}.`
      : `There is no claim ${claim} in session/${session}.`,
  "claim-retracted": ({ claim, as, session }) => {
    switch (as) {
      case "itself":
        return `Claim ${claim} was retracted: it takes no further events.`;
      case "meeting":
        return `The side meeting ${claim} was retracted: name one that stands, or none.`;
      case "replacement":
        return `Claim ${claim} was retracted: name claims that stand and say it instead, or none.`;
      case "earlier":
        return `Claim ${claim} of session/${session} was retracted: follow the claims that say it instead, or none.`;
    }
  },
  "statement-unknown": ({ revision, index }) =>
    `Nothing that stands was said by event ${index} of revision ${revision} and could be taken back: documents show each statement's revision and index.`,
  "statement-in-use": ({ body }) =>
    `The body "${body}" left it afterwards: take that back first, or say what is right of both.`,
  "following-unfounded": () => "Quote the words that say so (evidence), or say why it follows (note).",
  "earlier-withdrawn": ({ session }) =>
    `The session/${session} was withdrawn: follow the record that is in use.`,
  "not-earlier": ({ session, held, date }) =>
    `The session/${session} (${held}) was not before this one (${date}): name an earlier one.`,
  "not-of-this-claim": ({ type, field, has }) =>
    has
      ? `There is no "${field}" in ${type}. It has: ${has.join(", ")}.`
      : `This would leave ${type} without "${field}": give another value, or leave it.`,
  "subject-missing": ({ type, fitting }) =>
    `This field is missing: ${type} has ${fitting.join(" or ")}, at least one of them.`,
  "not-a-side-meeting": ({ claim, type }) =>
    claim === undefined
      ? "A side meeting belongs to the session itself, and no claim to itself: leave this out."
      : `Claim ${claim} is of type ${type}: name the claim of a side meeting.`,
  "side-meeting-in-use": ({ claims }) =>
    `Claims belong to this side meeting: retract or correct ${claims.join(", ")} first.`,

  "wrong-series": ({ series, of, wanted }) =>
    `The series "${series}" is of ${of}: name a series of ${wanted}.`,
  "not-a-state": ({ body, kind }) =>
    `The body "${body}" is of kind ${kind}: name the state, or the organisation that acts as one.`,

  "not-a-party": ({ body }) => `The body "${body}" is no party to this instrument: name one that is.`,
  "not-set-aside": () => "Nothing of this passage was set aside.",
  "already-withheld": () => "The text of this source was withheld before.",
  merged: ({ type, into }) => `This ${type} was merged into "${into}": record it there.`,
  "merge-circle": ({ into }) =>
    `The topic "${into}" was merged into this one, and merging back makes a circle: name another.`,
  "broader-circle": ({ into }) =>
    `The topic "${into}" stands under this one, which would be broader than itself: name another.`,
  "supersedes-circle": ({ stream, target }) =>
    `This makes a circle: ${target} supersedes, over however many steps, ${stream}. Name another.`,
  "duplicate-circle": ({ stream, target }) =>
    `This makes a circle: ${target} was withdrawn, over however many steps, as a duplicate of ${stream}. Name another.`,
  "succeeds-circle": ({ stream, target }) =>
    `This makes a circle: ${target} succeeds, over however many steps, ${stream}. Name another.`,
  "part-circle": ({ stream, target }) =>
    `This makes a circle: ${target} is, over however many steps, part of ${stream}. Name another.`,
  "merged-circle": ({ stream, target }) =>
    `This makes a circle: ${target} was merged, over however many steps, into ${stream}. Name another.`,
  "member-circle": ({ stream, target }) =>
    `This makes a circle: ${target} belongs, over however many steps, to ${stream}. Name another.`,
  "lineage-too-long": ({ target, most }) =>
    `There are more than ${most} records that follow from ${target}, which is too many: name another.`,
};

/** Names what nobody sees of words that are shown. */
const unseen = (signs: readonly string[]): string =>
  signs.length === 0 ? "" : ` (with signs that are not seen: ${signs.join(", ")})`;

/** The beginning and the end of words that are too many for a sentence. */
function abridged(words: string): string {
  const points = [...words];
  return points.length <= 300 ? words : `${points.slice(0, 140).join("")} … ${points.slice(-140).join("")}`;
}
