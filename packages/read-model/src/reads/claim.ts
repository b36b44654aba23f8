import { type Revision, type StreamName, streamName } from "@collegium/domain";
import type { ClaimDocument, ListedClaim } from "../documents/claim-alone.ts";
import type { Claim } from "../documents/claims.ts";
import type { Following } from "../documents/mentions.ts";
import type { SessionDocument } from "../documents/session.ts";
import { claimTag, hiddenEnd } from "../entries/sort.ts";
import { quotedByClaim } from "../naming/references.ts";
import type { EntryPage, ViewStore } from "../port.ts";
import { etagOf, storedDocument } from "../projection/stored.ts";
import { type Answer, moreMentions, type ReadOptions } from "./compose.ts";

/** How many later sessions a claim shows that follow it. */
export const shownFollowing = 100;

/** One claim by itself, retracted or not, with what became of it; undefined where its session has none of that id. */
export async function readClaim(
  views: ViewStore,
  { session, claim }: { readonly session: string; readonly claim: string },
  options: ReadOptions,
): Promise<Answer | undefined> {
  const stream = streamName("session", session);
  const [document, followed] = await Promise.all([
    storedDocument(views, stream),
    followingPage(views, stream, claim),
  ]);
  return document?.type === "session" ? composeClaim(document, claim, followed, options) : undefined;
}

/** Later sessions whose claims repeat, fulfil, continue or reverse a claim, newest first: the latest 100. */
export async function readFollowing(
  views: ViewStore,
  { session, claim }: { readonly session: string; readonly claim: string },
): Promise<Following[]> {
  const { entries } = await followingPage(views, streamName("session", session), claim);
  return entries.map(({ body }) => followingOf(JSON.parse(body), session, claim));
}

const followingPage = (views: ViewStore, stream: StreamName, claim: string): Promise<EntryPage> =>
  views.query({
    partition: stream,
    order: "desc",
    limit: shownFollowing,
    above: hiddenEnd,
    tags: [claimTag(claim)],
  });

/** A claim of a session, and the mentions that follow it, as it is served. */
export function composeClaim(
  document: SessionDocument,
  id: string,
  followed: EntryPage,
  options: ReadOptions,
): Answer | undefined {
  const claim = document.claims.find((one) => one.id === id);
  if (!claim) return undefined;
  const stream: StreamName = streamName("session", document.id);
  const last = followed.entries.at(-1);
  const alone: ClaimDocument = {
    ...aloneIn(document)(claim),
    followedBy: followed.entries.map(({ body }) => followingOf(JSON.parse(body), document.id, id)),
    ...(followed.more && last && { more: moreMentions(stream, last.sort, options) }),
  };
  const body = new TextEncoder().encode(JSON.stringify(alone));
  const revision = document.revision as Revision;
  return { body, revision, etag: etagOf(revision, body) };
}

/** Of a session that follows several claims of another: those claims that follow this one. */
const followingOf = (mention: Following, session: string, claim: string): Following => ({
  ...mention,
  claims: mention.claims.filter(({ follows = [] }) =>
    follows.some((one) => one.session.id === session && one.claim === claim),
  ),
});

/** Claims as they stand in their session's document, each by itself; what all of them show of the session is one object. */
export function aloneIn(document: SessionDocument): (claim: Claim) => ListedClaim {
  const { id, title, date, status, format, place, series, parties, inferred } = document;
  const session = { id, title, date, status, format, place, series, parties, inferred };
  return (claim) => {
    const quoted = quotedByClaim(claim);
    return { session, claim, sources: document.sources.filter((source) => quoted.has(source.id)) };
  };
}
