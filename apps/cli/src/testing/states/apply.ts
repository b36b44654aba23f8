import type { App, RegisterKey } from "@collegium/api";
import { type Client, createClient } from "@collegium/client";
import { sendSheet } from "../../apply/send-sheet.ts";
import { tokenFor } from "../token.ts";
import { eventsOf } from "./events.ts";
import { type Say, sheetsOf } from "./sheets.ts";

/**
 * Adds to the sample whatever a record can come to: a second account, words that were rewritten, withheld, taken back, corrected or followed
 * up, things that were merged, sessions that were cancelled, announced, withdrawn, or of which nothing or very much is said.
 */
export async function applyStates(
  app: Pick<App, "fetch">,
  key: RegisterKey,
  say: Say = (words) => words,
): Promise<void> {
  const token = await tokenFor(key, "record", "curate");
  const fetch = async (request: Request) => app.fetch(request);
  const client = createClient({ url: "http://states.invalid", token, fetch });
  for (const { sheet, text } of await sheetsOf(say)) {
    const sent = await sendSheet(client, {
      yaml: JSON.stringify(sheet),
      ...(text !== undefined && { text: { name: "text.txt", words: text } }),
    });
    if (!sent.ok || sent.report.refused) throw new Error(`It was refused: ${JSON.stringify(sent)}`);
  }
  for (const [path, ...events] of eventsOf(say)) await record(client, path, events);
}

/** Appends to a stream, or begins it. */
async function record(client: Client, path: string, events: readonly object[]): Promise<void> {
  const found = await client.request(`/v1/${path}`);
  const etag = found.ok ? found.response.headers.get("etag") : null;
  const sent = await client.request(`/v1/${path}/events`, {
    method: "POST",
    body: JSON.stringify({ events }),
    headers: {
      "content-type": "application/json",
      ...(etag === null ? { "if-none-match": "*" } : { "if-match": etag }),
    },
  });
  if (!sent.ok) throw new Error(`${path} was refused: ${JSON.stringify(sent.problem)}`);
}
