import { etagOf } from "@collegium/http";

/**
 * Counts the ways in which claims were written into lines: it is raised where a cell or an item is made otherwise than before. New columns
 * tell themselves apart.
 */
const ways = 2;

/** How a program writes all claims: its first line, and how many bytes an answer takes. */
export interface Layout {
  readonly head: string;
  readonly most: number | undefined;
}

/**
 * The tag of claims that are answered all at once, before they are read. One state of the register, asked the same, gives one answer by one
 * layout: what readers keep of another one is not what is answered now, though nothing was recorded since.
 */
export const wholeTag = (asked: readonly unknown[], { head, most }: Layout): string =>
  etagOf(JSON.stringify([ways, head, most, asked]));
