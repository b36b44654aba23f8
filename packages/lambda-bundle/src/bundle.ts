import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { contents, contentsTable } from "./contents.ts";
import { ofFunctions, type Trim, trimmed } from "./trim.ts";

/** One Lambda function, to be made. */
export interface FunctionBundle {
  readonly name: string;
  /** The module that exports `handler`. */
  readonly entry: string;
  /** Is made anew: what lies there afterwards is what is uploaded. */
  readonly folder: string;
  /** The most bytes that its module may have. */
  readonly budgetBytes: number;
  /** What this function has in a shorter form, beside what all have. */
  readonly trims?: readonly Trim[];
}

export interface Bundled {
  /** Bytes of the module, minified. */
  readonly bytes: number;
  /** What the module is made of, biggest first, for people. */
  readonly report: string;
}

/** The file of a function's module: its handler is `index.handler`. */
const moduleFile = "index.mjs";

/**
 * Puts a function into its folder, with all that it needs but Node 24 itself. What is in it stands in `<folder>.txt` beside it, and what lies
 * where in `<folder>.map`: for people who have a stack trace, not for the function, which would read it at every cold start. Throws where
 * the module is over its budget: what a cold start loads is paid for by whoever waits for it.
 */
export async function bundleFunction({
  name,
  entry,
  folder,
  budgetBytes,
  trims = [],
}: FunctionBundle): Promise<Bundled> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, moduleFile);
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    minify: true,
    sourcemap: "external",
    sourcesContent: false,
    legalComments: "linked",
    logLevel: "warning",
    mainFields: ["module", "main"],
    metafile: true,
    plugins: [trimmed([...ofFunctions, ...trims])],
    // Packages in CommonJS ask for Node's own modules by `require`, which a module doesn't have by itself.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  await rename(`${outfile}.map`, `${folder}.map`);
  const bytes = bytesOf(metafile);
  const report = contentsTable(name, bytes, contents(metafile));
  await writeFile(`${folder}.txt`, report);
  if (bytes > budgetBytes) throw new Error(overBudget(name, bytes, budgetBytes, report));
  return { bytes, report };
}

const bytesOf = ({ outputs }: Metafile): number =>
  Object.entries(outputs).find(([file]) => file.endsWith(moduleFile))?.[1].bytes ?? 0;

const overBudget = (name: string, bytes: number, budget: number, report: string): string =>
  `The bundle of ${name} has ${bytes} bytes, over its budget of ${budget}. Take out what joined it, or raise the budget and say why.\n\n${report}`;
