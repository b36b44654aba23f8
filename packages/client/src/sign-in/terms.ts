import type { Terms } from "./code-flow.ts";

/** Where a register tells by whose tokens one writes (RFC 9728). */
const path = "/.well-known/oauth-protected-resource";

/**
 * How one signs in at a register; undefined where it names no way. Throws what `fetch` throws, and a `TypeError` where it says
 * what can't be meant.
 */
export async function signInTerms(
  url: string,
  fetch: (request: Request) => Promise<Response> = globalThis.fetch,
): Promise<(Terms & { readonly loopback: readonly string[] }) | undefined> {
  const answer = await fetch(new Request(new URL(path, url)));
  // An earlier version has no such address.
  if (answer.status === 404) return undefined;
  const told: unknown = answer.ok ? await answer.json() : undefined;
  const { authorization_servers: issuers, sign_in: terms } = object(told);
  if (terms === undefined) return undefined;
  const { client_id: clientId, scope, loopback } = object(terms);
  const [issuer] = strings(issuers);
  if (issuer === undefined || !isAddress(issuer) || typeof clientId !== "string" || typeof scope !== "string")
    throw new TypeError(`${url} tells of a way to sign in that can't be gone`);
  return { issuer, clientId, scope, loopback: strings(loopback).filter(isAddress) };
}

const object = (value: unknown): Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null) throw new TypeError("What it says of itself is no object");
  return value as Readonly<Record<string, unknown>>;
};

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

const isAddress = (value: string): boolean => URL.canParse(value) && /^https?:/.test(value);
