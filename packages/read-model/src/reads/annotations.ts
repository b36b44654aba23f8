import { z } from "zod";
import type { ViewStore } from "../port.ts";

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

/**
 * The W3C Web Annotations of everything that quotes a source, in pages of at most `limit` quoting documents, newest first;
 * `next` is the sort key to go on after. Undefined where there is no such source. `baseUrl` makes the IRIs.
 */
export async function readAnnotations(
  _views: ViewStore,
  _source: string,
  _options: { baseUrl: string; limit?: number; after?: string },
): Promise<{ page: AnnotationPage; next?: string } | undefined> {
  throw new Error("not there yet");
}
