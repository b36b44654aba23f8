/** An entity tag (RFC 9110, 8.8.3). */
const entityTag = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"`;
const tags = new RegExp(entityTag, "g");
const tagList = new RegExp(`^${entityTag}(?:[ \\t]*,[ \\t]*${entityTag})*$`);

/** What proxies that compress put before the closing quote: Apache's `-gzip`, others' `-br` and `-zstd`, Jetty's `--gzip`. */
const coding = /-{1,2}(?:gzip|br|zstd|deflate)"$/;

/**
 * A tag as the register gave it, whatever a proxy that compresses made of it: weak, or with the coding's name in it. Its content is the
 * same; none of the register's own tags ends so.
 */
const asGiven = (tag: string): string => tag.replace(/^W\//, "").replace(coding, '"');

/** The tags of a header that is nothing but a list of them; undefined where it is not. */
export const readTags = (header: string): string[] | undefined =>
  tagList.test(header) ? (header.match(tags) ?? []).map(asGiven) : undefined;

/**
 * Whether `If-None-Match` holds the tag: `*`, or a list of weak or strong tags (weak comparison, RFC 9110, 13.1.2). That of an encoded page names
 * the page as well.
 */
export function matches(header: string, etag: string): boolean {
  if (header.trim() === "*") return true;
  for (const [tag] of header.matchAll(tags)) if (asGiven(tag) === asGiven(etag)) return true;
  return false;
}
