import { shortHash } from "@collegium/http";

/** Plain data: of a `Map`, a `Set` or bytes JSON would have nothing, or too much. */
type Plain = string | number | undefined | (object & { readonly size?: never; readonly byteLength?: never });

/** The tag of what a page is made of, where that has none: alike for the same data. Making it takes a fraction of what the page does. */
export const tagOf = (...made: readonly Plain[]): string => shortHash(JSON.stringify(made));
