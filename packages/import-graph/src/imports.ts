import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { parseSync } from "oxc-parser";
import type { Import } from "./circles.ts";

/** Every relative import of some modules, of types too: `paths` are from `root`, with slashes. */
export const importsOf = (root: URL, paths: readonly string[]): Import[] =>
  paths.flatMap((from) =>
    relativeIn(from, readFileSync(new URL(from, root), "utf8")).map((to) => ({
      from,
      to: posix.join(posix.dirname(from), to),
    })),
  );

/** What a module imports, or exports anew, by a path. */
export function relativeIn(file: string, source: string): string[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} can't be parsed: ${errors[0]?.message}`);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => literal(source.slice(start, end)) ?? [],
    ),
  ];
  return [...new Set(named)].filter((name) => name.startsWith("."));
}

const literal = (expression: string): string | undefined => /^(["'])(.*)\1$/.exec(expression)?.[2];
