import { parseDictionary } from "structured-headers";

/** A wait is never longer than this many seconds: gateways cut off what takes 30. */
const longest = 20;

/** Seconds of `Prefer: wait=5` (RFC 7240); undefined where there is none that can be understood: preferences are never an error. */
export function preferredWait(header: string | undefined): number | undefined {
  if (!header) return undefined;
  try {
    const wait = parseDictionary(header.toLowerCase()).get("wait")?.[0];
    return typeof wait === "number" && wait >= 0 ? Math.min(wait, longest) : undefined;
  } catch {
    return undefined;
  }
}
