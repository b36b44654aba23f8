import { asideWhy } from "@collegium/domain";
import * as z from "zod";
import { quote, type SheetQuote } from "./quote.ts";

/** A passage that nobody claims anything of. */
export interface SheetAside {
  readonly why: z.infer<typeof asideWhy>;
  readonly quote: readonly SheetQuote[];
}

const furniture = quote.transform((quoted): SheetAside => ({ why: "furniture", quote: quoted }));

const by = (why: SheetAside["why"]) =>
  z
    .strictObject({ [why]: quote } as Record<typeof why, typeof quote>)
    .transform((value): SheetAside => ({ why, quote: value[why] }));

/** `aside:` — words, or `{ heading: words }`: why nothing is claimed of them is the key, and `furniture` where there is none. */
export const aside = z
  .union([...asideWhy.options.map(by), furniture], {
    error: `This must be words, or one of ${asideWhy.options.join(", ")} with its words.`,
  })
  .meta({
    id: "SheetAside",
    description:
      "Words of the page around the text; or { heading: words }, { background: words }, { repeated: words }",
  });
