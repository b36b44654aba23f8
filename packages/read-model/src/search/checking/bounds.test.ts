import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { thingsIn } from "../file/things.ts";
import { register, searching } from "../register.fixture.ts";
import { checker } from "./check.ts";
import { newSteps } from "./steps.ts";

/** Twelve texts of the same words, in which each question finds much to look at. */
function large() {
  const made = register();
  const sentence = (n: number) => `the representatives of both countries say ${n % 50}.`;
  for (let n = 0; n < 12; n++)
    made.deposit(
      `large-${n}`,
      "en",
      `${Array.from({ length: 300 }, (_, n) => sentence(n)).join(" ")} end${n}`,
    );
  return made;
}

const { commits, texts } = large();
const { db, file } = await searching(commits, { texts });
afterAll(() => db.close());
const ask = checker(db, thingsIn(db), {
  get: async (hash) => texts.get(hash),
});

const answered = async (q: string, given?: number) => {
  const steps = newSteps(given);
  const before = steps.left;
  const { verdict, capped } = await ask(q, steps);
  return { verdict, capped, spent: before - steps.left };
};

describe("What one question costs", () => {
  it("is bounded for pieces without number: it is read as one passage, and told to be", async () => {
    const q = Array(950).fill("the").join("…");
    expect(await file.check(q)).toMatchObject({ verdict: "nowhere", found: [], capped: true });
    expect((await answered(q)).spent).toBe(0);
  });

  it("is bounded for pieces that stand everywhere, in one budget for all texts", async () => {
    const all = Array(12).fill("the").join("…");
    const [one, little] = [await answered(all), await answered(all, 2_000)];
    expect(one).toMatchObject({ verdict: "differently", capped: false });
    expect(little.capped).toBe(true);
    expect(little.spent).toBeLessThanOrEqual(2_000 + 5);
  });

  it("is bounded for words in any other order, which many texts have", async () => {
    const words = Array.from({ length: 60 }, (_, n) => `countries say ${59 - n}. the both`).join(" ");
    const { capped, spent } = await answered(words, 20_000);
    expect(capped).toBe(true);
    expect(spent).toBeLessThanOrEqual(20_000 + 5);
  });

  it("is no more than what is given for it, whatever is asked", async () => {
    const piece = fc.constantFrom(
      "the",
      "of",
      "both",
      "countries say",
      "say 4",
      "e",
      "49.",
      "…",
      "[...]",
      ".",
      "“",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.nat(5_000), async (pieces, given) => {
        const { spent, capped } = await answered(pieces.join(" "), given);
        expect(spent).toBeLessThanOrEqual(given + 5);
        if (spent >= given) expect(capped || spent === 0).toBe(true);
      }),
    );
  });
});
