import { streamName } from "@collegium/domain";
import type { Quotation } from "../documents/mentions.ts";
import { kindOf } from "../entries/kind.ts";
import { pacer } from "../pace.ts";
import type { ViewStore } from "../port.ts";
import { mentionPages } from "../projection/mention-pages.ts";
import { storedDocument } from "../projection/stored.ts";

/** Where a source is quoted by what stands, and where it was set aside; undefined where there is no such source. Costs a read of all that mentions it. */
export async function readPlaces(views: ViewStore, source: string): Promise<Places | undefined> {
  const stream = streamName("source", source);
  const document = await storedDocument(views, stream);
  if (document?.type !== "source") return undefined;
  const pace = pacer();
  const quoted: Stretch[] = [];
  for await (const mentions of mentionPages(views, stream))
    for (const { body } of mentions) {
      if (kindOf(body) !== "quotation") continue;
      await pace();
      for (const { start, end } of (JSON.parse(body) as Quotation).quotations) quoted.push({ start, end });
    }
  const aside = (document.aside ?? []).map(({ start, end }) => ({ start, end }));
  return { quoted, aside };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Places {
  readonly quoted: readonly Stretch[];
  readonly aside: readonly Stretch[];
}
