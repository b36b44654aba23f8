import type { Passage } from "@collegium/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { recordAll } from "../testing/scenario.ts";

let register: TestRegister;
beforeEach(async () => {
  register = await testRegister();
  await recordAll(register);
});

const claim = (exact: string, more = {}) => ({
  type: "SituationAssessed",
  data: {
    polarity: "positive",
    wording: "held",
    by: "joint",
    evidence: [{ source: "aldermoor-communique", exact, ...more }],
  },
});
const folded = claim("talks\u00a0were held in a  friendly atmosphere");
const post = (event: object, path = "sessions/aldermoor-2031", headers = {}) =>
  register.post(path, 1, [event], { headers });

describe("the answer to a write tells", () => {
  const told = {
    pointer: "/events/0/data/evidence/0/exact",
    kind: "folded",
    exact: "talks were held in a friendly atmosphere",
    detail: "The text has other signs, which were recorded: U+0020 for U+00A0; nothing for U+0020.",
  };

  test("what was folded", async () => {
    expect(await (await post(folded)).json()).toMatchObject({ claims: ["c5"], notes: [told] });
  });

  test("it again, to the byte, whatever came after", async () => {
    const key = { "idempotency-key": '"folded"' };
    const first = await post(folded, undefined, key);
    const { status } = await register.post("sessions/aldermoor-2031", 2, [
      claim("talks were held in a friendly atmosphere. The next"),
    ]);
    expect(status).toBe(201);
    const again = await post(folded, undefined, key);
    expect(await again.text()).toBe(await first.text());
  });

  const november = { ...folded, data: { ...claim("On November 18, 2031").data, wording: "November" } };

  test("that a record has the same words already", async () => {
    expect(await (await post(november)).json()).toMatchObject({ notes: [{ kind: "recorded-before" }] });
  });

  test("it again, and not that these words were recorded by the write itself", async () => {
    for (const [revision, event] of [november, claim("The talks were held")].entries()) {
      const sent = () =>
        register.post("sessions/aldermoor-2031", revision + 1, [event], {
          headers: { "idempotency-key": `"once-${revision}"` },
        });
      const first = await sent();
      expect(first.status).toBe(201);
      expect(await (await sent()).text()).toBe(await first.text());
    }
  });

  test("nothing where nothing was otherwise", async () => {
    expect(await (await post(claim("The talks were held"))).json()).not.toHaveProperty("notes");
  });
});

const around = ({ prefix, suffix }: Partial<Passage> = {}) => ({ prefix, suffix });

test("what a refusal shows is taken, sent back as it is", async () => {
  const refused = await post(claim("alks were held"));
  const { errors } = await refused.json();
  expect(errors).toMatchObject([{ rule: "quotation-cuts-word", passages: [{ exact: "talks were held" }] }]);
  const whole = errors[0]?.passages?.[0];
  expect((await post(claim(whole?.exact ?? "", around(whole)))).status).toBe(201);
  const first = await register.post("sessions/aldermoor-2031", 2, [claim("ommuniqué of the consultations")]);
  const passage = (await first.json()).errors[0]?.passages?.[0];
  expect(passage).toMatchObject({ prefix: "", exact: "Communiqué of the consultations" });
  const { data } = claim(passage?.exact ?? "", around(passage));
  const answer = await register.post("sessions/aldermoor-2031", 2, [
    { type: "SituationAssessed", data: { ...data, wording: "consultations" } },
  ]);
  expect(answer.status).toBe(201);
});
