import { readdir, readFile } from "node:fs/promises";
import { type App, type RegisterKey, signToken } from "@collegium/api";
import { createClient } from "@collegium/client";
import type { EventStore } from "@collegium/event-store";
import { followLedger } from "@collegium/read-model";
import { parseSheet } from "@collegium/sheets";
import { sendSheet } from "../apply/send-sheet.ts";

const secondsToApply = 300;
const sampleActor = "sample";
/** More commits than the sample has by far. */
const mostCommits = 500;

/** Whether the register holds nothing but the sample, or a part of it that a crash left: applying it again records the rest. */
export async function wantsSample(events: EventStore): Promise<boolean> {
  if ((await events.head()) > mostCommits) return false;
  for await (const { actor } of followLedger(events)) if (actor !== sampleActor) return false;
  return true;
}

/**
 * Fills a register with the sample's record sheets, the way an editor would: through the API of the app itself, as `sample`.
 * Answers how many commits were recorded. What fails here is a fault of this program.
 */
export async function applySample(app: Pick<App, "fetch">, key: RegisterKey, folder: URL): Promise<number> {
  const token = await signToken(
    key,
    { name: sampleActor, scopes: ["record"], ttl: secondsToApply },
    new Date(),
  );
  const fetch = async (request: Request) => app.fetch(request);
  const client = createClient({ url: "http://sample.invalid", token, fetch });
  let commits = 0;
  for (const name of (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort()) {
    const yaml = await readFile(new URL(name, folder), "utf8");
    const parsed = parseSheet(yaml);
    if (parsed.outcome === "malformed")
      throw new Error(`The sample ${name} is malformed: ${JSON.stringify(parsed.problems[0])}`);
    const { source } = parsed.sheet;
    const file = typeof source === "object" ? source.text : undefined;
    const text = file === undefined ? undefined : await readFile(new URL(file, folder), "utf8");
    const sent = await sendSheet(client, {
      yaml,
      ...(file !== undefined && text !== undefined && { text: { name: file, words: text } }),
    });
    if (!sent.ok || sent.report.refused)
      throw new Error(`The sample ${name} was refused: ${JSON.stringify(sent)}`);
    commits += sent.written;
  }
  return commits;
}
