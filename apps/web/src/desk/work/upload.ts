import { unmarked } from "@collegium/sheets/language";
import { parse } from "yaml";
import type { Server } from "../server/server.ts";
import { details, isDetail, type Says, sayings } from "../sheet/acts.ts";
import { type Drafted, fromDraft } from "../sheet/from-draft.ts";
import type { Aside, Item } from "../sheet/item.ts";
import { type Finder, finder } from "../sheet/quotation.ts";
import type { DeskSheet } from "../sheet/sheet.ts";
import type { NotUploaded } from "../sheet/trouble.ts";
import { overlap, type Span } from "../text/span.ts";
import { deskText } from "../text/text.ts";
import { headOf, type NotOpened, type Opened, open, withSession } from "./open.ts";

type Line = Readonly<Record<string, unknown>>;

const record = (value: unknown): Line => (typeof value === "object" && value !== null ? (value as Line) : {});
const lines = (value: unknown): readonly Line[] => (Array.isArray(value) ? value.map(record) : []);

/**
 * A record sheet that was downloaded before, or written by hand, as it lies upon its text: its claims are taken, each at the words that it quotes,
 * beside what the register has of the text already. Nothing of it is lost: a sheet that says more than the desk can hold is not laid.
 */
export async function uploaded(
  server: Server,
  yaml: string,
  text: string,
): Promise<Opened | NotUploaded | NotOpened> {
  const sheet = read(yaml);
  if (!sheet) return { not: "sheet" };
  const pointer = unheld(sheet);
  if (pointer !== undefined) return { not: "more", pointer };
  const laid = laidUpon(text, sheet);
  if ("not" in laid) return laid;
  const opened = await open(server, text, { published: "", url: "", publisher: "" }, { withDrafts: false });
  if ("not" in opened) return opened;
  const { known, ...base } = opened;
  const isSame = known?.isSame ?? false;
  const head = headOf(laid.start.head, text, laid.language, known);
  const start = {
    ...laid.start,
    aside: [
      ...laid.start.aside,
      ...(isSame
        ? base.start.aside.filter((one) => !laid.start.aside.some((other) => overlap(one, other)))
        : []),
    ],
    head: isSame ? { ...head, source: base.start.head.source, isDeposited: true } : head,
  };
  const session = typeof sheet.session === "string" ? sheet.session : undefined;
  return {
    ...base,
    language: laid.language,
    start: session === undefined ? start : await withSession(server, start, session),
    drafted: laid.drafted,
    // Which session it tells of the sheet says itself, and what its text supersedes.
    known: head.source.supersedes === undefined ? known : undefined,
    sessions: [],
  };
}

function read(yaml: string): Line | undefined {
  try {
    const value: unknown = parse(yaml);
    return Object.keys(record(value)).some((key) => parts.has(key)) ? record(value) : undefined;
  } catch {
    return undefined;
  }
}

const parts = new Set([
  "source",
  "by",
  "topics",
  "bodies",
  "people",
  "instruments",
  "series",
  "session",
  "aside",
  "claims",
]);

/** Where a sheet says something that the desk has no place for. */
function unheld({ claims, ...sheet }: Line): string | undefined {
  const part = Object.keys(sheet).find((key) => !parts.has(key));
  if (part !== undefined) return `/${part}`;
  const place = lines(claims).findIndex(
    (line) => !Object.keys(line).some((key) => key in sayings && !isDetail(key as Says)),
  );
  return place < 0 ? undefined : `/claims/${place}`;
}

interface Laid {
  readonly language: string;
  readonly start: DeskSheet;
  readonly drafted: Opened["drafted"];
}

function laidUpon(text: string, sheet: Line): Laid | NotUploaded {
  const { find } = finder();
  const spansOf = (quote: unknown) => standing(find, text, quote);
  const claims = lines(sheet.claims).map((line) => ({ line, spans: spansOf(line.quote) }));
  const aside = (Array.isArray(sheet.aside) ? sheet.aside : []).map((one) => {
    const [why, quote] =
      typeof one === "string" ? ["furniture", one] : (Object.entries(record(one))[0] ?? []);
    return {
      why: (why === "exact" ? "furniture" : why) as Aside["why"],
      spans: spansOf(why === "exact" ? one : quote),
    };
  });
  const session = record(sheet.session);
  const own = details.map((says) => ({ says, spans: spansOf(record(session[says]).quote ?? []) }));
  for (const { spans } of [...claims, ...aside, ...own])
    if ("lost" in spans) return { not: "quotation", words: spans.lost };
  const source = typeof sheet.source === "string" ? { id: sheet.source } : record(sheet.source);
  const { text: _file, ...described } = source;
  const language = String(source.language ?? (/\p{sc=Cyrl}/u.test(text.slice(0, 2_000)) ? "ru" : "en"));
  const found = claims.map(({ line, spans }) => ({ line, spans: spans as readonly Span[] }));
  const drafted: Drafted = {
    sheet: { ...sheet, source: described, claims: found.map(({ line }) => withVerb(line)) },
    drafts: found.map(({ spans }, claim) => ({
      claim,
      confidence: 1,
      quote: spans[0] ?? { start: 0, end: 0 },
    })),
    unlikely: [],
  };
  const { start, drafted: values } = fromDraft(deskText(text, language), drafted);
  const spansFor = ({ id, says }: Item): readonly Span[] | undefined => {
    const place = /^d(\d+)$/.exec(id)?.[1];
    const spans =
      place === undefined ? own.find((one) => one.says === says)?.spans : found[Number(place)]?.spans;
    return spans as readonly Span[] | undefined;
  };
  const items = start.items.map((item): Item => {
    const [first = item.spans[0], ...others] = spansFor(item) ?? item.spans;
    return { ...item, status: "taken", confidence: 1, spans: [first, ...others] };
  });
  const set = aside.flatMap(({ why, spans }) => (spans as readonly Span[]).map((span) => ({ ...span, why })));
  return { language, drafted: values, start: { ...start, items, aside: set } };
}

const exactOf = (quote: unknown): string =>
  String(typeof quote === "string" ? quote : (record(quote).exact ?? ""));

/** Where all quotations of a field stand; or the first one that stands nowhere. A verb may be marked in them: `they _agreed_ on trade`. */
function standing(
  find: Finder["find"],
  text: string,
  quote: unknown,
): readonly Span[] | { readonly lost: string } {
  const spans: Span[] = [];
  for (const one of [quote].flat()) {
    const exact = exactOf(one);
    const given = typeof one === "string" ? {} : record(one);
    const [found] = [exact, unmarked(exact)?.exact ?? exact]
      .flatMap((words) => find(text, [{ ...given, exact: words, source: "text" }]))
      .flatMap((answer) => ("found" in answer ? [answer.found] : []));
    if (!found) return { lost: exact };
    spans.push({ start: found.start, end: found.end });
  }
  return spans;
}

/** A claim with the verb that is marked in its words, where it names none. */
function withVerb(line: Line): Line {
  const [verb] = [line.quote].flat().flatMap((quote) => unmarked(exactOf(quote))?.wording ?? []);
  return { ...(verb !== undefined && { wording: verb }), ...line };
}
