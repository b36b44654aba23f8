import { Died, mortal } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { amount, covered } from "@collegium/thoroughness";
import { describe, expect, it } from "vitest";
import { rebuild } from "../maintenance/rebuild.ts";
import { verify } from "../maintenance/verify.ts";
import { projector } from "../projection/projector.ts";
import { discussed, event, held, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { contents } from "../testing/views.ts";
import { testViews } from "./local.fixture.ts";

const local = await sharedLocal();

const commits = (() => {
  const { commits, commit } = writing();
  commit("topic", "arms", [event("topic", "TopicDefined", { names: { en: "Arms" } })]);
  commit("session", "minsk-2014", [held(), discussed("c1", "arms")]);
  commit("topic", "arms", [event("topic", "TopicRenamed", { names: { en: "Arms control" } })]);
  return memoryLedger(sequence(commits));
})();
/** One call in so many is died at, before its effect and after it in turns. */
const stride = amount(19, 5);

describe.runIf(local.available)("A rebuild or a comparison that is killed", () => {
  it.for([
    ["rebuild", rebuild],
    ["verify", verify],
  ] as const)(
    "leaves whole views to readers, and nothing behind the next rebuild (%s)",
    async ([name, work], { task }) => {
      await using made = await testViews(local);
      const sets = made.sets();
      await projector({ commits, views: sets.live }).catchUp();
      const whole = await contents(sets.live);
      let died = 0;
      for (let call = 1; ; call += stride) {
        const client = made.client();
        const life = mortal(client, { call, when: call % 2 === 0 ? "before" : "after" });
        const fault = await work({ commits, sets: made.sets(client) }).then(
          () => undefined,
          (fault: unknown) => fault,
        );
        await life.quiet();
        if (fault === undefined) break;
        expect(fault).toBeInstanceOf(Died);
        died++;
        expect(await contents(made.sets().live), `call ${call}`).toEqual(whole);
        expect(await rebuild({ commits, sets: made.sets() })).toMatchObject({ outcome: "rebuilt" });
        expect(await sets.list()).toHaveLength(1);
        expect(await contents(made.sets().live)).toEqual(whole);
      }
      expect(died).toBeGreaterThan(2);
      covered(task, `deaths of a process that is to ${name}`, died);
      expect((await verify({ commits, sets })).differences).toEqual([]);
    },
  );
});
