/** Thrown where what an issuer publishes can't be had, or is not what it should be: not the token's fault. */
export class IssuerUnreachable extends Error {
  override readonly name = "IssuerUnreachable";
  readonly code = "issuer-unreachable";
}

const millisecondsToWait = 5_000;
/** Key sets have a few KB; a document without end must not end up in memory. */
const mostBytes = 256 * 1024;

/**
 * Fetches a JSON document that an issuer publishes. Whatever goes wrong is the issuer's fault: no connection, no answer within 5 s,
 * another status than 200 (redirects are not followed: they may lead anywhere), more than 256 KiB, no JSON.
 */
export async function fetchJson(url: URL, fetcher: typeof fetch): Promise<unknown> {
  try {
    const answer = await fetcher(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(millisecondsToWait),
      headers: { accept: "application/json, application/jwk-set+json" },
    });
    if (answer.status !== 200) {
      await answer.body?.cancel();
      throw new Error(`it answered ${answer.status}`);
    }
    return JSON.parse(await read(answer));
  } catch (cause) {
    throw new IssuerUnreachable(`The issuer's ${url.href} can't be used`, { cause });
  }
}

async function read({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > mostBytes) throw new Error(`it has more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
}
