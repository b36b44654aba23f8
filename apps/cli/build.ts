import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { installedReference, referenceFiles } from "@collegium/api/node";
import { build } from "esbuild";

const here = import.meta.dirname;
const dist = join(here, "dist");

await rm(dist, { recursive: true, force: true });
await build({
  entryPoints: [join(here, "src/main.ts")],
  outfile: join(dist, "collegium.js"),
  bundle: true,
  platform: "node",
  target: "node24",
  format: "esm",
  sourcemap: true,
  minifySyntax: true,
  legalComments: "linked",
  logLevel: "warning",
  // Packages in CommonJS ask for Node's own modules by `require`, which a module doesn't have by itself.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
});
await cp(join(here, "sample"), join(dist, "sample"), { recursive: true });
await mkdir(join(dist, "reference"));
for (const file of referenceFiles)
  await cp(new URL(file, installedReference()), join(dist, "reference", file));
