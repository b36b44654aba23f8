import { beforeEach, describe, expect, it } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { applyTo, claimsAlone, planners, sheet } from "./sheet.fixture.ts";

describe.each(planners)("What can't be read, planned %s,", (_where, sheets) => {
  let register: TestRegister;
  beforeEach(async () => {
    register = await testRegister({ sheets });
  });

  const send = (body: string | FormData, type?: string) =>
    register.send("POST", "/v1/sheets", {
      token: register.editor,
      body,
      headers: type ? { "content-type": type } : {},
    });

  it("is told with line and column", async () => {
    const answer = await send("source: a\nclaims:\n  - discussed: x\n    nonsense: y\n", "application/yaml");
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as unknown as { detail: string; errors: { line: number }[] };
    expect(problem.errors[0]).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
    expect(problem.detail).toMatch(/^The sheet can't be read: line \d+: .*[^.]\.$/);
  });

  it("is a sheet about more records than are read for one", async () => {
    await applyTo(register, sheet);
    const bodies = (n: number) => Array.from({ length: 200 }, (_, m) => `t${200 * n + m}`).join(", ");
    const quote = "The main attention was devoted to arms control.";
    const claims = Array.from(
      { length: 51 },
      (_, n) => `  - discussed: arms-control\n    by: [${bodies(n)}]\n    quote: ${quote}`,
    );
    const { status, report } = await claimsAlone(register, `claims:\n${claims.join("\n")}`);
    expect(status).toBe(400);
    expect((report as unknown as { detail: string }).detail).toContain(
      "A sheet and its session refer to at most 10,000 records",
    );
  });

  const nested = (depth: number) => `a: ${"[".repeat(depth)}${"]".repeat(depth)}`;
  const laughs = [
    "a: &a [x, x, x]",
    ...[..."bcdefghij"].map((name, n) => `${name}: &${name} [${`*${"abcdefghi"[n]}, `.repeat(9)}]`),
  ];
  it.each([
    ["nothing", ""],
    ["nested too deeply", nested(100_000)],
    ["aliases that multiply", laughs.join("\n")],
    ["an alias of itself", "a: &a [*a]"],
    ["two documents", "---\na: 1\n---\nb: 2\n"],
    ["a tag", "a: !!js/function x"],
    ["a sheet too long", `source: ${"x".repeat(300_000)}`],
    ["a list", "[1, 2]"],
    ["a text", "hello"],
    ["a key twice", "source: a\nsource: b"],
    ["a prototype", '{"__proto__": {"x": 1}, "constructor": 1}'],
    ["control signs", "a: \u0000\u0007"],
  ])("is a clear answer, whatever it is: %s", async (_, body) => {
    for (const type of ["application/yaml", "application/json"]) {
      const answer = await send(body, type);
      expect(answer.status).toBe(400);
      const told = (await answer.json()) as unknown as { detail: string; errors: { detail: string }[] };
      expect(told.errors.length).toBeGreaterThan(0);
      expect(told.detail.length).toBeLessThan(500);
    }
  });

  it("says which type, size and parts are taken", async () => {
    expect((await send("x", "text/html")).status).toBe(415);
    expect((await send("x".repeat(3_145_729), "application/yaml")).status).toBe(413);
    const form = (parts: [string, string, string?][]) => {
      const made = new FormData();
      for (const [name, text, file] of parts)
        if (file) made.append(name, new Blob([text]), file);
        else made.append(name, text);
      return made;
    };
    const large = form([
      ["sheet", sheet],
      ["text", "x".repeat(1_048_577), "aldermoor.txt"],
    ]);
    expect((await send(large)).status).toBe(413);
    expect((await send(form([["text", "x", "aldermoor.txt"]]))).status).toBe(400);
    expect(
      (
        await send(
          form([
            ["sheet", sheet],
            ["sheet", sheet],
          ]),
        )
      ).status,
    ).toBe(400);
    expect(
      (
        await send(
          form([
            ["sheet", sheet],
            ["text", "x", "other.txt"],
          ]),
        )
      ).status,
    ).toBe(400);
    expect((await send(form(Array.from({ length: 50 }, (_, n) => [`t${n}`, "x", `${n}.txt`])))).status).toBe(
      400,
    );
    expect(await register.events.head()).toBe(0);
  });
});
