import { sortBounds } from "./rows.ts";

/*
 * What claims can be found by. What a session's own row has, as its format, place and parties are, all its claims have, and it stands there alone:
 * it would be two thirds of all rows otherwise. A key ends with the claim's number in six digits, zero for the session itself (`claimSort`).
 */

const numberAt = (sort: string): string => `length(${sort}) - 6`;

/** SQL: the condition by which the row with a sort key has a tag, of its own or of its session. */
export const hasTag = (sort: string): string =>
  `EXISTS (SELECT 1 FROM tags o WHERE o.tag = ? AND o.sort IN (${sort}, substr(${sort}, 1, ${numberAt(sort)}) || '000000'))`;

/** SQL: rows of claims, joined with those of a tag in the same order. */
export const claimsTagged = `tags t CROSS JOIN claims c ON c.sort >= t.sort AND
  c.sort <= iif(substr(t.sort, -6) = '000000', substr(t.sort, 1, ${numberAt("t.sort")}) || '~', t.sort)`;

/** Where the rows of a tag begin that claims after a key may have. */
export const tagsFrom = (sort: string): string => sortBounds(sort).before;
