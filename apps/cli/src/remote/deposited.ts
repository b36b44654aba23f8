import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Client } from "@collegium/client";
import { idOf, type SourceDetails, type StreamName, sourceDetails } from "@collegium/domain";

/** A text that is deposited, and what is said of it. */
export interface Deposit {
  readonly stream: StreamName;
  readonly details: SourceDetails;
  readonly text: string;
}

interface Recorded {
  readonly actor: string;
  readonly events: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];
}

/**
 * Whether this very deposit was made before, by whoever asks: sent again it is taken, and records nothing. A dry run is not told so by the
 * register, which has no key to know it by.
 */
export async function wasDeposited(client: Client, deposit: Deposit): Promise<boolean> {
  const history = await client.request(`/v1/sources/${idOf(deposit.stream)}/history?limit=1`);
  const writer = await client.request("/v1/whoami");
  const details = sourceDetails.safeParse(deposit.details);
  if (!history.ok || !writer.ok || !details.success) return false;
  const [first] = (history.data as { items: readonly Recorded[] }).items;
  const [event] = first?.events ?? [];
  if (first?.actor !== (writer.data as { actor: string }).actor || event?.type !== "SourceDeposited")
    return false;
  const { sha256, length: _length, mediaType: _mediaType, ...said } = event.data;
  return isDeepStrictEqual(said, defined(details.data)) && sha256 === hashOf(deposit.text);
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const defined = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
