import { type Commit, canonicalJson, type StreamName } from "@collegium/domain";
import { shortHash } from "@collegium/http";
import { parseItem } from "structured-headers";
import type { Problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";

/** Names a request across retries: the commit carries it as its id. */
export interface RequestId {
  readonly commitId: string;
  /** What the ids of all requests with this key start with; undefined where no key was sent. */
  readonly keyed?: string;
}

const bad = malformed(
  "bad-idempotency-key",
  'Idempotency-Key takes one quoted string of 1 to 255 characters: "8e03978e-40d5-43dd".',
);

/**
 * Reads `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header: a string of RFC 8941). The commit's id is made of the key and
 * the body, so the key is kept by the commit itself: no table of keys that a crash could part from what it stands for.
 * A key counts per actor and stream.
 */
export function requestId(
  headers: Headers,
  actor: string,
  stream: StreamName,
  body: unknown,
): RequestId | Problem {
  const header = headers.get("idempotency-key");
  if (header === null) return { commitId: crypto.randomUUID() };
  const key = quotedString(header);
  if (!key || key.length > 255) return bad;
  const keyed = `${shortHash(JSON.stringify([actor, stream, key]))}.`;
  return { keyed, commitId: keyed + shortHash(canonicalJson(body)) };
}

function quotedString(header: string): string | undefined {
  try {
    const [value] = parseItem(header);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The commit that this request, or another one with its key, made earlier. */
export const earlier = (commits: readonly Commit[], { commitId, keyed }: RequestId): Commit | undefined =>
  commits.find(({ id }) => id === commitId || (keyed !== undefined && id.startsWith(keyed)));
