import { refreshed, SignInFailed } from "@collegium/client/sign-in";
import { CommandError, exitCodes } from "../exit.ts";
import type { Io } from "../io.ts";
import { keepSignedIn, type SignedIn, signedInAt } from "./kept.ts";

/** A token that ends within so many milliseconds may have ended when it arrives. */
const margin = 30_000;

/** Gives the token of whoever is signed in, at each request anew, for some commands take longer than a token lasts. */
export type TokenSource = () => Promise<string>;

/** The token of who is signed in at a register, renewed where its issuer lets it; undefined where nobody is. */
export async function tokenSource(io: Io, url: string): Promise<TokenSource | undefined> {
  let current = await signedInAt(io, url);
  if (!current) return undefined;
  let renewing: Promise<SignedIn> | undefined;
  return async () => {
    if (current && hasEnded(current)) {
      renewing ??= renewed(io, url, current).finally(() => {
        renewing = undefined;
      });
      current = await renewing;
    }
    return (current as SignedIn).tokens.access;
  };
}

/** Whether a sign-in's token has ended, or will before it arrives. */
export const hasEnded = ({ tokens: { expires } }: SignedIn, by = Date.now() + margin): boolean =>
  expires !== undefined && expires <= by;

async function renewed(io: Io, url: string, { tokens, by }: SignedIn): Promise<SignedIn> {
  const { refresh, expires } = tokens;
  if (!by || refresh === undefined) {
    // It may do for what is asked now.
    if (expires !== undefined && expires > Date.now()) return { tokens, ...(by && { by }) };
    throw ended(url, expires);
  }
  try {
    const next = { tokens: await refreshed(by, refresh), by };
    await keepSignedIn(io, url, next);
    return next;
  } catch (fault) {
    if (!(fault instanceof SignInFailed)) throw fault;
    // Another command may have taken the last one's place: an issuer may give each refresh token for one use.
    const now = await signedInAt(io, url);
    if (now && now.tokens.access !== tokens.access && !hasEnded(now)) return now;
    if (fault.reason === "denied") throw ended(url, expires);
    throw new CommandError(
      exitCodes.unreachable,
      `Your sign-in at ${url} has ended, and can't be renewed: ${fault.message}.`,
      "Try again in a moment.",
    );
  }
}

const ended = (url: string, at: number | undefined): CommandError =>
  new CommandError(
    exitCodes.unreachable,
    `Your sign-in at ${url} has ended${at === undefined ? "" : ` (${new Date(at).toISOString()})`}.`,
    `Sign in again: collegium login --url ${url}`,
  );
