import type { Terms, Tokens } from "@collegium/client/sign-in";
import type { Keyring } from "../desktop.ts";
import type { Io } from "../io.ts";
import { forgetFile, keepFile, readKept } from "./file.ts";
import { canBeToken } from "./safe.ts";

/** Who signed in at a register. */
export interface SignedIn {
  readonly tokens: Tokens;
  /** By whom the tokens were given; missing where a token was handed over as it is, and can't be renewed. */
  readonly by?: Pick<Terms, "issuer" | "clientId">;
}

/** Where a sign-in is kept, in words. */
export type Place = "the system's keyring" | (string & {});

/** The name of a register among those that one is signed in at: its address, without what comes after the host and path. */
const registerAt = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.replace(/\/+$/, "");
};

/** The keyring, unless `COLLEGIUM_KEYRING=off`. */
const keyringOf = async ({ env, keyring }: Io): Promise<Keyring | undefined> =>
  env.COLLEGIUM_KEYRING === "off" ? undefined : keyring?.();

/** Who is signed in at a register; undefined where nobody is. */
export async function signedInAt(io: Io, url: string): Promise<SignedIn | undefined> {
  const name = registerAt(url);
  const ring = await keyringOf(io);
  // A keyring that is locked, and stays so, hides what it has: then nobody is signed in, and the command says what to do.
  const secret = await ring?.get(name).catch(() => undefined);
  return parsed(secret) ?? parsed(await readKept(io, name));
}

/** Keeps a sign-in where it is safest here, in place of one before. */
export async function keepSignedIn(io: Io, url: string, signedIn: SignedIn): Promise<Place> {
  const name = registerAt(url);
  const secret = JSON.stringify(signedIn);
  const ring = await keyringOf(io);
  if (ring && (await kept(ring, name, secret))) {
    await forgetFile(io, name);
    return "the system's keyring";
  }
  const place = await keepFile(io, name, secret);
  // An older one would come before it.
  await ring?.remove(name).catch(() => {});
  return place;
}

/** Some keep 2,560 bytes at most, and an issuer's tokens may be longer. */
async function kept(ring: Keyring, name: string, secret: string): Promise<boolean> {
  try {
    await ring.set(name, secret);
    return (await ring.get(name)) === secret;
  } catch {
    return false;
  }
}

/** Forgets who signed in at a register. Throws where something of it stays. */
export async function forgetSignedIn(io: Io, url: string): Promise<void> {
  const name = registerAt(url);
  await forgetFile(io, name);
  const ring = await keyringOf(io);
  if ((await ring?.get(name).catch(() => undefined)) !== undefined) await ring?.remove(name);
}

function parsed(secret: string | undefined): SignedIn | undefined {
  if (secret === undefined) return undefined;
  try {
    const found = JSON.parse(secret) as Partial<SignedIn>;
    const access = found.tokens?.access;
    return typeof access === "string" && canBeToken(access) ? (found as SignedIn) : undefined;
  } catch {
    return undefined;
  }
}
