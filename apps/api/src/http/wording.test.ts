import { beforeEach, describe, expect, test } from "vitest";
import { openApiDocument } from "../openapi-document.ts";
import { type TestRegister, testRegister } from "../testing/register.ts";

let register: TestRegister;
beforeEach(async () => {
  register = await testRegister();
});

const details = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: { detail: string }[] };
  return [answer.status, ...errors.map(({ detail }) => detail)];
};

/** Every parameter in the query of everything that is read, with what else must be given. */
const parameters = () => {
  const { paths } = openApiDocument() as { paths: Record<string, { get?: { parameters?: Parameter[] } }> };
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const all = (get?.parameters ?? []).filter((one) => one.in === "query");
    return all.map(({ name, schema }) => {
      const beside = all.filter((one) => one.required && one.name !== name);
      return {
        name,
        many: schema.type === "array",
        url: path.replaceAll(/\{.+?\}/g, "c1"),
        beside: beside.map((one): [string, string] => [one.name, one.schema.enum?.[0] ?? "words"]),
      };
    });
  });
};
interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema: { readonly type?: string; readonly enum?: readonly string[] };
}

describe("Refused is in the same sentences", () => {
  test("whatever parameter is empty, blank, too long, or given twice, wherever something is read", async () => {
    const all = parameters();
    expect(all.length).toBeGreaterThan(100);
    for (const { name, many, url, beside } of all)
      for (const values of [[""], [" "], ["y".repeat(5000)], ...(many ? [] : [["a", "a"]])]) {
        const query = new URLSearchParams([
          ...values.map((value): [string, string] => [name, value]),
          ...beside,
        ]);
        const asked = `${url}?${query}`.slice(0, 100);
        const answer = await register.get(`${url}?${query}`);
        expect([asked, answer.status]).toEqual([asked, 400]);
        const { detail } = (await answer.json()) as unknown as { detail: string };
        expect([asked, detail]).toEqual([
          asked,
          expect.stringMatching(/^(\w+: )?(This|There|The cursor) .+[.?]$/),
        ]);
      }
  });

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
