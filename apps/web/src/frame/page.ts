import type { Markup } from "../markup/html.ts";

/** Where a page belongs, as the masthead names it. */
export type Section =
  | "sessions"
  | "topics"
  | "instruments"
  | "series"
  | "bodies"
  | "people"
  | "sources"
  | "check";

/** A page: what it is about, and what stands in it. The frame around it is the same everywhere. */
export interface Page {
  /** Of the window, without the register's name. */
  readonly title: string;
  /** For search engines and those who share it: one sentence. */
  readonly description?: string | undefined;
  /** Its one address, in English, from the root: `/sessions/minsk-2014`. */
  readonly path: string;
  readonly section?: Section | undefined;
  /** Where the API has the same. */
  readonly json?: string | undefined;
  /** By which address it is cited (RFC 8574). */
  readonly citeAs?: string | undefined;
  /** What else is said of it in its head. */
  readonly meta?: Markup | undefined;
  /** Left out of search engines: results, past days, what failed. */
  readonly unlisted?: boolean | undefined;
  readonly main: Markup;
}
