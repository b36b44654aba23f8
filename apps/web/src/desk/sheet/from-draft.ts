import type { Span } from "../text/span.ts";
import type { DeskText } from "../text/text.ts";
import { type Act, type Detail, details, isDetail, isReply, type Reply, type Says, sayings } from "./acts.ts";
import { type By, type DraftedDetail, type Item, type NewName, newItem } from "./item.ts";
import type { DeskSheet, Head } from "./sheet.ts";

/** What `POST /v1/drafts` answers, as far as the desk reads it. */
export interface Drafted {
  readonly sheet: Readonly<Record<string, unknown>>;
  readonly drafts: readonly {
    readonly claim: number;
    readonly confidence: number;
    readonly quote: Span;
  }[];
  readonly unlikely: readonly {
    readonly confidence: number;
    readonly quote: Span;
    readonly written?: Readonly<Record<string, unknown>> | undefined;
  }[];
}

type Line = Readonly<Record<string, unknown>>;
const record = (value: unknown): Line => (typeof value === "object" && value !== null ? (value as Line) : {});
const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");
const words = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** An id of a sheet as a stream's name: one without a type is of the usual kind. */
const named = (kind: string) => (id: string) => (id.includes("/") ? id : `${kind}/${id}`);

/** Lines of the draft that the desk has keys for; all others it keeps as they are. */
const own = new Set([
  "frameworks",
  "refersTo",
  "by",
  "within",
  "as",
  "quote",
  "wording",
  "summary",
  "topics",
]);

/** A drafted sheet as the desk has it: its claims are drafts, its new names are there for them, and nothing is decided. */
export function fromDraft(
  text: DeskText,
  { sheet, drafts, unlikely }: Drafted,
): { start: DeskSheet; drafted: Readonly<Partial<Record<Detail, DraftedDetail>>> } {
  const names = newNames(sheet);
  const by = byOf(sheet.by) ?? "joint";
  const lines = Array.isArray(sheet.claims) ? (sheet.claims as Line[]) : [];
  const labels = new Map<string, string>();
  const claims = drafts.flatMap(({ claim, confidence, quote }, place): Item[] => {
    const line = lines[claim];
    return line ? (itemOf(`d${place}`, line, { confidence, quote, by, labels }) ?? []) : [];
  });
  const maybe = unlikely.flatMap(({ confidence, quote, written }, place): Item[] =>
    written && confidence >= least
      ? (itemOf(`u${place}`, written, { confidence, quote, by, labels }) ?? [])
      : [],
  );
  const session = record(sheet.session);
  const found = detailsOf(text, session);
  const head: Head = {
    source: { id: "", ...record(sheet.source) } as Head["source"],
    isDeposited: false,
    session: { id: "", ...plain(session) } as Head["session"],
    isKnown: false,
    by,
  };
  const items = [
    ...found.items,
    ...[...claims, ...maybe].map((item) => ({
      ...item,
      within: item.within && meetingOf(item.within, labels),
    })),
  ];
  return { start: { items, aside: asideOf(text, items), names, head }, drafted: found.drafted };
}

/** The item of a meeting: of this sheet by its label, a recorded one by its claim. */
const meetingOf = (within: string, labels: ReadonlyMap<string, string>): string | undefined =>
  labels.get(within) ?? (/^c\d+$/.test(within) ? `r-${within}` : undefined);

/** What is less likely is not shown: one would decide more than mark. */
const least = 0.4;

