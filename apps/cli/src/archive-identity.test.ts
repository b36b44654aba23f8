import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newFolder } from "./testing/command.ts";
import { collegium } from "./testing/in-process.ts";
import { registerIn } from "./testing/register.ts";

const signs = [
  ...[
    "word",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\f",
    "\v",
    "\u001b[1m",
    "\u007f",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\u200b",
    "\u202e",
  ],
  ...[
    "\u0301",
    "e\u0301",
    "\ufb2a",
    "\ufb2a".repeat(90),
    "\u095e",
    "\u0344",
    "\u{1d160}",
    "\u{1611e}",
    "😀",
    "\u3164",
  ],
];
const hostile = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 40 });

test("law: export then import is the identity, byte for byte, whatever hostile words were let through", async () => {
  const folder = newFolder();
  const { app, register, token } = await registerIn(folder);
  let number = 0;
  const recorded = { texts: 0, claims: 0 };
  const send = async (method: string, path: string, body: string, type: string, upon = 0) => {
    const seen: Record<string, string> = upon === 0 ? { "if-none-match": "*" } : { "if-match": `"${upon}"` };
    const headers = { authorization: `Bearer ${token}`, "content-type": type, ...seen };
    const { status } = await app.request(path, { method, body, headers });
    expect([201, 400, 422]).toContain(status);
    return status === 201 ? 1 : 0;
  };
  const post = (path: string, upon: number, type: string, data: object) =>
    send(
      "POST",
      `/v1/${path}/events`,
      JSON.stringify({ events: [{ type, data }] }),
      "application/json",
      upon,
    );
  for (const id of ["vale", "moor"])
    await post(`bodies/${id}`, 0, "BodyRegistered", { kind: "state", names: { en: id } });
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (raw, around) => {
      const id = `h${number++}`;
      const details = "title=Report&kind=other&publishers=vale&published=2020&language=en";
      const text = `On that day. ${around} begin ${raw} end ${around}`;
      const deposited = await send("PUT", `/v1/sources/${id}/text?${details}`, text, "text/plain");
      recorded.texts += deposited;
      await post(`topics/${id}`, 0, "TopicDefined", { names: { en: around } });
      if (!deposited) return;
      const evidence = (words: object) => [{ source: id, ...words }];
      await post(`sessions/${id}`, 0, "SessionHeld", {
        ...{ format: "summit", title: "Summit", date: "2020", parties: ["vale", "moor"] },
        evidence: { date: evidence({ exact: "On that day" }) },
      });
      const agreed = { wording: "begin", by: "joint" };
      const claim = (words: object) => ({
        ...agreed,
        evidence: evidence({ exact: "begin … end", ...words }),
      });
      const taken = await post(`sessions/${id}`, 1, "UnderstandingReached", claim({}));
      recorded.claims += taken;
      const again = { ...claim({ prefix: around }), wording: "end" };
      await post(`sessions/${id}`, 1 + taken, "UnderstandingReached", again);
    }),
    { numRuns: 60 },
  );
  register.close();
  for (const count of Object.values(recorded)) expect(count).toBeGreaterThan(5);

  const archive = join(newFolder(), "register.ndjson");
  const mirror = newFolder();
  expect(await collegium(["export", archive, "--data", folder])).toMatchObject({ code: 0 });
  expect(await collegium(["import", archive, "--data", mirror])).toMatchObject({ code: 0 });
  expect((await collegium(["export", "-", "--data", mirror])).stdout).toBe(readFileSync(archive, "utf8"));
  expect(await collegium(["verify", "--data", mirror])).toMatchObject({ code: 0 });
});
