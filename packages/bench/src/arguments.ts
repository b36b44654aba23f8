import { parseArgs } from "node:util";

export interface Arguments {
  readonly help: boolean;
  /** Names of the benchmarks to run; undefined for all. */
  readonly only?: readonly string[];
  readonly quick: boolean;
  readonly peers: boolean;
  /** Whether the results go into the document. */
  readonly write: boolean;
}

/** Reads the command line; what it does not know is refused, in words for whoever typed it. */
export function readArguments(
  argv: readonly string[],
  names: readonly string[],
): Arguments | { problem: string } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      allowNegative: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        only: { type: "string" },
        quick: { type: "boolean", default: false },
        peers: { type: "boolean", default: true },
      },
    });
    const only = values.only?.split(",").map((name) => name.trim());
    const unknown = only?.find((name) => !names.includes(name));
    if (unknown !== undefined) return { problem: `there is no benchmark “${unknown}”: ${names.join(", ")}` };
    // The document holds whole runs at full size; a part of one would read as the whole.
    const write = only === undefined && !values.quick && values.peers;
    return { help: values.help, ...(only ? { only } : {}), quick: values.quick, peers: values.peers, write };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

export const helpText = (benches: readonly { name: string; about: string }[]): string =>
  `Measures the register against its limits, side by side in one run.

Usage: bench [--only NAMES] [--quick] [--no-peers]

  --only NAMES  some of the benchmarks, with commas:
${benches.map(({ name, about }) => `                ${name.padEnd(10)} ${about}`).join("\n")}
  --quick       small sizes: shows that everything runs, its ratios say little
  --no-peers    leaves out what needs other programs, which are installed into packages/bench/peers otherwise
  -h, --help    this text

A whole run at full size takes about 15 minutes and writes docs/benchmarks.md; the table goes to stdout, progress to stderr.
The exit code is 0 where every limit holds, 1 where one does not, 2 for a wrong command line. --quick only fails where something breaks.

Examples:
  bench
  bench --only append,http --no-peers
  bench --quick
`;
