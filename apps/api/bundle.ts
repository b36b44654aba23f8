import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Bundled, bundleFunction } from "@collegium/lambda-bundle";
import { openApiDocument } from "./src/openapi-document.ts";
import { examples } from "./src/reference/examples.ts";
import { installedReference, openApiFile, referenceFiles } from "./src/reference/node.ts";

/** `/openapi.json` is made when the functions are built: they serve without what it alone is made of. */
const trims = [
  {
    // Of the library that tells of routes they need what routes are mounted on.
    module: /\/@hono\/zod-openapi\/dist\/index\.mjs$/,
    contents:
      'import { Hono } from "hono"; export class OpenAPIHono extends Hono { openAPIRegistry = { registerPath() {} }; }',
  },
  {
    // Examples are told there alone.
    module: /\/reference\/examples\.json$/,
    contents: JSON.stringify(Object.fromEntries(Object.keys(examples).map((name) => [name, {}]))),
    loader: "json",
  },
] as const;

/** Every schema of an event is there twice, as it may be written and as it may be read. */
const budgetBytes = 800_000;
/** With S3's client, the stemmers, and the writer of tables. */
const searchBudgetBytes = 880_000;
/** With the planner, the library that reads YAML, and the search file. */
const sheetsBudgetBytes = 1_230_000;
/** With the lexicons and tables of words, what holds a drafted sheet to its schema, and the search file. */
const draftsBudgetBytes = 1_240_000;

/**
 * Puts the API's Lambda function into `folder`, with the reference page's files, which it reads when they are asked for; among them what
 * `/openapi.json` says, of the routes of all functions.
 */
export async function bundle(folder: string): Promise<Bundled> {
  const entry = join(import.meta.dirname, "src/lambda/main.ts");
  const bundled = await bundleFunction({ name: "api", entry, folder, budgetBytes, trims });
  await mkdir(join(folder, "reference"));
  for (const file of referenceFiles)
    await cp(new URL(file, installedReference()), join(folder, "reference", file));
  await writeFile(join(folder, "reference", openApiFile), JSON.stringify(openApiDocument()));
  return bundled;
}

/** Puts the Lambda function that drafts sheets into `folder`. */
export const bundleDrafts = (folder: string): Promise<Bundled> =>
  bundleFunction({
    name: "drafts",
    entry: join(import.meta.dirname, "src/lambda/drafts.ts"),
    folder,
    budgetBytes: draftsBudgetBytes,
    trims,
  });

/** Puts the Lambda function that applies record sheets into `folder`. */
export const bundleSheets = (folder: string): Promise<Bundled> =>
  bundleFunction({
    name: "sheets",
    entry: join(import.meta.dirname, "src/lambda/sheets.ts"),
    folder,
    budgetBytes: sheetsBudgetBytes,
    trims,
  });

/** Puts the Lambda function that finds into `folder`. */
export const bundleSearch = (folder: string): Promise<Bundled> =>
  bundleFunction({
    name: "search",
    entry: join(import.meta.dirname, "src/lambda/search.ts"),
    folder,
    budgetBytes: searchBudgetBytes,
    trims,
  });
