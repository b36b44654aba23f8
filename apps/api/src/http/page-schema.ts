import * as z from "zod";

/** A page of a list: its items, and where the next page is. It tells no totals: the register doesn't count what it isn't asked for. */
export const pageOf = <Item extends z.ZodType>(id: string, item: Item, more: z.ZodRawShape = {}) =>
  z
    .strictObject({
      items: z.array(item),
      next: z.string().nullable().describe("The next page's URL; null on the last page"),
      ...more,
    })
    .meta({ id });
