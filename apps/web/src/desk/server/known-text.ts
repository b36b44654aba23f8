import type { DeskText } from "../text/text.ts";
import { isFailure, type Server } from "./server.ts";

/** A text of the register that the deposited one is, or comes near to. */
export interface KnownText {
  readonly source: string;
  readonly title: string;
  /** Whether it is the very same text. */
  readonly isSame: boolean;
}

/** So many sentences are asked about: the longest are the surest. */
const asked = 3;
/** So much of a sentence is asked about, in code points. */
const mostAsked = 400;

/** Looks for the text in the register, by its longest sentences: it is there already, or another form of it is. */
export async function knownText(server: Server, text: DeskText): Promise<KnownText | undefined> {
  const sentences = text.sentences
    .filter(({ kind }) => kind !== "heading")
    .toSorted((a, b) => b.signs - a.signs)
    .slice(0, asked);
  const found = new Map<string, { title: string; hits: number }>();
  for (const { start, end } of sentences) {
    const words = text.slice({ start, end: Math.min(end, start + mostAsked) });
    const answer = await server.read(`/v1/check?q=${encodeURIComponent(words)}`);
    if (!answer || isFailure(answer)) return undefined;
    for (const { source, title } of (answer.found ?? []) as readonly { source: string; title: string }[]) {
      const hits = (found.get(source)?.hits ?? 0) + 1;
      found.set(source, { title, hits });
    }
  }
  const candidates = [...found].sort(([, a], [, b]) => b.hits - a.hits);
  const own = await sha256(text.words);
  let near: KnownText | undefined;
  for (const [source, { title }] of candidates.slice(0, 5)) {
    const document = await server.read(`/v1/sources/${source}`);
    if (!document || isFailure(document)) continue;
    if (document.sha256 === own) return { source, title, isSame: true };
    near ??= { source, title, isSame: false };
  }
  return near;
}

/** The source of an id, where it has this very text. */
export async function sameText(
  server: Server,
  text: string,
  id: string | undefined,
): Promise<KnownText | undefined> {
  const document = id && (await server.read(`/v1/sources/${id}`));
  if (!id || !document || isFailure(document) || document.sha256 !== (await sha256(text))) return undefined;
  return { source: id, title: String(document.title), isSame: true };
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
