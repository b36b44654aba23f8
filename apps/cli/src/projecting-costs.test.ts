import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSheet, position, type SequencedCommit, streamName } from "@collegium/domain";
import { createTables, deleteTables } from "@collegium/dynamodb";
import { meter } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { type CommitReader, projector, readDocument } from "@collegium/read-model";
import { dynamoViewSets, viewTables } from "@collegium/read-model/dynamodb";
import { describe, expect, test } from "vitest";
import { applySheet } from "./apply/apply-sheet.ts";
import { emptyCache } from "./apply/cache.ts";
import { emptyRegister } from "./testing/register.ts";

const local = await sharedLocal();
const sample = join(import.meta.dirname, "../sample");

/** The sample register's ledger, recorded through the API; its session of 2014 makes all its claims in one commit. */
async function sampleLedger(): Promise<SequencedCommit[]> {
  const { client, register } = await emptyRegister();
  for (const name of ["moscow-2009", "minsk-2014"]) {
    const parsed = parseSheet(readFileSync(join(sample, `${name}.yaml`), "utf8"));
    if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
    const text = readFileSync(join(sample, `${name}.txt`), "utf8");
    await applySheet(client, parsed.sheet, emptyCache(), { text, reason: undefined });
  }
  return Array.fromAsync(register.events.readLedger(position(0), 1000));
}

const upTo = (ledger: readonly SequencedCommit[]): CommitReader => ({
  async *readStream() {},
  async *readLedger(after, limit) {
    yield* ledger.slice(after, after + limit);
  },
  head: async () => position(ledger.length),
});

describe.runIf(local.available)("Projecting the session of 2014 into DynamoDB", () => {
  test("costs 2 write units an index entry and 8 for the document, at most; reading it, one call", async () => {
    const client = local.client();
    const tables = await createTables(client, viewTables, local.prefix());
    try {
      const { live } = dynamoViewSets({ client, tables, trustedMilliseconds: 60_000 });
      const ledger = await sampleLedger();
      const held = ledger.findIndex(({ stream }) => stream === streamName("session", "sample-minsk-2014"));
      await projector({ commits: upTo(ledger.slice(0, held)), views: live }).catchUp();

      const index = new Set<string>();
      client.middlewareStack.add(
        (next, { commandName }) =>
          (args) => {
            const { Item } = args.input as { Item?: { partition?: { S?: string }; sort?: { S?: string } } };
            if (commandName === "PutItemCommand" && Item?.sort?.S?.startsWith("e"))
              index.add(`${Item.partition?.S} ${Item.sort.S}`);
            return next(args);
          },
        { step: "initialize", name: "counted" },
      );
      const costs = meter(client);
      await projector({ commits: upTo(ledger.slice(0, held + 1)), views: live }).catchUp();
      const mentions = [...index].filter((key) => !key.includes(" tag ")).length;
      // Copies under tags are not counted as entries of their own, and are paid for all the same.
      expect(mentions).toBeGreaterThan(25);
      expect(costs.take().write).toBeLessThanOrEqual(2 * mentions + 8);

      const answer = await readDocument(live, "session", "sample-minsk-2014", { today: "2026-01-15" });
      expect(answer?.body.length).toBeGreaterThan(9_000);
      expect(costs.take()).toMatchObject({ calls: 1, write: 0 });
    } finally {
      await deleteTables(client, tables);
      client.destroy();
    }
  });
});
