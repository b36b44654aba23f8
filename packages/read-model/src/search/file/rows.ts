import { type StreamName, streamName } from "@collegium/domain";
import { type Claim, standing } from "../../documents/claims.ts";
import type { StoredDocument } from "../../documents/index.ts";
import type { SessionDocument } from "../../documents/session.ts";
import type { Ref, TypedRef } from "../../documents/shared.ts";
import type { SourceDocument } from "../../documents/source.ts";
import { listedBy } from "../../entries/entries.ts";
import type { UnfoldedThing } from "../../maintenance/unfold.ts";
import { claimReferences, quotationTargets, referencesIn, sourcesQuoted } from "../../naming/references.ts";
import type { nameRoles } from "../answers.ts";
import type { PassageKind, TextReader } from "../port.ts";
import { stretchesOf } from "../words/passages.ts";
import { foldedLine, foldedPlace } from "../words/words.ts";

/** One name of a thing. */
export interface NameRow {
  readonly role: NameRole;
  readonly language: string | null;
  readonly name: string;
  readonly folded: string;
}
export type NameRole = (typeof nameRoles)[number];

/** By which a name is numbered: what it holds, for how it is folded follows from it. */
export const nameKey = ({ role, language, name }: NameRow): string => `${role} ${language} ${name}`;

/** A thing in the list of its collection. */
export interface LineRow {
  /** When it was first recorded, and its id: ASCII, ordered by code unit. */
  readonly recorded: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly tags: readonly string[];
}

/** The thing as its collection lists it; none where it is not listed. */
export function lineOf(document: StoredDocument, listed = listedBy(document)): LineRow[] {
  if (!listed) return [];
  const { earliest = null, latest = null, tags = [] } = listed;
  return [{ recorded: `${document.recordedAt}/${document.id}`, earliest, latest, tags }];
}

/** One claim, as it is found and ordered; or the session itself, before its claims. */
export interface ClaimRow {
  /** Empty where this is the session's own row. */
  readonly claim: string;
  /** As `claimSort` makes it. */
  readonly sort: string;
  readonly earliest: string;
  readonly latest: string;
  readonly act: string;
  readonly format: string;
  readonly series: string | null;
  /** But for those of the session's own row, which are of all its claims. */
  readonly tags: readonly string[];
}

/** Words that are looked for, and where they stand. */
export interface PassageRow {
  readonly kind: PassageKind;
  /** Of what: a claim's id, a field, or nothing. */
  readonly part: string;
  readonly source: string | null;
  /** Code points of the source's text before it. */
  readonly start: number | null;
  readonly language: string;
  readonly text: string;
}

/** By which a passage is numbered: what it holds. Nothing but its text has spaces in it. */
export const passageKey = ({ kind, part, source, start, language, text }: PassageRow): string =>
  `${kind} ${part} ${source} ${start} ${language} ${text}`;

/** Every name that a thing goes by, or went by. */
export function namesOf(document: StoredDocument): NameRow[] {
  const rows: NameRow[] = [];
  const add = (role: NameRole, name: string, language: string | null = null) => {
    const folded = foldedLine(name);
    if (
      folded !== "" &&
      !rows.some((row) => row.name === name && row.role === role && row.language === language)
    )
      rows.push({ role, language, name, folded });
  };
  if (document.type === "session") {
    if (document.status !== "withdrawn") add("title", document.title);
    return rows;
  }
  if (document.type === "source") {
    add("title", document.title, document.language);
    return rows;
  }
  for (const [language, name] of Object.entries(document.names)) add("name", name, language);
  if (document.type === "instrument") for (const { alias } of document.aliases) add("alias", alias);
  if (document.type === "person") for (const variant of document.variants ?? []) add("variant", variant);
  if (document.type === "body")
    for (const { names } of document.formerNames ?? [])
      for (const [language, name] of Object.entries(names)) add("former", name, language);
  return rows;
}

/**
 * Day, session, number of the claim: ASCII, ordered by code unit, and a session's together. The sign before the number is below all that an
 * id may hold: `x` is before `x-2`, as in lists.
 */
export const claimSort = (day: string, session: string, claim = ""): string =>
  `${day}/${session}!${claim.slice(1).padStart(6, "0")}`;

/** Before all claims of the session that such a key is of, and behind them. */
export const sortBounds = (sort: string): { readonly before: string; readonly behind: string } => {
  const session = sort.slice(0, sort.lastIndexOf("!"));
  return { before: `${session}!`, behind: `${session}!~` };
};

/** A session and every claim of it, with the names of what they refer to; none where it was withdrawn. */
export function claimsOf(session: SessionDocument): ClaimRow[] {
  if (session.status === "withdrawn") return [];
  const { id, date, format, series } = session;
  const common = new Set(sessionTags(session));
  const row = (claim: string, act: string, tags: ReadonlySet<string>): ClaimRow => ({
    claim,
    sort: claimSort(date.earliest, id, claim),
    earliest: date.earliest,
    latest: date.latest,
    act,
    format,
    series: series?.id ?? null,
    tags: [...tags],
  });
  return [
    row("", "", common),
    ...standing(session.claims).map((claim) => row(claim.id, claim.act, ownTags(claim, common))),
  ];
}

