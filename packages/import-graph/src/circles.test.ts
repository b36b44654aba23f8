import { describe, expect, it } from "vitest";
import { circlesIn } from "./circles.ts";

/** `a/x.ts > b/y.ts`, one import a line. */
const imports = (...lines: string[]) =>
  lines.map((line) => {
    const [from = "", to = ""] = line.split(" > ");
    return { from, to };
  });
const told = (...lines: string[]) =>
  circlesIn(imports(...lines)).map(
    ({ folder, imports }) => `${folder}: ${imports.map(({ from, to }) => `${from} > ${to}`).join(", ")}`,
  );

describe("circles of imports", () => {
  it("are found among files", () => {
    expect(told("src/a.ts > src/b.ts", "src/b.ts > src/c.ts", "src/c.ts > src/a.ts")).toEqual([
      "src: src/a.ts > src/b.ts, src/b.ts > src/c.ts, src/c.ts > src/a.ts",
    ]);
  });

  it("are found among folders, whichever of their files know one another", () => {
    expect(told("src/http/a.ts > src/log/b.ts", "src/log/deep/c.ts > src/http/d.ts")).toEqual([
      "src: src/http/a.ts > src/log/b.ts, src/log/deep/c.ts > src/http/d.ts",
    ]);
  });

  it("are found among a folder and the files beside it", () => {
    expect(told("src/a.ts > src/deep/b.ts", "src/deep/c.ts > src/a.ts")).toEqual([
      "src: src/a.ts > src/deep/b.ts, src/deep/c.ts > src/a.ts",
    ]);
  });

  it("are none where things lead one way, be it over several, or to the same", () => {
    expect(
      told(
        "src/app.ts > src/http/a.ts",
        "src/app.ts > src/log/b.ts",
        "src/http/a.ts > src/log/b.ts",
        "src/log/b.ts > src/port.ts",
        "src/http/c.ts > src/port.ts",
      ),
    ).toEqual([]);
  });

  it("leave out the way that leads to them", () => {
    expect(told("src/main.ts > src/a.ts", "src/a.ts > src/b.ts", "src/b.ts > src/a.ts")).toEqual([
      "src: src/a.ts > src/b.ts, src/b.ts > src/a.ts",
    ]);
  });
});
