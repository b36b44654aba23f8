import type { Sha256 } from "@collegium/event-store";
import { beforeEach, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { recordAll, recorded, renamed, saidByOne, writes } from "../testing/scenario.ts";

let register: TestRegister;
beforeEach(async () => {
  register = await testRegister();
});

const aldmark = writes["bodies/aldmark"];
const ledger = () => register.events.head();

describe("a dry run", () => {
  test("tells what would be recorded, and records nothing", async () => {
    await recordAll(register);
    const before = await ledger();
    const [, , discussed] = writes["sessions/aldermoor-2031"];
    const answer = await register.post("sessions/aldermoor-2031", 1, [saidByOne(discussed)], {
      query: "?dryRun=true",
    });
    expect(answer.status).toBe(200);
    const body = await answer.json();
    expect(body).toMatchObject({ dryRun: true, revision: 2, claims: ["c5"] });
    expect(body.events[0]?.data.evidence[0]).toMatchObject({
      start: expect.any(Number),
      end: expect.any(Number),
    });
    expect(await ledger()).toBe(before);
  });

  test("is refused as the write would be", async () => {
    expect((await register.post("bodies/aldmark", 1, aldmark, { query: "?dryRun=true" })).status).toBe(412);
    const refused = await register.post("bodies/aldmark", 0, renamed("Aldmark"), { query: "?dryRun=true" });
    expect(refused.status).toBe(422);
  });

  test("is answered as the write would be where its key was sent before", async () => {
    const keyed = (key: string) => ({ headers: { "idempotency-key": `"${key}"` } });
    const dry = (key: string) => ({ ...keyed(key), query: "?dryRun=true" });
    const recordedAt = (await recorded(register.post("bodies/aldmark", 0, aldmark, keyed("k1")))).at;
    await recorded(register.post("bodies/aldmark", 1, renamed("Old Aldmark")));
    const same = await register.post("bodies/aldmark", 0, aldmark, dry("k1"));
    expect(same.status).toBe(200);
    expect(await same.json()).toMatchObject({ dryRun: true, revision: 1, at: recordedAt, events: aldmark });
    const other = await register.post("bodies/aldmark", 2, renamed("Aldmark"), dry("k1"));
    expect([other.status, (await other.json()).type]).toEqual([422, "/problems/idempotency-key-reused"]);
    expect(await (await register.post("bodies/aldmark", 2, renamed("Aldmark"), dry("k2"))).json()).toEqual(
      expect.not.objectContaining({ at: expect.anything() }),
    );
    expect(await ledger()).toBe(2);
  });

  test("of a deposit keeps no text", async () => {
    await recordAll(register);
    const details = {
      title: "Other",
      kind: "other",
      publishers: ["aldmark-mfa"],
      published: "2031",
      language: "en",
      dryRun: "true",
    };
    const answer = await register.deposit("other", details, "Words");
    expect(answer.status).toBe(200);
    const sha256 = (await answer.json()).events[0]?.data.sha256;
    expect(await register.texts.get(sha256 as Sha256)).toBeUndefined();
  });
});
