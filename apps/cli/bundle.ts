import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openApiDocument } from "@collegium/api";
import { installedReference, openApiFile, referenceFiles } from "@collegium/api/node";
import { trimmed, zodInEnglish } from "@collegium/lambda-bundle";
import { writeAssets } from "@collegium/web";
import { madeAssets } from "@collegium/web/assets";
import { build } from "esbuild";
import { threadModules } from "./src/serve/thread-modules.ts";

const here = import.meta.dirname;

/**
 * Puts the whole command into `folder`: its modules, those of its threads, and the files that it serves. It needs Node 24 and nothing else. Each
 * command and thread loads its own parts: as one module all of them were read for any, a third of what a short command took.
 */
export async function bundle(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: {
      collegium: join(here, "src/main.ts"),
      ...Object.fromEntries(
        Object.entries(threadModules).map(([name, module]) => [
          name,
          fileURLToPath(import.meta.resolve(module)),
        ]),
      ),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node24",
    format: "esm",
    sourcemap: true,
    minifySyntax: true,
    legalComments: "linked",
    plugins: [trimmed([zodInEnglish])],
    // What makes the pages' files: they are made here, below. What is native is put beside it.
    external: ["@collegium/web/assets", "@napi-rs/keyring"],
    logLevel: "warning",
    // Packages in CommonJS ask for Node's own modules by `require`, which a module doesn't have by itself.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  await putKeyring(join(folder, "node_modules"));
  await cp(join(here, "sample"), join(folder, "sample"), { recursive: true });
  await writeAssets(pathToFileURL(`${join(folder, "pages")}/`), await madeAssets());
  await mkdir(join(folder, "reference"));
  for (const file of referenceFiles)
    await cp(new URL(file, installedReference()), join(folder, "reference", file));
  await writeFile(join(folder, "reference", openApiFile), JSON.stringify(openApiDocument()));
}

/** The system's keyring is asked by native code, of the platform that this is built on; on another, sign-ins are kept in files. */
async function putKeyring(modules: string): Promise<void> {
  const keyring = dirname(fileURLToPath(import.meta.resolve("@napi-rs/keyring")));
  const beside = dirname(keyring);
  for (const name of await readdir(beside))
    if (name.startsWith("keyring"))
      await cp(join(beside, name), join(modules, "@napi-rs", name), { recursive: true, dereference: true });
}
