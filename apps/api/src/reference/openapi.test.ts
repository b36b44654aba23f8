import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { problems } from "../problems/catalogue.ts";
import { rules } from "../problems/rules.ts";
import { makeExamples } from "../testing/examples.ts";
import { schemasIn } from "../testing/reference-law.ts";
import { type TestRegister, testRegister } from "../testing/register.ts";
import recorded from "./examples.json" with { type: "json" };

interface Media {
  readonly schema?: object;
  readonly example?: unknown;
  readonly examples?: Record<string, { value: unknown }>;
}
interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters?: readonly { in: string; name: string }[];
  readonly requestBody?: { content: Record<string, Media> };
  readonly responses: Record<string, { description: string; content?: Record<string, Media> }>;
}
interface Document {
  readonly openapi: string;
  readonly tags: readonly { name: string; description: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly schemas: Record<string, object>;
    readonly responses: Record<string, { content?: Record<string, Media> }>;
    readonly headers: Record<string, object>;
  };
}

let register: TestRegister;
let document: Document;
let operations: [string, Operation][];
let schemaOf: ReturnType<typeof schemasIn>;
beforeAll(async () => {
  register = await testRegister();
  document = (await (await register.get("/openapi.json")).json()) as unknown as Document;
  schemaOf = schemasIn(document);
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );
});

test("whatever takes two days refuses a second one that is before the first", async () => {
  const others: Record<string, string> = { per: "per=year", q: "q=arms" };
  const asked = operations.flatMap(([name, { parameters = [] }]) => {
    const names = parameters.map((one) => one.name);
    if (!(names.includes("from") && names.includes("to"))) return [];
    const query = names.flatMap((one) => others[one] ?? []).concat("from=2014", "to=2009");
    return [`${name.replace("GET ", "")}?${query.join("&")}`];
  });
  expect(asked.length).toBeGreaterThan(3);
  for (const path of asked) {
    const answer = await register.get(path);
    expect([path, answer.status]).toEqual([path, 400]);
    const { type, errors } = await answer.json();
    expect([type, errors]).toEqual(["/problems/bad-query", [expect.objectContaining({ parameter: "to" })]]);
  }
});

test("the document is OpenAPI 3.1 and covers every route", () => {
  expect(document.openapi).toBe("3.1.0");
  const documented = new Set(operations.map(([name]) => name));
  const others = /^(\/|\/openapi\.json|\/metrics|\/docs.*|\/problem.*)$/;
  for (const { method, path } of register.app.routes) {
    if (method !== "ALL" && !others.test(path))
      expect(documented).toContain(`${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
  }
  expect(operations).toHaveLength(7 * 5 + 2 + 5 + 5 + 1 + 1 + 2 + 2 + 2);
  const ids = operations.map(([, { operationId }]) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("operations are grouped as the document says, sessions first", () => {
  const told = document.tags.map(({ name }) => name);
  expect(told[0]).toBe("sessions");
  expect(new Set(operations.flatMap(([, operation]) => operation.tags))).toEqual(new Set(told));
});

test("no route keeps the router from its fastest way: one regular expression for all", async () => {
  await register.get("/healthz");
  expect((register.app.router as { name: string }).name).toBe("SmartRouter + RegExpRouter");
});

test("every body has an example, and every example is what its schema says", () => {
  let checked = 0;
  for (const [name, { requestBody, responses }] of operations) {
    const bodies = [requestBody, ...Object.values(responses)].flatMap((body) =>
      Object.values(body?.content ?? {}),
    );
    for (const { schema, example, examples } of bodies) {
      const values = examples ? Object.values(examples).map(({ value }) => value) : [example];
      for (const value of values) {
        expect(value, name).toBeDefined();
        expect(
          complaints(schema ?? {}, value),
          `${name}: ${JSON.stringify(value).slice(0, 300)}`,
        ).toBeUndefined();
        checked++;
      }
    }
  }
  expect(checked).toBeGreaterThan(150);
  // The check itself can fail:
  expect(
    complaints({ $ref: "#/components/schemas/Written" }, { stream: "session/a", revision: 0 }),
  ).toBeDefined();
});

/** Checks by the published schema itself, as a reader's tools would. */
function complaints(schema: object, value: unknown): string | undefined {
  const parsed = schemaOf(schema).safeParse(value);
  return parsed.success ? undefined : z.prettifyError(parsed.error);
}

test("every schema is a component", () => {
  for (const [name, { requestBody, responses }] of operations) {
    const bodies = [requestBody, ...Object.values(responses)].flatMap((body) =>
      Object.entries(body?.content ?? {}),
    );
    for (const [type, { schema }] of bodies) {
      if (type !== "text/plain" && type !== "text/plain; charset=utf-8")
        expect(schema, `${name} ${type}`).toHaveProperty("$ref");
    }
  }
});

test("the examples are what the register answers", async () => {
  const now = await makeExamples(await testRegister());
  if (process.env.UPDATE_EXAMPLES)
    await writeFile(new URL("./examples.json", import.meta.url), `${JSON.stringify(now, null, 2)}\n`);
  else expect(recorded, "run the tests with UPDATE_EXAMPLES=1 to record them anew").toEqual(now);
});

describe("problem pages", () => {
  test("tell of every problem, and of every rule", async () => {
    const overview = await (await register.get("/problems")).text();
    for (const [name, { title }] of Object.entries(problems)) {
      expect(overview).toContain(`/problems/${name}`);
      const page = await register.get(`/problems/${name}`);
      expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(await page.text()).toContain(title.replaceAll("'", "&#39;"));
    }
    const pages = await Promise.all(
      Object.keys(problems).map(async (name) => (await register.get(`/problems/${name}`)).text()),
    );
    expect(pages.filter((page) => page.includes("`"))).toEqual([]);
    expect(await (await register.get("/problems/scope-missing")).text()).toContain("<code>curate</code>");
    for (const rule of Object.keys(rules))
      expect(pages.some((page) => page.includes(`id="${rule}"`))).toBe(true);
    const refused = await (await register.get("/problems/refused")).text();
    expect(refused).toContain('id="quotation-not-found"');
    expect(refused).not.toContain('id="not-json"');
    expect((await register.get("/problems/nothing")).status).toBe(404);
  });

  test("name every type of a body that is taken, and the largest that a body may be", async () => {
    const page = async (name: string) => (await register.get(`/problems/${name}`)).text();
    const types = await page("unsupported-media-type");
    for (const [name, { requestBody }] of operations)
      for (const type of Object.keys(requestBody?.content ?? {}))
        expect(types, `${name} takes ${type}`).toContain(type);
    const token = register.editor;
    const longest = {
      token,
      body: "a".repeat(3 * 1_048_576 + 1),
      headers: { "content-type": "application/yaml" },
    };
    const answer = await register.send("POST", "/v1/sheets", longest);
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining("over 3 MiB")]);
    expect(await page("too-large")).toContain("3 MiB");
  });
});
