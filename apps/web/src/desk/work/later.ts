import { sayings } from "../sheet/acts.ts";
import type { Item } from "../sheet/item.ts";
import { idOf, kindOf, kindsOf } from "../sheet/names.ts";
import type { Quoted } from "../sheet/quotation.ts";

/** What may be said later of what is recorded. */
export const laterActs = [
  "correct",
  "retract",
  "follow",
  "details",
  "take-back",
  "rename",
  "merge",
  "withhold",
  "withdraw",
] as const;
export type LaterAct = (typeof laterActs)[number];

/** What an editor fills in, by the field's name: words, or several things. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** How a field is filled in. Things are named by their streams (`topic/trade`), claims by their numbers. */
type Asks = "words" | "thing" | "things" | "shade" | "by" | "relation" | "claims" | "statement";

/** A field that an act asks for. */
export interface LaterField {
  readonly name: string;
  readonly asks: Asks;
  readonly needed: boolean;
  /** Of what kinds its things are. */
  readonly kinds: readonly string[];
}

const field = (name: string, asks: Asks = "words", kinds: readonly string[] = []): LaterField => ({
  name,
  asks,
  needed: false,
  kinds,
});
const needed = (one: LaterField): LaterField => ({ ...one, needed: true });
const reason = needed(field("reason"));

/** Fields that an act asks for, of a claim where it is about one. */
export function laterFields(act: LaterAct, item: Item | undefined): readonly LaterField[] {
  switch (act) {
    case "correct": {
      const { about, shade } = sayings[item?.says ?? "discussed"];
      return [
        field("objects", "things", kindsOf[about]),
        ...(shade ? [field("shade", "shade")] : []),
        field("by", "by", kindsOf.actor),
        field("frameworks", "things", kindsOf.framework),
        field("refersTo", "things", kindsOf.refers),
        field("summary"),
        field("wording"),
        reason,
      ];
    }
    case "retract":
      return [reason, field("replacedBy", "claims")];
    case "follow":
      return [field("relation", "relation"), needed(field("earlier")), needed(field("note"))];
    case "details":
      return [field("title"), field("date"), field("place"), reason];
    case "take-back":
      return [
        field("of", "thing", ["instrument", "person"]),
        needed(field("statement", "statement")),
        reason,
      ];
    case "rename":
      return [
        needed(field("from", "thing", Object.keys(renamed))),
        needed(field("language")),
        needed(field("called")),
      ];
    case "merge":
      return [
        needed(field("from", "thing", Object.keys(merged))),
        needed(field("into", "thing", Object.keys(merged))),
      ];
    case "withhold":
      return [reason];
    case "withdraw":
      return [reason, field("duplicateOf")];
  }
}

/** Acts on one claim need one; the others are about the whole. */
export const needsClaim = (act: LaterAct): boolean =>
  act === "correct" || act === "retract" || act === "follow";

type Document = Readonly<Record<string, unknown>>;

/** One event, and the stream that it is appended to. */
export interface LaterEvent {
  /** `/v1/sessions/minsk-2014`. */
  readonly document: string;
  /** What is said, by what the document says now. */
  readonly eventFor: (document: Document) => { readonly type: string; readonly data: Document };
}

const collections: Readonly<Record<string, string>> = {
  topic: "topics",
  body: "bodies",
  person: "people",
  instrument: "instruments",
  series: "series",
};
const merged: Readonly<Record<string, string>> = {
  topic: "TopicMerged",
  body: "BodyMerged",
  person: "PersonMerged",
  instrument: "InstrumentMerged",
};
const renamed: Readonly<Record<string, string>> = {
  topic: "TopicRenamed",
  body: "BodyRenamed",
  person: "PersonRenamed",
  series: "SeriesRenamed",
};

/** A thing's document. */
export const documentOf = (name: string): string => `/v1/${collections[kindOf(name)]}/${idOf(name)}`;

/** What stands in a field as words. */
export const wordsIn = (filled: Filled, name: string): string => String(filled[name] ?? "").trim();
/** What stands in a field as a list. */
export const listIn = (filled: Filled, name: string): readonly string[] => {
  const value = filled[name];
  return typeof value === "string" ? [value].filter(Boolean) : (value ?? []);
};

/** What an act is about. */
export interface LaterAbout {
  readonly session: string;
  readonly source: string;
  readonly item: Item | undefined;
  /** The selected words: the evidence of a detail that is corrected. */
  readonly quote: Quoted | undefined;
}

