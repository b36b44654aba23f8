import { beforeAll, describe, expect, test } from "vitest";
import type { ProblemError } from "../problems/problem.ts";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { details, recordAll } from "../testing/scenario.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister();
  await recordAll(register);
});

type Said = Readonly<Record<string, string | readonly string[]>>;
/** What is wrong with a deposit by these details, in the query or in the part of a form; told apart by its place and rule. */
async function wrongIn(said: Said, form: boolean, text = "Words") {
  const body = new FormData();
  body.set("details", JSON.stringify(said));
  body.set("text", text);
  const answer = form
    ? await register.send("PUT", "/v1/sources/other/text", {
        token: register.editor,
        body,
        headers: { "if-none-match": "*" },
      })
    : await register.deposit("other", said, text);
  const { errors } = await answer.json();
  return errors.map(({ pointer, parameter, rule }: ProblemError) => ({ pointer, parameter, rule }));
}

describe("what is wrong with a deposit is told where it stands", () => {
  const unknown = { ...details, publishers: ["aldmark-mfa", "nosuch"], supersedes: "nope" };
  const misspelt = { ...details, publishers: ["aldmark-mfa", "USA,France"], published: "2014-02-30" };

  test("in the query: which parameter", async () => {
    expect(await wrongIn(unknown, false)).toEqual([
      { parameter: "publishers", rule: "unknown-reference" },
      { parameter: "supersedes", rule: "unknown-reference" },
    ]);
    expect(await wrongIn(misspelt, false)).toEqual([
      { parameter: "publishers", rule: "malformed" },
      { parameter: "published", rule: "malformed" },
    ]);
  });

  test("in the part called details: a pointer into it", async () => {
    expect(await wrongIn(unknown, true)).toEqual([
      { pointer: "/details/publishers/1", rule: "unknown-reference" },
      { pointer: "/details/supersedes", rule: "unknown-reference" },
    ]);
    expect(await wrongIn(misspelt, true)).toEqual([
      { pointer: "/details/publishers/1", rule: "malformed" },
      { pointer: "/details/published", rule: "malformed" },
    ]);
    const { kind: _kind, ...odd } = { ...details, "a/b~c": "x" };
    expect(await wrongIn(odd, true)).toContainEqual({ pointer: "/details/a~1b~0c", rule: "unknown-field" });
  });

  test("of the text, or of the source itself: the body", async () => {
    expect(await wrongIn(details, false, " ")).toEqual([{ pointer: "", rule: "empty-text" }]);
    expect(await wrongIn(details, true, " ")).toEqual([{ pointer: "/text", rule: "empty-text" }]);
    const body = new FormData();
    body.set("details", JSON.stringify(details));
    body.set("text", "Other words");
    const again = await register.send("PUT", "/v1/sources/aldermoor-communique/text", {
      token: register.editor,
      body,
      headers: { "if-match": '"1"' },
    });
    expect((await again.json()).errors).toMatchObject([{ pointer: "", rule: "already-created" }]);
  });
});
