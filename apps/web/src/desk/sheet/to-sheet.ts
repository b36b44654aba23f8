import type { DeskText } from "../text/text.ts";
import { isAct, isDetail, isReply, sayings } from "./acts.ts";
import type { By, Item, NewName } from "./item.ts";
import { idOf, kindOf } from "./names.ts";
import { quoted } from "./quotation.ts";
import { type DeskSheet, inOrder } from "./sheet.ts";
import { wordingFor } from "./trouble.ts";

/** A record sheet as `POST /v1/sheets` takes it. */
export interface RecordSheet {
  readonly sheet: Readonly<Record<string, unknown>>;
  /** The items that the sheet's claims came of, in its order: refusals are told by it. */
  readonly claims: readonly string[];
}

/** A thing as a field names it: by its id alone where it is of the usual kind. */
const short = (kind: string) => (name: string) => (kindOf(name) === kind ? idOf(name) : name);
/** One as it is, several as a list. */
const one = (list: readonly string[]): string | readonly string[] | null =>
  list.length === 1 ? (list[0] as string) : list.length === 0 ? null : list;
const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The sheet of what the editor has taken; what was not decided is not in it. */
export function toSheet(text: DeskText, desk: DeskSheet): RecordSheet {
  const { head } = desk;
  const items = inOrder(desk).filter(({ status }) => status === "taken");
  const claims = items.filter(({ says }) => !isDetail(says));
  const meetings = new Set(claims.flatMap(({ within }) => within ?? []));
  const labels = new Map([...meetings].map((id, place) => [id, `talk-${place + 1}`]));
  const lines = claims.map((item) => lineOf(text, item, { head: head.by, labels, all: desk.items }));
  const sheet = given({
    source: head.isDeposited ? head.source.id : { ...head.source, text: "text.txt" },
    by: byOf(head.by),
    ...vocabulary(usedNames(desk, items)),
    session: head.isKnown ? head.session.id : session(text, desk, items),
    aside:
      desk.aside.length === 0 ? undefined : desk.aside.map((span) => ({ [span.why]: quoted(text, span) })),
    claims: lines.length === 0 ? undefined : lines,
  });
  return { sheet, claims: claims.map(({ id }) => id) };
}

interface Around {
  readonly head: By;
  readonly labels: ReadonlyMap<string, string>;
  readonly all: readonly Item[];
}

function lineOf(text: DeskText, item: Item, { head, labels, all }: Around): Record<string, unknown> {
  const quote = quoteOf(text, item);
  const wording = wordingFor(text, item);
  if (isReply(item.says))
    return given({
      [item.says]: item.objects[0],
      quote,
      wording: item.says === "contradicts" ? wording : undefined,
    });
  if (!isAct(item.says)) return {};
  const { about, shade } = sayings[item.says];
  const kind = about === "persons" ? "person" : about;
  const names = item.objects.map(short(kind));
  const isAssessed = item.says === "assessed";
  return given({
    [item.says]: isAssessed
      ? item.shade
      : item.says === "attended"
        ? names[0]
        : item.says === "met"
          ? names
          : one(names),
    ...item.more,
    ...(shade && !isAssessed && { [shade.field]: item.shade }),
    ...(isAssessed && names.length > 0 && { topics: one(names) }),
    by: String(item.by) === String(head) ? undefined : byOf(item.by),
    as: labels.get(item.id),
    within: withinOf(item, labels, all),
    frameworks: some(item.frameworks.map(short("body"))),
    refersTo: some(item.refersTo.map(idOf)),
    summary: item.summary,
    wording,
    quote,
  });
}

/** A recorded meeting is named by its claim, one of this sheet by its label. */
const withinOf = (
  { within }: Item,
  labels: ReadonlyMap<string, string>,
  all: readonly Item[],
): string | undefined =>
  within === undefined ? undefined : (all.find(({ id }) => id === within)?.claim ?? labels.get(within));

const some = (list: readonly string[]) => (list.length === 0 ? undefined : one(list));
const byOf = (by: By): string | readonly string[] =>
  typeof by === "string" ? by : (one(by.map(short("body"))) as string | string[]);

function quoteOf(text: DeskText, { spans, note, inferred }: Item) {
  const said = { ...(inferred && { basis: "inferred" }), ...(note !== undefined && { note }) };
  const all = spans.map((span) => ({ ...quoted(text, span), ...said }));
  return all.length === 1 ? all[0] : all;
}

function session(text: DeskText, { head }: DeskSheet, items: readonly Item[]): Record<string, unknown> {
  const fields = items
    .filter(({ says }) => isDetail(says))
    .map((item) => {
      const value = item.says === "parties" ? item.objects.map(idOf) : item.objects[0];
      return [item.says, { value, quote: quoteOf(text, item) }];
    });
  return { ...head.session, ...Object.fromEntries(fields) };
}

const keys: Readonly<Record<string, string>> = {
  topic: "topics",
  body: "bodies",
  person: "people",
  instrument: "instruments",
  series: "series",
};

/** New names that something taken needs: directly, or through one that it needs. */
export function usedNames({ names, head }: DeskSheet, items: readonly Item[]): NewName[] {
  const used = new Set<string>();
  const visit = (value: unknown): void => {
    const found = names.filter(
      ({ name }) => typeof value === "string" && (name === value || idOf(name) === value) && !used.has(name),
    );
    for (const { name, entry } of found) {
      used.add(name);
      walk(entry);
    }
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
    else visit(value);
  };
  for (const { objects, frameworks, refersTo, by, more } of items)
    walk([objects, frameworks, refersTo, by, more]);
  walk([head.source.publishers, head.session, head.by]);
  return names.filter(({ name }) => used.has(name));
}

function vocabulary(names: readonly NewName[]): Record<string, Record<string, unknown>> {
  const all: Record<string, Record<string, unknown>> = {};
  for (const { name, entry } of names) {
    const key = keys[kindOf(name)];
    if (key) all[key] = { ...all[key], [idOf(name)]: entry };
  }
  return all;
}
