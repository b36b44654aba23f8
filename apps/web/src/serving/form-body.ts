import type { Ctx } from "@collegium/http";

/** Bytes of a form that are read: 4,000 signs of four bytes, each written as `%F0`. */
const mostBytes = 64 * 1024;

/** The fields of a form that was sent; undefined where they are more than is read. What is no form has none. */
export async function formBody(c: Ctx): Promise<URLSearchParams | undefined> {
  const { body, headers } = c.req.raw;
  if (!body || !/^application\/x-www-form-urlencoded\b/i.test(headers.get("content-type") ?? ""))
    return new URLSearchParams();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return undefined;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString("utf8"));
}
