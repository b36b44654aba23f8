import { parseArgs } from "node:util";
import type { Torture } from "./torture.ts";

export interface Arguments {
  readonly help: boolean;
  /** Names of the tortures to run; undefined for all. */
  readonly only?: readonly string[];
  readonly short: boolean;
  readonly seed: number;
}

/** Reads the command line; what it does not know is refused, in words for whoever typed it. */
export function readArguments(
  argv: readonly string[],
  names: readonly string[],
): Arguments | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        help: { type: "boolean", short: "h", default: false },
        only: { type: "string" },
        short: { type: "boolean", default: false },
        seed: { type: "string", default: "1" },
      },
    });
    const only = values.only?.split(",").map((name) => name.trim());
    const unknown = only?.find((name) => !names.includes(name));
    if (unknown !== undefined) return { problem: `there is no torture “${unknown}”: ${names.join(", ")}` };
    const seed = Number(values.seed);
    if (!Number.isInteger(seed) || seed < 0 || seed > 0x7fff_ffff)
      return { problem: "--seed takes a whole number from 0 to 2147483647" };
    return { help: values.help, ...(only && { only }), short: values.short, seed };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

export const helpText = (tortures: readonly Torture[]): string =>
  `Tries to break what the register promises: no acknowledged write is lost, nothing is stuck, nothing damaged gets in, no input is a fault.

Usage: torture [--only NAMES] [--short] [--seed N]

  --only NAMES  some of them, with commas:
${tortures.map(({ name, about }) => `                ${name.padEnd(14)} ${about}`).join("\n")}
  --short       few of each kind: what every run of the checks affords
  --seed N      what is written, bent, forged and when is killed (default 1); the same seed asks the same again, but for what
                runs at the same time, whose order is the machine's
  -h, --help    this text

What was covered goes to stdout, progress to stderr. The exit code is 0 where every promise held, 1 where one was broken, 2 for a wrong
command line. A whole run takes about 15 minutes; it needs Java for DynamoDB Local, and Linux for the small disks.

Examples:
  torture
  torture --only requests --seed 7
  torture --short
`;
