import { streamName } from "@collegium/domain";
import * as z from "zod";
import type { QuotationTarget } from "../documents/claims.ts";
import type { Quotation } from "../documents/mentions.ts";
import { quotationTargets } from "../naming/quotations.ts";
import type { ViewStore } from "../port.ts";
import { storedDocument } from "../projection/stored.ts";
import { kindOf } from "./compose.ts";
import { readMentions } from "./mentions.ts";

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
      act: z.string().optional(),
      field: z.string().optional(),
      relation: z.enum(["supports", "corroborates", "contradicts"]),
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
}

/**
 * The W3C Web Annotations of everything that quotes a source, in pages of at most `limit` quoting documents, newest first;
 * `next` is the sort key to go on after. Undefined where there is no such source.
 */
export async function readAnnotations(
  views: ViewStore,
  source: string,
  { baseUrl, limit = 100, after }: Options,
): Promise<{ page: AnnotationPage; next?: string } | undefined> {
  const stream = streamName("source", source);
  if (!(await views.get(stream))) return undefined;
  const mentions = await readMentions(views, stream, { limit, ...(after !== undefined && { after }) });
  const text = `${baseUrl}/v1/sources/${source}/text`;
  const id = `${baseUrl}/v1/sources/${source}/annotations`;
  const items: AnnotationPage["items"] = [];
  for (const body of mentions.items) {
    if (kindOf(body) !== "quotation") continue;
    const { by } = JSON.parse(body) as Quotation;
    const document = await storedDocument(views, streamName(by.type, by.id));
    if (document) items.push(...annotate(source, by, quotationTargets(document), { baseUrl, text, id }));
  }
  const page: AnnotationPage = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { "@vocab": `${baseUrl}/docs#` }],
    id: after === undefined ? id : `${id}?after=${encodeURIComponent(after)}`,
    type: "AnnotationPage",
    items,
  };
  return { page, ...(mentions.next !== undefined && { next: mentions.next }) };
}

interface Iris {
  readonly baseUrl: string;
  readonly text: string;
  readonly id: string;
}

function annotate(
  quoted: string,
  by: Quotation["by"],
  targets: readonly QuotationTarget[],
  { baseUrl, text, id }: Iris,
): AnnotationPage["items"] {
  const source = `${baseUrl}/v1/${by.collection}/${by.id}`;
  const quotes = targets.flatMap(({ evidence, ...about }) =>
    evidence.filter((quote) => quote.source === quoted).map((quote) => ({ about, quote })),
  );
  return quotes.map(({ about, quote }, index) => {
    const { exact, prefix, suffix, start, end, basis, note } = quote;
    return {
      id: `${id}#${by.type}-${by.id}-${about.claim ?? about.field}-${index + 1}`,
      type: "Annotation",
      motivation: about.claim === undefined ? "identifying" : "describing",
      body: { type: "SpecificResource", source, ...about, basis, ...(note !== undefined && { note }) },
      target: {
        source: text,
        selector: [
          {
            type: "TextQuoteSelector",
            exact,
            ...(prefix !== undefined && { prefix }),
            ...(suffix !== undefined && { suffix }),
          },
          { type: "TextPositionSelector", start, end },
        ],
      },
    };
  });
}
