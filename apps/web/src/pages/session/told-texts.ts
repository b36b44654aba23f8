import { coverageIn } from "@collegium/read-model";
import type { Datum } from "../../language/dates.ts";
import type { QuotedSource, Session } from "../../reading/documents.ts";
import { parsed, parsedApart } from "../../reading/parse.ts";
import type { Reading } from "../../reading/port.ts";

/** A source that a session quotes, with its words. */
export interface ToldText {
  readonly source: QuotedSource;
  /** Undefined where the words are withheld or lost. */
  readonly text: string | undefined;
  readonly lang: string | undefined;
  readonly sha256: string | undefined;
  /** Code points of the whole text. */
  readonly length: number | undefined;
  /** How much of it is quoted, set aside or neither; undefined where that can't be told today, or of a past day. */
  readonly coverage: ReturnType<typeof coverageIn>;
  /** The text that replaced it since; undefined where nothing did, that text is withheld or lost, and of a past day. */
  readonly newer: string | undefined;
  readonly url: string | undefined;
  readonly published: Datum | undefined;
}

/** The same on a past day: how much of a text is covered, and what replaced it, is known of today alone. */
export const toldTextsThen = async (reading: Reading, session: Session): Promise<ToldText[]> =>
  (await toldTexts(reading, session)).map((told) => ({
    ...told,
    coverage: undefined,
    newer: undefined,
  }));

/** The texts that a session is told by, that which most claims quote first. */
export async function toldTexts(reading: Reading, { sources, claims }: Session): Promise<ToldText[]> {
  const quotes = (id: string) =>
    claims.filter(({ evidence }) => evidence.some(({ source }) => source === id)).length;
  const ranked = [...sources].sort((one, other) => quotes(other.id) - quotes(one.id));
  return Promise.all(ranked.map((source) => toldText(reading, source)));
}

/** Whether there are texts, and claims quote or editors set aside each word of them. */
export const areWhole = (texts: readonly Pick<ToldText, "coverage">[]): boolean =>
  texts.length > 0 && texts.every(({ coverage }) => coverage?.open === 0);

/** The same of the session before one in its series. */
export async function isBeforeWhole(reading: Reading, { sinceLast }: Session): Promise<boolean> {
  const before = sinceLast?.session;
  const read = before && (await reading.document("session", before.id));
  if (!read) return false;
  const { sources } = await parsedApart("session", read);
  return areWhole(await Promise.all(sources.map((source) => covered(reading, source))));
}

/** A source's document, its words, and how much of them is covered; the latter where they can be read. */
async function covered(reading: Reading, source: QuotedSource) {
  const read = await reading.document("source", source.id);
  const document = read && parsed("source", read);
  const text = document && !source.withheld ? await reading.text(document.sha256) : undefined;
  return { document, text, coverage: document && coverageIn(document, text) };
}

async function textReplacing(reading: Reading, source: QuotedSource): Promise<string | undefined> {
  if (!source.supersededBy) return undefined;
  const read = await reading.document("source", source.supersededBy.id);
  const newer = read && parsed("source", read);
  return newer && !newer.withheld ? reading.text(newer.sha256) : undefined;
}

/** Signs of a text that the words of every claim of a page are looked for in. */
const mostSigns = 100_000;

/** Whether words that a claim quotes stand in no text any more that its publisher shows; of long texts it is not told. */
export const isRewritten = (
  { source, exact }: { readonly source: string; readonly exact: string },
  texts: readonly ToldText[],
): boolean => {
  const newer = texts.find((told) => told.source.id === source)?.newer;
  return newer !== undefined && newer.length <= mostSigns && !newer.includes(exact);
};

async function toldText(reading: Reading, source: QuotedSource): Promise<ToldText> {
  const { document, text, coverage } = await covered(reading, source);
  return {
    source,
    text,
    lang: document?.language,
    sha256: document?.sha256,
    length: document?.length,
    coverage,
    newer: await textReplacing(reading, source),
    url: document?.url,
    published: document?.published,
  };
}
