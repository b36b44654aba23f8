import type { Answer, Ctx } from "@collegium/http";
import { pacer } from "@collegium/read-model";

/** What is a file, and no page, is open to scripts of other sites, as the API is (CORS protocol of the Fetch standard). */
export const openToScripts = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link",
};

/** Files of up to so many bytes are made before they are sent, and so have a tag: who has one already is told so. */
const madeUpTo = 2 * 1024 * 1024;

/** All that parts come to, where that is not too long to be held; else the same parts, from the first. */
export async function whole(parts: AsyncGenerator<string>): Promise<string | AsyncGenerator<string>> {
  const pace = pacer();
  const made: string[] = [];
  let bytes = 0;
  for (;;) {
    const { value, done } = await parts.next();
    if (done) return made.join("");
    made.push(value);
    bytes += Buffer.byteLength(value);
    if (bytes > madeUpTo) return goingOn(made, parts);
    await pace();
  }
}

async function* goingOn(made: readonly string[], parts: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield* made;
    yield* parts;
  } finally {
    // Whoever reads no further may still be at what was made already.
    await parts.return(undefined);
  }
}

/** A file that is sent while it is made: as long as it may be, little of it is in memory, and others have their turns in between. */
export function streamed(
  c: Ctx,
  { type, headers }: { readonly type: string; readonly headers: Readonly<Record<string, string>> },
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
      ...headers,
    },
  });
}
