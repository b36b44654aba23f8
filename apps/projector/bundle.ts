import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;

/** The Lambda functions: each becomes `<name>/index.mjs`, which exports `handler`. */
const functions = ["sequencer", "projector"] as const;

/** Puts both functions into `folder`, each with all that it needs but Node 24 itself. */
export async function bundle(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: functions.map((name) => ({ in: join(here, `src/${name}/main.ts`), out: `${name}/index` })),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    minify: true,
    // Names of classes are names of faults, in logs and for who tells them apart.
    keepNames: true,
    sourcemap: true,
    legalComments: "linked",
    logLevel: "warning",
    mainFields: ["module", "main"],
    // Packages in CommonJS ask for Node's own modules by `require`, which a module doesn't have by itself.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
}
