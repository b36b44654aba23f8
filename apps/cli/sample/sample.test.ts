import { readFileSync } from "node:fs";
import { type Evidence, type SessionState, streamName } from "@collegium/domain";
import { parseSheet, planSheet } from "@collegium/sheets";
import { memoryRegister } from "@collegium/sheets/testing";
import { describe, expect, test } from "vitest";

const at = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

function apply(register: ReturnType<typeof memoryRegister>, name: string) {
  const parsed = parseSheet(at(`${name}.yaml`));
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  const plan = planSheet(parsed.sheet, register, { text: at(`${name}.txt`) });
  if (plan.outcome === "refused") throw new Error(JSON.stringify(plan.refusals));
  register.take(plan.steps);
  return plan;
}

describe("the sample", () => {
  const register = memoryRegister();
  for (const name of ["moscow-2009", "minsk-2014"]) apply(register, name);
  const session = (id: string) => register.state(streamName("session", id)) as SessionState;

  test("records nothing the second time", () => {
    for (const name of ["moscow-2009", "minsk-2014"]) expect(apply(register, name).steps).toEqual([]);
  });

  test("is recorded whole in either order", () => {
    const other = memoryRegister();
    for (const { findings } of ["minsk-2014", "moscow-2009"].map((name) => apply(other, name)))
      expect(findings.filter(({ kind }) => kind !== "recorded" && kind !== "unchanged")).toEqual([]);
  });

  test("says of itself that it quotes digests", () => {
    for (const name of ["moscow-2009", "minsk-2014"])
      expect(at(`${name}.txt`)).toContain("It is not the communiqué and must not be quoted as one.");
  });

  test("shows what a register can tell: inferred dates, series, lineage, a meeting inside a meeting, frameworks", () => {
    const { details, claims } = session("sample-moscow-2009");
    expect(details).toMatchObject({ date: "2009-11-25", series: "sample-joint-collegium" });
    expect(details?.evidence.date.every(({ basis }: Evidence) => basis === "inferred")).toBe(true);
    const types = new Set(
      [...claims.values(), ...session("sample-minsk-2014").claims.values()].map(({ type }) => type),
    );
    expect(types.size).toBe(12);
    expect(JSON.stringify([...claims.values()])).toContain('"within":');
    expect(JSON.stringify([...claims.values()])).toContain('"frameworks":["body/customs-union","body/wto"]');
  });

  test("leaves the founding sheets their own ids: only vocabulary is shared, and described alike", () => {
    const owned = register.commits
      .map(({ stream }) => stream)
      .filter((stream) => !/^(body|person|topic)\//.test(stream));
    for (const stream of owned) expect(stream).toMatch(/^(source|session|series|instrument)\/sample-/);
    for (const name of ["moscow-2009", "minsk-2014"]) {
      const founding = parseSheet(at(`../sheets/${name}.yaml`));
      if (founding.outcome === "malformed") throw new Error(JSON.stringify(founding.problems));
      const { bodies, people, topics, series, instruments } = founding.sheet;
      const named = { series: Object.entries(series ?? {}), instrument: Object.entries(instruments ?? {}) };
      for (const type of ["series", "instrument"] as const)
        for (const [id, { names }] of named[type])
          for (const name of Object.values(names))
            expect(register.named(type, name), `${type}/${id}: ${name}`).toEqual([]);
      const plan = planSheet({ bodies, people, topics }, register);
      expect(plan.findings.filter(({ kind }) => kind !== "recorded" && kind !== "unchanged")).toEqual([]);
    }
  });
});
