import { parseArgs } from "node:util";

export interface Arguments {
  readonly help: boolean;
  readonly sessions: number;
  readonly seed: number;
  /** Where a DynamoDB Local runs that the command was given: then it compares one register, and starts no other process. */
  readonly endpoint?: string;
}

export const helpText = `\
Writes the same registers through the API on both engines, SQLite and DynamoDB (AWS's DynamoDB Local, which needs Java), and
compares all that comes out: exports byte for byte, search files row by row, and what is answered: all that the views hold, and of
a sample of the records what the search file and the past have.

Usage: equality [--sessions N] [--seed N]

  --sessions N    generated sessions, beside the two founding ones (default 2000), in registers of at most 1000
  --seed N        which register is generated first (default 1)
  --endpoint URL  compares one generated register on a DynamoDB Local that runs already

The founding communiqués are read from COLLEGIUM_SEEDS; without them the sample's digests stand in.
The exit code is 0 where all is equal, 1 where something is not, 2 for a wrong command line, 4 for a fault. The first differences go to
stdout, progress to stderr.
`;

/** Reads the command line; what it does not know is refused, in words for whoever typed it. */
export function readArguments(args: string[]): Arguments | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: "boolean", short: "h", default: false },
        sessions: { type: "string", default: "2000" },
        seed: { type: "string", default: "1" },
        endpoint: { type: "string" },
      },
    });
    const { help, endpoint } = values;
    const [sessions, seed] = [Number(values.sessions), Number(values.seed)];
    if (!Number.isSafeInteger(sessions) || sessions < 1)
      return { problem: "--sessions takes a number, from 1 on" };
    if (!Number.isSafeInteger(seed)) return { problem: "--seed takes a whole number" };
    return { help, sessions, seed, ...(endpoint && { endpoint }) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