function sessionTags({ id, format, series, place, parties, host, under = [] }: SessionDocument): string[] {
  const tags = [`session=${id}`, `format=${format}`, ...under.map(({ id }) => `instrument=${id}`)];
  if (series) tags.push(`series=${series.id}`);
  if (place !== undefined) tags.push(`place=${foldedPlace(place)}`);
  for (const body of host ? [...parties, host] : parties) tags.push(...bodyTags(body));
  return tags;
}

/** The tags of a claim, but for those that all claims of its session have. */
function ownTags(claim: Claim, common: ReadonlySet<string>): ReadonlySet<string> {
  const own = new Set<string>();
  const add = (tag: string) => {
    if (!common.has(tag)) own.add(tag);
  };
  add(`act=${claim.act}`);
  if ("emphasis" in claim && claim.emphasis) add(`emphasis=${claim.emphasis}`);
  if (typeof claim.by === "string") add(`by=${claim.by}`);
  else for (const by of claim.by) add(`by=${thing(by)}`);
  for (const framework of claim.frameworks ?? []) add(`framework=${thing(framework)}`);
  for (const [type, ref, field] of claimReferences(claim)) {
    if (type === "body") {
      if (field !== "frameworks") for (const tag of bodyTags(ref)) add(tag);
      // A series that a claim stands within is not the one that its session belongs to; nor is a session whose claims it follows its own.
    } else if (type !== "series" && type !== "session") add(`${type}=${ref.id}`);
  }
  return own;
}

const thing = ({ type, id }: TypedRef) => `${type}/${id}`;

/** A body stands for its state, too. */
const bodyTags = ({ id, country }: Ref): string[] =>
  country ? [`body=${id}`, `body=${country.id}`] : [`body=${id}`];

/** What a document's own words are, once it has the names of what it refers to: quotations, what editors sum up, and names. A source's text is beside it. */
export function passagesOf(document: StoredDocument, names: readonly NameRow[]): PassageRow[] {
  if (document.type === "session" && document.status === "withdrawn") return [];
  const rows: PassageRow[] = names.map(({ role, language, name }) => ({
    kind: "name",
    part: role,
    source: null,
    start: null,
    language: language ?? "und",
    text: name,
  }));
  const sources = "sources" in document ? document.sources : [];
  const languages = new Map(sources.map(({ id, language }) => [id, language]));
  for (const { claim, field, summary, relation, evidence } of quotationTargets(document)) {
    const part = claim ?? field ?? "";
    // What only sums up what is quoted for a field is one of its words already.
    if (claim !== undefined && summary !== undefined && relation === "supports")
      rows.push({ kind: "summary", part, source: null, start: null, language: "en", text: summary });
    for (const { source, start, exact } of evidence)
      rows.push({
        kind: "quotation",
        part,
        source,
        start,
        language: languages.get(source) ?? "und",
        text: exact,
      });
  }
  return rows;
}

/** The words of a source's text; none where it was withheld. */
export async function stretches(
  { id, sha256, language }: SourceDocument,
  texts: TextReader,
): Promise<PassageRow[]> {
  const text = await texts.get(sha256);
  if (typeof text !== "string") return [];
  return stretchesOf(text).map(({ start, text }) => ({
    kind: "text",
    part: "",
    source: id,
    start,
    language,
    text,
  }));
}

/** What a thing's rows depend on: whatever a session or an instrument refers to, and the sources that any other quotes. */
export function referralsOf(document: StoredDocument): ReadonlySet<StreamName> {
  if (document.type === "session" || document.type === "instrument") return referencesIn(document);
  return new Set([...sourcesQuoted(document)].map((id) => streamName("source", id)));
}

/** The same, as who made the document found it. */
export const referralsAmong = ({
  document: { type },
  references,
  quoted,
}: Pick<UnfoldedThing, "document" | "references" | "quoted">): StreamName[] =>
  type === "session" || type === "instrument"
    ? [...references]
    : [...quoted.keys()].map((id) => streamName("source", id));

/** Whatever of a thing the rows of those that refer to it depend on. */
export function dependedOn(document: StoredDocument | undefined): string {
  if (!document) return "";
  switch (document.type) {
    case "body":
      return JSON.stringify([document.mergedInto?.id, document.country?.id]);
    case "instrument":
      return JSON.stringify([document.mergedInto?.id, document.series?.id]);
    case "topic":
    case "person":
      return JSON.stringify([document.mergedInto?.id]);
    case "source":
      return JSON.stringify([document.language]);
    default:
      return "there";
  }
}
