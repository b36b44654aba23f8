import { beforeEach, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";

let register: TestRegister;
beforeEach(async () => {
  register = await testRegister();
});

const details = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: { detail: string }[] };
  return [answer.status, ...errors.map(({ detail }) => detail)];
};

describe("Refused is in the same sentences", () => {
  test("a query", async () => {
    expect(await details(await register.get("/v1/sessions?order=sideways"))).toEqual([
      400,
      "This must be one of: asc, desc, recorded.",
    ]);
  });

  test("what is said of a text", async () => {
    const said = new URLSearchParams({
      title: "Report",
      kind: "other",
      publishers: ["mfa"],
      published: "2031",
      url: "ftp://example.org",
    });
    const answer = await register.send("PUT", `/v1/sources/report/text?${said}`, {
      body: "The ministers met.",
      headers: { "content-type": "text/plain", "if-none-match": "*", "idempotency-key": "report-once" },
      token: await register.tokenFor("Edith", "record"),
    });
    expect(await details(answer)).toEqual([
      400,
      "This field is missing.",
      "This must be a web address that begins with http:// or https://.",
    ]);
  });
});
