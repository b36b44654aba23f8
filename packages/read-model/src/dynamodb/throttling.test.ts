import { dynamoClient, Unavailable } from "@collegium/dynamodb";
import { flaky } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { rebuild } from "../maintenance/rebuild.ts";
import { projector } from "../projection/projector.ts";
import { founding } from "../testing/founding.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { contents, memorySets } from "../testing/views.ts";
import { testViews } from "./local.fixture.ts";

const local = await sharedLocal();
const ledger = sequence(founding());

describe.runIf(local.available)("Views under throttling", () => {
  it("come out the same where three of ten tries fail by throttling or 5xx, some of them with the work done", async () => {
    await using made = await testViews(local);
    // Few tries of each call, so that the projector fails too, and is started again.
    const client = dynamoClient({ ...local.config(), attempts: 4, longestDelay: 2 });
    const { live } = made.sets(client);
    flaky(client, { rate: 0.3, seed: 5 });
    let faults = 0;
    for (const end of [4, 9, ledger.length]) {
      const { catchUp } = projector({ commits: memoryLedger(ledger.slice(0, end)), views: live });
      for (let done = false; !done; ) {
        try {
          await catchUp();
          done = true;
        } catch (fault) {
          expect(fault).toBeInstanceOf(Unavailable);
          faults++;
        }
      }
    }
    client.destroy();
    expect(faults).toBeGreaterThan(0);
    using rebuilt = memorySets();
    await rebuild({ commits: memoryLedger(ledger), sets: rebuilt.sets });
    expect(await contents(made.sets().live)).toEqual(await contents(rebuilt.sets.live));
  });
});
