import { hash } from "node:crypto";
import { actNames, claimTypes, type Evidence, streamName } from "@collegium/domain";
import * as z from "zod";
import type { QuotationTarget } from "../documents/claims.ts";
import type { Quotation } from "../documents/mentions.ts";
import { kindOf } from "../entries/kind.ts";
import { quotationTargets } from "../naming/references.ts";
import { type Pace, pacer } from "../pace.ts";
import type { ViewStore } from "../port.ts";
import { storedDocument } from "../projection/stored.ts";
import { readMentions } from "./mentions.ts";
import { surroundings } from "./surroundings.ts";

const selector = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int(), end: z.int() }),
]);

/** https://www.w3.org/TR/annotation-model/#annotations */
const annotation = z
  .strictObject({
    id: z.string(),
    type: z.literal("Annotation"),
    motivation: z.enum(["identifying", "describing"]),
    body: z.strictObject({
      type: z.literal("SpecificResource"),
      source: z.string().describe("The document whose fact the words support"),
      claim: z.string().optional(),
      act: z.enum(actNames).optional().describe("What the claim reports"),
      claimType: z.enum(claimTypes).optional().describe("The claim's type, as its event has it"),
      field: z.string().optional(),
      relation: z.enum(["supports", "corroborates", "contradicts", "follows"]),
      basis: z.enum(["stated", "inferred"]),
      wording: z.string().optional(),
      summary: z.string().optional(),
      note: z.string().optional(),
    }),
    target: z.strictObject({ source: z.string(), selector: z.array(selector) }),
  })
  .meta({ id: "Annotation" });

/** https://www.w3.org/TR/annotation-model/#annotation-page */
export const annotationPage = z
  .strictObject({
    "@context": z.tuple([z.literal("http://www.w3.org/ns/anno.jsonld"), z.record(z.string(), z.unknown())]),
    id: z.string(),
    type: z.literal("AnnotationPage"),
    items: z.array(annotation),
  })
  .meta({ id: "AnnotationPage" });
export type AnnotationPage = z.infer<typeof annotationPage>;

interface Options {
  /** What IRIs begin with, without a slash at the end. */
  readonly baseUrl: string;
  /** How many quoting documents a page takes in. */
  readonly limit?: number;
  readonly after?: string;
  /** The page's own address, without `baseUrl`; that of the first page where it is missing. */
  readonly address?: string;
  /** The source's text; without it quotations keep the surroundings that they were recorded with. */
  readonly text?: string | undefined;
}

/**
 * The W3C Web Annotations of everything that quotes a source, in pages of at most `limit` quoting documents, newest first;
 * `next` is the sort key to go on after. Undefined where there is no such source.
 *
 * Law: an annotation's id stays what it is, whatever else is said, taken back or corrected of its claim, and on whichever page it stands.
 */
export async function readAnnotations(
  views: ViewStore,
  source: string,
  { baseUrl, limit = 100, after, address, text }: Options,
): Promise<{ page: AnnotationPage; next?: string } | undefined> {
  const stream = streamName("source", source);
  if (!(await views.get(stream))) return undefined;
  const mentions = await readMentions(views, stream, { limit, ...(after !== undefined && { after }) });
  const id = `${baseUrl}/v1/sources/${source}/annotations`;
  const about: Quoted = {
    source,
    baseUrl,
    id,
    surround: text === undefined ? asRecorded : surroundings(text),
  };
  const items: AnnotationPage["items"] = [];
  const pace = pacer();
  for (const body of mentions.items) {
    await pace();
    if (kindOf(body) !== "quotation") continue;
    const { quotedIn: by } = JSON.parse(body) as Quotation;
    const document = await storedDocument(views, streamName(by.type, by.id));
    if (!document) continue;
    for await (const item of annotate(about, by, quotationTargets(document), pace)) items.push(item);
  }
  const page: AnnotationPage = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { "@vocab": `${baseUrl}/docs#` }],
    id: address === undefined ? id : `${baseUrl}${address}`,
    type: "AnnotationPage",
    items,
  };
  return { page, ...(mentions.next !== undefined && { next: mentions.next }) };
}

/** The source that is quoted. */
interface Quoted {
  readonly source: string;
  readonly baseUrl: string;
  /** The IRI that its annotations' ids are fragments of. */
  readonly id: string;
  readonly surround: ReturnType<typeof surroundings>;
}

const asRecorded: Quoted["surround"] = ({ exact, prefix, suffix }) => ({
  exact,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
});

async function* annotate(
  { source, baseUrl, id, surround }: Quoted,
  by: Quotation["quotedIn"],
  targets: readonly QuotationTarget[],
  pace: Pace,
): AsyncGenerator<AnnotationPage["items"][number]> {
  const fragment = fragments();
  const quotes = targets.flatMap(({ evidence, ...about }) =>
    evidence.filter((quote) => quote.source === source).map((quote) => ({ about, quote })),
  );
  for (const { about, quote } of quotes) {
    const { start, end, basis, note } = quote;
    await pace();
    yield {
      id: `${id}#${fragment(by, about, quote)}`,
      type: "Annotation",
      motivation: about.claim === undefined ? "identifying" : "describing",
      body: {
        type: "SpecificResource",
        source: `${baseUrl}/v1/${by.collection}/${by.id}`,
        ...about,
        basis,
        ...(note !== undefined && { note }),
      },
      target: {
        source: `${baseUrl}/v1/sources/${source}/text`,
        selector: [
          { type: "TextQuoteSelector", ...surround(quote) },
          { type: "TextPositionSelector", start, end },
        ],
      },
    };
  }
}

/**
 * Names quotations of one document by what never changes of them: whose they are, what they say of it, and where they stand. What is equal
 * in all that is told apart by its order.
 */
function fragments() {
  const named = new Map<string, number>();
  return (
    by: Quotation["quotedIn"],
    { claim, field, summary, relation }: Omit<QuotationTarget, "evidence">,
    { start, end }: Evidence,
  ): string => {
    // Of a field the summary tells which office or alias it is; that of a claim may be corrected.
    const which = claim ?? (summary === undefined ? field : `${field}-${digest(summary)}`);
    const name = `${by.type}-${by.id}-${which}-${relation}-${start}-${end}`;
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

const digest = (text: string): string => hash("sha256", text, "hex").slice(0, 8);
