import type { Answer, Ctx } from "@collegium/http";
import { pacer } from "@collegium/read-model";

/** What is a file, and no page, is open to scripts of other sites, as the API is (CORS protocol of the Fetch standard). */
export const openToScripts = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link",
};

/** A file that is sent while it is made: as long as it may be, little of it is in memory, and others have their turns in between. */
export function streamed(
  c: Ctx,
  { type, name, link }: { readonly type: string; readonly name: string; readonly link?: string | undefined },
  parts: AsyncGenerator<string>,
): Answer {
  const { site, requestId } = c.get("exchange");
  const encoder = new TextEncoder();
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const pace = pacer();
    for await (const part of parts) {
      yield encoder.encode(part);
      await pace();
    }
  }
  return new Response(ReadableStream.from(bytes()), {
    headers: {
      ...site.headers,
      ...openToScripts,
      "x-request-id": requestId,
      "cache-control": "public, no-cache",
      "content-type": type,
      "content-disposition": `inline; filename="${name}"`,
      ...(link !== undefined && { link }),
    },
  });
}
