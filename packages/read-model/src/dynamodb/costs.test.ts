import { streamName } from "@collegium/domain";
import { calls } from "@collegium/dynamodb";
import { itemisedMeter, meter } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { at, entry, stream } from "../conformance/samples.ts";
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

describe.runIf(local.available)("Writing views on DynamoDB", () => {
  // What a body packs to is small, so whatever costs more than one unit was not packed in time.
  it.each(["x", "я"])("is one unit for each item, however long its body of %j is", async (sign) => {
    await using made = await testViews(local);
    const client = made.client();
    const { take } = itemisedMeter(client);
    const { live } = made.sets(client);
    const tags = ["a", "b", "c", "d", `topic=${"long-".repeat(40)}`];
    const long = "long/".repeat(20);
    for (let length = 100; length < 1300; length += 50) {
      const body = sign.repeat(length);
      const etag = `"${length}"`;
      await live.write(at(length), [
        { kind: "document", view: { stream: stream("one"), body: new TextEncoder().encode(body), etag } },
        entry("one", { body }),
        entry(long, { body, partition: long, stream: stream(long.replaceAll("/", "-")), tags }),
      ]);
      const writes = take().filter(({ write }) => write > 0);
      expect([length, ...new Set(writes.map(({ write }) => write))]).toEqual([length, 1]);
      expect(writes).toHaveLength(1 + 1 + 1 + tags.length);
    }
  });

  it("leaves readable what costs one unit as it is", async () => {
    await using made = await testViews(local);
    const body = "Readable. ".repeat(60);
    const text = new TextEncoder().encode(body);
    await made
      .sets()
      .live.write(at(1), [
        { kind: "document", view: { stream: stream("one"), body: text, etag: '"1"' } },
        entry("one", { body, tags: ["t=1"] }),
      ]);
    const items = await Array.fromAsync(calls(made.client()).scan({ TableName: made.tables.views }));
    expect(items.map(({ plain }) => plain?.S)).toEqual([body, body, body]);
  });
});
