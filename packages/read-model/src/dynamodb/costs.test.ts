import { streamName } from "@collegium/domain";
import { meter } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { projector } from "../projection/projector.ts";
import { readDocument } from "../reads/document.ts";
import { readList } from "../reads/list.ts";
import { readMentions } from "../reads/mentions.ts";
import { founding } from "../testing/founding.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { today } from "../testing/views.ts";
import { testViews } from "./local.fixture.ts";

const local = await sharedLocal();
const session = streamName("session", "minsk-2014");
const ledger = sequence(founding());
const held = ledger.findIndex(({ stream }) => stream === session);

/** The register up to and with the 2014 session. */
async function projected() {
  const views = await testViews(local);
  const client = views.client();
  const { live } = views.sets(client, { trustedMilliseconds: 1, now: () => 0 });
  const costs = meter(client);
  await projector({ commits: memoryLedger(ledger.slice(0, held + 1)), views: live }).catchUp();
  return { live, costs, [Symbol.asyncDispose]: views[Symbol.asyncDispose] };
}

describe.runIf(local.available)("Reading views on DynamoDB", () => {
  it("is one call for a document with its mentions, and one for a page of a list", async () => {
    await using made = await projected();
    const { live, costs } = made;
    const calls = async (read: Promise<unknown>) => {
      costs.take();
      expect(await read).toBeDefined();
      return costs.take().calls;
    };
    for (const { stream } of ledger.slice(0, held + 1)) {
      const [type, id = ""] = stream.split("/") as [Parameters<typeof readDocument>[1], string];
      expect(await calls(readDocument(live, type, id, { today })), stream).toBe(1);
    }
    const page = { limit: 1, order: "desc" } as const;
    expect(await calls(readList(live, "sessions", {}, page))).toBe(1);
    expect(
      await calls(readList(live, "sessions", { format: "joint-collegium", from: "2010-01-01" }, page)),
    ).toBe(1);
    const { next } = await readList(live, "topics", {}, page);
    expect(await calls(readList(live, "topics", {}, { ...page, ...(next && { after: next }) }))).toBe(1);
    expect(await calls(readMentions(live, streamName("series", "joint-collegium"), { limit: 10 }))).toBe(1);
  });
});