function itemOf(
  id: string,
  line: Line,
  { confidence, quote, by, labels }: { confidence: number; quote: Span; by: By; labels: Map<string, string> },
): Item[] | undefined {
  const says = Object.keys(line).find((key): key is Act | Reply => key in sayings && !isDetail(key as Says));
  if (!says) return undefined;
  const { about, shade } = sayings[says];
  const kind = about === "persons" ? "person" : about;
  const polarity = says === "assessed" ? words(line.assessed) : undefined;
  const objects = isReply(says)
    ? strings(line[says])
    : says === "assessed"
      ? strings(line.topics).map(named("topic"))
      : strings(line[says]).map(named(kind));
  const label = words(line.as);
  if (label !== undefined) labels.set(label, id);
  const more = Object.fromEntries(
    Object.entries(line).filter(([key]) => key !== says && !own.has(key) && key !== shade?.field),
  );
  const { note, basis } = record(Array.isArray(line.quote) ? line.quote[0] : line.quote);
  return [
    newItem({
      id,
      says,
      status: "draft",
      spans: [{ start: quote.start, end: quote.end }],
      objects,
      frameworks: strings(line.frameworks).map(named("body")),
      refersTo: strings(line.refersTo).map(named("instrument")),
      shade: polarity ?? words(line[shade?.field ?? ""]) ?? shade?.values[0],
      by: byOf(line.by) ?? by,
      within: words(line.within),
      wording: words(line.wording),
      summary: words(line.summary),
      note: words(note),
      inferred: basis === "inferred",
      more,
      confidence,
    }),
  ];
}

function byOf(value: unknown): By | undefined {
  if (value === "joint" || value === "unspecified") return value;
  const names = strings(value).map(named("body"));
  return names.length > 0 ? names : undefined;
}

/** Session details stand with their words where the draft quotes any. */
function detailsOf(text: DeskText, session: Line) {
  const items: Item[] = [];
  const drafted: Partial<Record<Detail, DraftedDetail>> = {};
  for (const says of details) {
    const field = session[says];
    if (field === undefined) continue;
    const { value, quote } =
      typeof field === "object" && !Array.isArray(field) ? record(field) : { value: field, quote: undefined };
    const values = says === "parties" ? strings(value).map(named("body")) : strings(value);
    const first = record(Array.isArray(quote) ? quote[0] : quote);
    const note = words(first.note);
    const inferred = first.basis === "inferred";
    drafted[says] = { values, note, inferred };
    const span =
      placed(text, words(first.exact) ?? words(Array.isArray(quote) ? quote[0] : quote)) ?? opening(text);
    if (!span) continue;
    items.push(
      newItem({
        id: `s-${says}`,
        says,
        status: "draft",
        spans: [span],
        objects: values,
        note,
        inferred,
        confidence: inferred ? 0.7 : 0.8,
      }),
    );
  }
  return { items, drafted };
}

/** Where words stand for the first time. */
function placed({ words: all, points }: DeskText, exact: string | undefined): Span | undefined {
  if (exact === undefined) return undefined;
  const [first = "", last = ""] = exact.split(" … ");
  const from = all.indexOf(first);
  if (from < 0) return undefined;
  const to = last === "" ? from + first.length : all.indexOf(last, from) + last.length;
  return { start: points.pointOf(from), end: points.pointOf(to) };
}

/** The first sentence that is no heading: it tells of the meeting. */
const opening = ({ sentences }: DeskText): Span | undefined => {
  const found = sentences.find(({ kind }) => kind === "sentence");
  return found && { start: found.start, end: found.end };
};

const plain = (session: Line): Line =>
  Object.fromEntries(
    Object.entries(session).filter(([key]) => !(details as readonly string[]).includes(key)),
  );

const kinds = {
  topics: "topic",
  bodies: "body",
  people: "person",
  instruments: "instrument",
  series: "series",
} as const;

/** Things that the draft describes, since the register doesn't have them. */
function newNames(sheet: Line): NewName[] {
  return Object.entries(kinds).flatMap(([key, kind]) =>
    Object.entries(record(sheet[key])).map(([id, entry]): NewName => {
      const { names } = record(entry);
      const label =
        words(names) ??
        words(record(names).en) ??
        Object.values(record(names)).find((one) => typeof one === "string");
      return { name: `${kind}/${id}`, label: String(label ?? id), entry: record(entry) };
    }),
  );
}

/** Headings say nothing of the meeting, where nothing was drafted from them. */
const asideOf = ({ sentences }: DeskText, items: readonly Item[]) =>
  sentences
    .filter(
      ({ kind, start, end }) =>
        kind === "heading" && !items.some(({ spans: [span] }) => span.start < end && span.end > start),
    )
    .map(({ start, end }, place) => ({
      start,
      end,
      why: place === 0 ? ("heading" as const) : ("furniture" as const),
    }));
