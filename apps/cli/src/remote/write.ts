import { createHash } from "node:crypto";
import type { Client, components, Result } from "@collegium/client";
import { collections, idOf, type SourceDetails, type StreamName, typeOf } from "@collegium/domain";

type Decided = components["schemas"]["Decided"];
/** What the register answers; a dry run is answered with the events that would be recorded, and `at` only where they were before. */
export type Written = components["schemas"]["Written"] & Partial<Pick<Decided, "events">>;

/** A text that is deposited, and what is said of it. */
interface Deposit {
  readonly stream: StreamName;
  readonly details: SourceDetails;
  readonly text: string;
}

/** One write: a deposit of a text, or events with an optional reason. */
export type Write =
  | ({ readonly kind: "deposit" } & Deposit)
  | {
      readonly kind: "append";
      readonly stream: StreamName;
      /** The revision that it was made upon; 0 creates. */
      readonly expected: number;
      readonly drafts: readonly unknown[];
      readonly reason?: string;
    };

/**
 * Sends one write. Its key is made of all that is sent, so the same write is recorded once, however often it is sent: after a broken
 * connection, or by a command that is run again. Law: a dry run takes what is taken without it.
 */
export async function sendWrite(
  client: Client,
  write: Write,
  { dryRun = false } = {},
): Promise<Result<Written>> {
  const request = write.kind === "deposit" ? depositRequest(write) : appendRequest(write);
  const expected = write.kind === "deposit" ? 0 : write.expected;
  const address = dryRun ? withParameter(request.address, "dryRun", "true") : request.address;
  return (await client.request(address, {
    method: request.method,
    body: request.body,
    headers: {
      "content-type": request.type,
      ...(expected === 0 ? { "if-none-match": "*" } : { "if-match": `"${expected}"` }),
      "idempotency-key": `"${keyOf(request.address, String(expected), request.body)}"`,
      prefer: "wait=5",
    },
  })) as Result<Written>;
}

const addressOf = (stream: StreamName) => `/v1/${collections[typeOf(stream)]}/${idOf(stream)}`;

function depositRequest({ stream, details, text }: Deposit) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(details))
    for (const one of [value ?? []].flat()) query.append(name, one);
  return {
    method: "PUT",
    address: `${addressOf(stream)}/text?${query}`,
    type: "text/plain; charset=utf-8",
    body: text,
  };
}

function appendRequest({ stream, drafts, reason }: Write & { kind: "append" }) {
  const body = JSON.stringify({ events: drafts, ...(reason !== undefined && { reason }) });
  return { method: "POST", address: `${addressOf(stream)}/events`, type: "application/json", body };
}

const withParameter = (address: string, name: string, value: string) =>
  `${address}${address.includes("?") ? "&" : "?"}${name}=${value}`;

const keyOf = (...parts: readonly string[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");
