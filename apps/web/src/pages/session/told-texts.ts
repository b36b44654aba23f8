import type { Datum } from "../../language/dates.ts";
import type { QuotedSource, Session } from "../../reading/documents.ts";
import { parsed } from "../../reading/parse.ts";
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
  readonly url: string | undefined;
  readonly published: Datum | undefined;
}

/** The texts that a session is told by, that which most claims quote first. */
export async function toldTexts(reading: Reading, { sources, claims }: Session): Promise<ToldText[]> {
  const quotes = (id: string) =>
    claims.filter(({ evidence }) => evidence.some(({ source }) => source === id)).length;
  const ranked = [...sources].sort((one, other) => quotes(other.id) - quotes(one.id));
  return Promise.all(ranked.map((source) => toldText(reading, source)));
}

async function toldText(reading: Reading, source: QuotedSource): Promise<ToldText> {
  const read = await reading.document("source", source.id);
  const document = read && parsed("source", read);
  const text = document && !source.withheld ? await reading.text(document.sha256) : undefined;
  return {
    source,
    text,
    lang: document?.language,
    sha256: document?.sha256,
    length: document?.length,
    url: document?.url,
    published: document?.published,
  };
}
