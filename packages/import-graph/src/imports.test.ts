import { expect, it } from "vitest";
import { relativeIn } from "./imports.ts";

it("finds every way to name another module: of types, for effects, exported anew, and as the program runs", () => {
  const source = `
    import { a } from "./a.ts";
    import type { B } from "../b.ts";
    import { type C, fs } from "node:fs";
    import "./effects.ts";
    export { d } from "./d.ts";
    export type { E } from "./e.ts";
    export * from "./f.ts";
    const g = await import("./g.ts");
    // import { h } from "./h.ts";
    const text = 'import { i } from "./i.ts"';
  `;
  expect(relativeIn("x.ts", source).sort()).toEqual(
    ["../b.ts", "./a.ts", "./d.ts", "./e.ts", "./effects.ts", "./f.ts", "./g.ts"].sort(),
  );
});

it("tells what it can't parse, and leaves nothing out silently", () => {
  expect(() => relativeIn("x.ts", "import {")).toThrow("x.ts can't be parsed");
});
