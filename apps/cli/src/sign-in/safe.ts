import { CommandError, exitCodes } from "../exit.ts";

/** Refuses to sign in where a token would go over a network in the clear. */
export function safeAddress(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === "https:" || /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)) return;
  throw new CommandError(
    exitCodes.usage,
    `${url} is reached without TLS: whoever is on the way would read the token.`,
    "Give its address with https://",
  );
}

/** Whether a text can be a token at all (RFC 6750): what else a header doesn't take would be shown where that is told. */
export const canBeToken = (text: string): boolean => /^[\w~+/.-]+=*$/.test(text);

/** When a token says that it ends, in milliseconds since 1970; undefined where it is none that tells. The register checks it, this only foretells. */
export function expiryOf(token: string): number | undefined {
  try {
    const { exp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    return Number.isFinite(exp) ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