/** The event that an act is; undefined where it can't be told, such as a merge of two kinds. */
export function laterEvent(
  act: LaterAct,
  filled: Filled,
  { session, source, item, quote }: LaterAbout,
): LaterEvent | undefined {
  const of = (document: string, type: string, data: Document): LaterEvent => ({
    document,
    eventFor: () => ({ type, data }),
  });
  const inSession = (type: string, data: Document) => of(`/v1/sessions/${session}`, type, data);
  const words = (name: string) => wordsIn(filled, name);
  const because = { reason: words("reason") };
  switch (act) {
    case "correct":
      return (
        item &&
        inSession("ClaimCorrected", { claim: item.claim, changes: changesOf(item, filled), ...because })
      );
    case "retract": {
      const replacedBy = listIn(filled, "replacedBy");
      const instead = replacedBy.length > 0 && { replacedBy };
      return item && inSession("ClaimRetracted", { claim: item.claim, ...because, ...instead });
    }
    case "follow": {
      const earlier = claimNamed(words("earlier"));
      const said = { relation: words("relation"), earlier, note: words("note") };
      return item && earlier ? inSession("ClaimFollowed", { claim: item.claim, ...said }) : undefined;
    }
    case "details":
      return {
        document: `/v1/sessions/${session}`,
        eventFor: (document) => {
          const changes = detailsChanged(document, filled);
          const evidence = newEvidence(document, changes, quote && { source, ...quote });
          return { type: "SessionDetailsCorrected", data: { changes, ...because, ...evidence } };
        },
      };
    case "take-back": {
      const [revision, index] = words("statement").split(".").map(Number);
      const document = words("of") === "" ? `/v1/sessions/${session}` : documentOf(words("of"));
      return of(document, "StatementRetracted", { statement: { revision, index }, ...because });
    }
    case "rename": {
      const type = renamed[kindOf(words("from"))];
      const called = { [words("language")]: words("called") };
      return type === undefined
        ? undefined
        : {
            document: documentOf(words("from")),
            // What it is called in other languages stays.
            eventFor: ({ names }) => ({ type, data: { names: { ...(names as object), ...called } } }),
          };
    }
    case "merge": {
      const type = merged[kindOf(words("from"))];
      if (type === undefined || kindOf(words("from")) !== kindOf(words("into"))) return undefined;
      return of(documentOf(words("from")), type, { into: idOf(words("into")) });
    }
    case "withhold":
      return of(`/v1/sources/${source}`, "SourceWithheld", because);
    case "withdraw": {
      const duplicateOf = words("duplicateOf");
      return inSession("SessionWithdrawn", { ...because, ...(duplicateOf && { duplicateOf }) });
    }
  }
}

/** A claim of another session as an event names it, of its number there (`minsk-2014#c4`) or of its page's address. */
const claimNamed = (words: string): string | undefined => {
  const [, session, claim] = /([a-z0-9-]+)(?:#|\/(?:claims\/)?)(c\d+)$/.exec(words) ?? [];
  return session && `${session}#${claim}`;
};

const isSame = (one: unknown, other: unknown): boolean => String(one) === String(other);

/** Only what the editor changed is said. */
function changesOf(item: Item, filled: Filled): Document {
  const before = correctable(item);
  const changed = (name: string) => !isSame(filled[name] ?? "", before[name] ?? "");
  const ids = (name: string) => listIn(filled, name).map(idOf);
  const { shade } = sayings[item.says];
  const by = filled.by ?? "joint";
  const none = (list: readonly string[]) => (list.length === 0 ? null : list);
  return {
    ...(changed("objects") && objectsChanged(item, listIn(filled, "objects"))),
    ...(changed("shade") && shade && { [item.says === "assessed" ? "polarity" : shade.field]: filled.shade }),
    ...(changed("by") && { by }),
    ...(changed("frameworks") && { frameworks: none(listIn(filled, "frameworks")) }),
    ...(changed("refersTo") && { refersTo: none(ids("refersTo")) }),
    ...(changed("summary") && { summary: wordsIn(filled, "summary") || null }),
    ...(changed("wording") && { wording: wordsIn(filled, "wording") }),
  };
}

function objectsChanged({ says, objects }: Item, now: readonly string[]): Document {
  const { about } = sayings[says];
  if (about === "topic") return { topics: now.length === 0 ? null : now.map(idOf) };
  if (about === "instrument") return { instruments: now.map(idOf) };
  if (about === "persons") return { participants: now };
  const [name = ""] = now;
  const [before = ""] = objects;
  return { [kindOf(name)]: idOf(name), ...(kindOf(before) !== kindOf(name) && { [kindOf(before)]: null }) };
}

/** A session's details as they are filled in. */
export function detailsOf({ title, date, place }: Document): Filled {
  const { edtf = "" } = (date ?? {}) as { edtf?: string };
  return { title: String(title ?? ""), date: edtf, place: String(place ?? "") };
}

/** What nobody filled in is not changed: the editor may not have seen it yet. */
function detailsChanged(document: Document, filled: Filled): Document {
  const before = detailsOf(document);
  const changed = Object.keys(before).filter(
    (name) => name in filled && wordsIn(filled, name) !== before[name],
  );
  return Object.fromEntries(changed.map((name) => [name, wordsIn(filled, name) || null]));
}

/** A new value of what has words needs words, too. */
function newEvidence(document: Document, changes: Document, quote: Document | undefined): Document {
  const before = (document.evidence ?? {}) as Document;
  const proven = Object.keys(changes).filter((name) => name in before && changes[name] !== null);
  return quote && proven.length > 0
    ? { evidence: Object.fromEntries(proven.map((name) => [name, [quote]])) }
    : {};
}

/** What of a claim can be corrected here. */
export const correctable = (item: Item): Filled => ({
  objects: item.objects,
  frameworks: item.frameworks,
  refersTo: item.refersTo,
  shade: item.shade ?? "",
  by: item.by,
  summary: item.summary ?? "",
  wording: item.wording ?? "",
});
