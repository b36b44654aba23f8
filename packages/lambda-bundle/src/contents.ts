import type { Metafile } from "esbuild";

/** One package in a bundle, and its bytes there. */
export interface Content {
  readonly name: string;
  readonly bytes: number;
}

/** `…/node_modules/<name>/…`, the innermost; with a scope, where there is one. */
const installed = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;
/** `packages/<name>/…` or `apps/<name>/…`, from wherever the bundle was made. */
const own = /(?:^|\/)(?:packages|apps)\/([^/]+)\/src\//;

/** What a bundle is made of, by package, biggest first. */
export function contents({ outputs }: Metafile): Content[] {
  const sums = new Map<string, number>();
  for (const { inputs } of Object.values(outputs))
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const name = packageOf(file);
      sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
    }
  return [...sums]
    .map(([name, bytes]) => ({ name, bytes }))
    .filter(({ bytes }) => bytes > 0)
    .sort((one, other) => other.bytes - one.bytes || one.name.localeCompare(other.name));
}

function packageOf(file: string): string {
  const [, name] = installed.exec(file) ?? [];
  if (name !== undefined) return name;
  const [, ours] = own.exec(file) ?? [];
  return ours === undefined ? "this function" : `@collegium/${ours}`;
}

/** The same as text: a line a package. */
export function contentsTable(name: string, bytes: number, all: readonly Content[]): string {
  const line = (of: string, size: number) => `${size.toLocaleString("en").padStart(9)}  ${of}`;
  return `${[line(`bytes: ${name}`, bytes), ...all.map((one) => line(one.name, one.bytes))].join("\n")}\n`;
}
