import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { comparingThreads } from "@collegium/api/compare/threads";
import { expect, test } from "vitest";
import { commandScript } from "./testing/bundled/script.ts";
import { collegium, newFolder, serving } from "./testing/command.ts";

test("the bundle serves the sample and the reference page with nothing installed in reach", async () => {
  const built = dirname((await commandScript()).path);
  const compare = comparingThreads({ file: pathToFileURL(join(built, "compare-worker.js")) });
  expect(await compare("one two", "one three")).toContain('"kept"');
  // Moved away from where it was built: what it still finds, it brought along.
  const folder = newFolder();
  cpSync(built, join(folder, "dist"), { recursive: true });
  const script = join(folder, "dist/collegium.js");
  const server = await serving(["--data", join(folder, "data")], { script, cwd: folder });
  const [docs, style, openApi, sessions] = await Promise.all(
    ["/docs", "/docs/swagger-ui.css", "/openapi.json", "/v1/sessions"].map((path) =>
      fetch(server.url + path),
    ),
  );
  expect([docs?.status, style?.status]).toEqual([200, 200]);
  expect(await openApi?.json()).toMatchObject({ openapi: "3.1.0", paths: { "/v1/sessions": {} } });
  const found = await fetch(`${server.url}/v1/search?q=collegium`);
  expect([found.status, await found.json()]).toMatchObject([
    200,
    { items: expect.arrayContaining([expect.anything()]) },
  ]);
  expect((await sessions?.json()) as { items: unknown[] }).toMatchObject({ items: [{}, {}] });
  expect(await server.stop()).toMatchObject({ code: 0 });
  expect(await collegium(["verify", "--data", join(folder, "data")], { script })).toMatchObject({ code: 0 });
});
