import { parse } from "yaml";
import { type Drafted, fromDraft } from "../sheet/from-draft.ts";
import { finder } from "../sheet/quotation.ts";
import { deskText } from "../text/text.ts";
import type { Opened } from "./open.ts";

type Line = Readonly<Record<string, unknown>>;

/**
 * A record sheet that was downloaded before, or written by hand, as it lies upon its text: its claims are taken, each at the words that it quotes.
 * Undefined where the file is no sheet, or a quotation stands nowhere in the text.
 */
export function uploaded(yaml: string, text: string): Opened | undefined {
  const sheet = read(yaml);
  if (!sheet) return undefined;
  const { find } = finder();
  const spansOf = (line: Line) => {
    const quotes = [line.quote]
      .flat()
      .map((quote) => (typeof quote === "string" ? { exact: quote } : (quote as { exact: string })));
    const found = find(
      text,
      quotes.map((quote) => ({
        ...quote,
        exact: String(quote?.exact ?? "").replace(/_(?=\S)|(?<=\S)_/g, ""),
        source: "text",
      })),
    );
    return found.flatMap((one) => ("found" in one ? [{ start: one.found.start, end: one.found.end }] : []));
  };
  const lines = Array.isArray(sheet.claims) ? (sheet.claims as Line[]) : [];
  const spans = lines.map(spansOf);
  if (spans.some(({ length }) => length === 0)) return undefined;
  const source = (typeof sheet.source === "object" ? sheet.source : { id: sheet.source }) as {
    id?: string;
    language?: string;
  };
  const language = source.language ?? "en";
  const drafted: Drafted = {
    sheet: { ...sheet, source },
    drafts: lines.map((_, claim) => ({
      claim,
      confidence: 1,
      quote: spans[claim]?.[0] ?? { start: 0, end: 0 },
    })),
    unlikely: [],
  };
  const { start, drafted: details } = fromDraft(deskText(text, language), drafted);
  const items = start.items.map((item) => {
    const place = /^d(\d+)$/.exec(item.id)?.[1];
    const own = place === undefined ? undefined : spans[Number(place)];
    const [first, ...others] = own ?? item.spans;
    return {
      ...item,
      status: "taken" as const,
      confidence: 1,
      spans: [first ?? item.spans[0], ...others] as typeof item.spans,
    };
  });
  return {
    text,
    language,
    start: { ...start, items },
    drafted: details,
    known: undefined,
    changed: undefined,
    sessions: [],
    hasDrafts: true,
  };
}

function read(yaml: string): Line | undefined {
  try {
    const value: unknown = parse(yaml);
    return typeof value === "object" && value !== null ? (value as Line) : undefined;
  } catch {
    return undefined;
  }
}
