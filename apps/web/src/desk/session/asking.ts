import { refreshed, SignInFailed } from "@collegium/client/sign-in";
import { type Kept, keptHere } from "./kept.ts";

/** Asks the register in the name of who is signed in. */
export type Ask = (request: Request) => Promise<Response>;

/** A token that ends within so many milliseconds may have ended when it arrives. */
const margin = 30_000;

const hasEnded = ({ tokens: { expires } }: Kept): boolean =>
  expires !== undefined && expires <= Date.now() + margin;

/**
 * Sends requests with the token that is kept then, renewed where its issuer lets it. The register's `401` is told to `onEnd`: the answer goes on
 * to who asked, and nothing was recorded.
 */
export function asking(onEnd: () => void): Ask {
  let renewing: Promise<void> | undefined;
  return async (request) => {
    const kept = keptHere.get();
    if (kept && hasEnded(kept)) {
      renewing ??= renew(kept).finally(() => {
        renewing = undefined;
      });
      await renewing;
    }
    // No cookie goes along, though none is ever set: by the header alone one writes, which no other site can send.
    const signed = new Request(request, { credentials: "omit", redirect: "error" });
    const token = keptHere.get()?.tokens.access;
    if (token !== undefined) signed.headers.set("authorization", `Bearer ${token}`);
    const answer = await fetch(signed);
    if (answer.status === 401) onEnd();
    return answer;
  };
}

/** Where the issuer can't be reached the old token goes on for as long as the register takes it. */
async function renew(kept: Kept): Promise<void> {
  const { by, tokens } = kept;
  if (!by || tokens.refresh === undefined) return;
  try {
    keptHere.set({ ...kept, tokens: await refreshed(by, tokens.refresh) });
  } catch (fault) {
    if (!(fault instanceof SignInFailed)) throw fault;
  }
}

/** As whom a token writes here; `undefined` where the register doesn't take it. */
export async function writerOf(token: string): Promise<Pick<Kept, "editor" | "scopes"> | undefined> {
  const answer = await fetch(new URL("/v1/whoami", location.origin), {
    headers: { authorization: `Bearer ${token}` },
    credentials: "omit",
    redirect: "error",
    cache: "no-store",
  });
  if (answer.status === 401) return undefined;
  if (!answer.ok) throw new Error(`The register answered ${answer.status}`);
  const { actor, scopes } = (await answer.json()) as { actor: string; scopes: string[] };
  return { editor: actor, scopes };
}
