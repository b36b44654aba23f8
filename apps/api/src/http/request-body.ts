import { type Problem, problem } from "../problems/problem.ts";

const mebibyte = 1_048_576;

const tooLarge = (mebibytes: number) =>
  problem(
    "too-large",
    `The body is over ${mebibytes} MiB (${(mebibytes * mebibyte).toLocaleString("en")} bytes).`,
  );

const cutShort = problem("malformed", "The body ended before it was complete.");

/** Reads a body of at most so many MiB; a larger one is refused as soon as that is known, and never held. */
export async function readBody(request: Request, mebibytes = 1): Promise<{ bytes: Uint8Array } | Problem> {
  const most = mebibytes * mebibyte;
  if (Number(request.headers.get("content-length") ?? 0) > most) return tooLarge(mebibytes);
  const reader = request.body?.getReader();
  if (!reader) return { bytes: new Uint8Array() };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    // A client that went away, or sent another length than it said, is no fault of the register.
    const read = await reader.read().catch(() => undefined);
    if (!read) return cutShort;
    const { done, value } = read;
    if (done) break;
    size += value.byteLength;
    if (size > most) {
      // Not cancelled: that would close the connection before the answer is read. The server reads on and forgets.
      reader.releaseLock();
      return tooLarge(mebibytes);
    }
    chunks.push(value);
  }
  return { bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size) };
}

/** Bytes as text, kept to the letter (a byte order mark too); undefined where they are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What a `Content-Type` says, in lower case; `undefined` where it is missing or is not one. */
function mediaType(request: Request): { essence: string; charset: string } | undefined {
  const header = request.headers.get("content-type") ?? "";
  const [essence = "", ...parameters] = header
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice(8)
    .replaceAll('"', "");
  return /^[\w.+-]+\/[\w.+-]+$/.test(essence) ? { essence, charset: charset ?? "utf-8" } : undefined;
}

/** Refuses a body of another type, in another charset, or content-encoded. */
export function checkMediaType(request: Request, taken: readonly string[]): { essence: string } | Problem {
  const type = mediaType(request);
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (type && taken.includes(type.essence) && type.charset === "utf-8" && encoding === "identity")
    return type;
  return problem(
    "unsupported-media-type",
    `The body must be ${taken.join(" or ")}, in UTF-8, without content encoding.`,
    {
      headers: { accept: taken.join(", ") },
    },
  );
}
