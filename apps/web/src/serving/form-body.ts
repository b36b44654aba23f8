import type { Ctx } from "@collegium/http";
import type { Trouble } from "./trouble.ts";

/** Bytes of a form that are read: 4,000 signs of four bytes, each written as `%F0`. */
const mostBytes = 64 * 1024;

const formType = "application/x-www-form-urlencoded";

/** The fields of a form that was sent; undefined where they are more than is read, and told where it is no form. An empty one has none, but says that it is one. */
export async function formBody(c: Ctx): Promise<URLSearchParams | undefined | Trouble> {
  const { body, headers } = c.req.raw;
  const type = headers.get("content-type") ?? "";
  if (type.split(";", 1)[0]?.trim().toLowerCase() !== formType)
    return { trouble: "unread", headers: { accept: formType } };
  if (!body) return new URLSearchParams();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return undefined;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString("utf8"));
}
