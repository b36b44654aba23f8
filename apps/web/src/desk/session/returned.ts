import { discovered, finishSignIn, SignInFailed, type Terms, type Tokens } from "@collegium/client/sign-in";
import { keptHere, leavingHere } from "./kept.ts";

/** What an issuer's page came back with. */
export interface Returned {
  readonly tokens: Promise<{ readonly tokens: Tokens; readonly by: Terms }>;
}

const isReturn = ({ searchParams }: URL): boolean =>
  searchParams.has("state") && (searchParams.has("code") || searchParams.has("error"));

/**
 * Takes what the issuer returned with, if this is a return. The address is that from before at once, so that no code stays in it, in the
 * history or in what is copied from there; and what a sign-in was begun with is good for one return.
 */
export function takeReturn(): Returned | undefined {
  const url = new URL(location.href);
  if (!isReturn(url)) return undefined;
  const leaving = leavingHere.get();
  leavingHere.remove();
  history.replaceState(null, "", leaving?.back ?? location.pathname);
  return { tokens: finished(url, leaving) };
}

async function finished(url: URL, leaving: ReturnType<typeof leavingHere.get>) {
  // Nobody here asked for it: another page may have led here with a code of its own.
  if (!leaving) throw new SignInFailed("unexpected", "Nobody began to sign in here");
  const { begun, terms } = leaving;
  const server = await discovered(terms.issuer);
  return { tokens: await finishSignIn(server, terms, begun, url), by: terms };
}

/** Whether the tab came back from an issuer: then whoever was signed in before is not who signs in now. */
export const isReturning = (): boolean => {
  if (!isReturn(new URL(location.href))) return false;
  keptHere.remove();
  return true;
};
