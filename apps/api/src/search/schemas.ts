import * as z from "zod";

export const position = z
  .int()
  .nonnegative()
  .describe("The last commit that the search file knows, where it answers");

/** Items that were found, and up to which position the search file knows the ledger. */
export const foundOf = <Item extends z.ZodType>(id: string, item: Item) =>
  z.strictObject({ items: z.array(item), position }).meta({ id });

/** A page of them. */
export const foundPageOf = <Item extends z.ZodType, More extends z.ZodRawShape>(
  id: string,
  item: Item,
  more: More,
) =>
  z
    .strictObject({
      items: z.array(item),
      next: z.string().nullable().describe("The next page's URL; null on the last page"),
      ...more,
      position,
    })
    .meta({ id });

export const capped = z.boolean().describe("There were more hits than are ranked: what was recorded last is");
