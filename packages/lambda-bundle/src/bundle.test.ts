import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundleFunction } from "./bundle.ts";
import { contents } from "./contents.ts";

const root = mkdtempSync(join(tmpdir(), "collegium-bundle-"));
afterAll(() => rmSync(root, { recursive: true }));
const entry = join(root, "main.ts");
writeFileSync(
  entry,
  "export const handler = async (event: { name: string }) => 'Good day, ' + event.name;\n",
);

describe("A function's bundle", () => {
  it("is a folder with a module that exports the handler, and a report beside it", async () => {
    const folder = join(root, "greeting");
    const { bytes, report } = await bundleFunction({ name: "greeting", entry, folder, budgetBytes: 1000 });
    expect(readdirSync(folder)).toEqual(["index.mjs"]);
    expect(readFileSync(join(folder, "index.mjs"), "utf8")).not.toContain("sourceMappingURL");
    expect(JSON.parse(readFileSync(`${folder}.map`, "utf8")).sources).toEqual(["../main.ts"]);
    expect(readFileSync(join(folder, "index.mjs"))).toHaveLength(bytes);
    const { handler } = await import(join(folder, "index.mjs"));
    expect(await handler({ name: "Ada" })).toBe("Good day, Ada");
    expect(readFileSync(`${folder}.txt`, "utf8")).toBe(report);
    expect(report).toContain("greeting");
  });

  it("over its budget fails, and tells by how much and what is in it", async () => {
    const making = bundleFunction({ name: "greeting", entry, folder: join(root, "big"), budgetBytes: 50 });
    await expect(making).rejects.toThrow(
      /bundle of greeting has \d+ bytes, over its budget of 50[\s\S]*this function/,
    );
  });
});

it("What is in a bundle is told by package, biggest first", () => {
  const inputs = {
    "../node_modules/.pnpm/hono@4.1.0/node_modules/hono/dist/hono.js": { bytesInOutput: 10 },
    "../node_modules/.pnpm/hono@4.1.0/node_modules/hono/dist/router.js": { bytesInOutput: 20 },
    "../node_modules/.pnpm/@aws-sdk+core@3.0.0/node_modules/@aws-sdk/core/index.js": { bytesInOutput: 25 },
    "../../packages/domain/src/fold.ts": { bytesInOutput: 5 },
    "../../packages/domain/src/unused.ts": { bytesInOutput: 0 },
    "src/main.ts": { bytesInOutput: 1 },
  };
  const output = { inputs, bytes: 61, imports: [], exports: [] };
  expect(contents({ inputs: {}, outputs: { "index.mjs": output } })).toEqual([
    { name: "hono", bytes: 30 },
    { name: "@aws-sdk/core", bytes: 25 },
    { name: "@collegium/domain", bytes: 5 },
    { name: "this function", bytes: 1 },
  ]);
});
