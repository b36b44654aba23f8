import { parseArgs } from "node:util";
import { localClient, startDynamoDbLocal } from "@collegium/dynamodb-local";
import { type Compared, compare } from "./compare.ts";
import { dynamoEngine, type Engine, sqliteEngine } from "./engines.ts";
import { sessions } from "./sessions.ts";
import { writeRegister } from "./write-register.ts";
import { sheetFiles, writeSheets } from "./write-sheets.ts";

const help = `Writes the same registers through the API on both engines, SQLite and DynamoDB (AWS's DynamoDB Local, which needs Java), and
compares all that comes out: exports byte for byte, and every public answer.

Usage: equality [--sessions N] [--seed N]

  --sessions N  generated sessions, beside the two founding ones (default 2000)
  --seed N      which register is generated (default 1)

The exit code is 0 where all is equal, 1 where something is not: the first differences go to stdout, progress to stderr.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      help: { type: "boolean", short: "h", default: false },
      sessions: { type: "string", default: "2000" },
      seed: { type: "string", default: "1" },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const local = await startDynamoDbLocal();
  const newEngines = async (prefix: string): Promise<[Engine, Engine]> => [
    sqliteEngine(),
    await dynamoEngine(localClient(local.endpoint), prefix),
  ];
  try {
    const founded = await foundingRegister(await newEngines("founding-"));
    const generated = await generatedRegister(
      await newEngines("generated-"),
      Number(values.sessions),
      Number(values.seed),
    );
    return founded && generated ? 0 : 1;
  } finally {
    await local.stop();
  }
}

async function foundingRegister(engines: [Engine, Engine]): Promise<boolean> {
  const { which, files } = sheetFiles();
  say(`writing the two sheets of the ${which} communiqués`);
  for (const engine of engines) await writeSheets(engine, files);
  return report(`the ${which} communiqués`, await compare(...engines));
}

async function generatedRegister(engines: [Engine, Engine], count: number, seed: number): Promise<boolean> {
  say(`writing ${count} generated sessions`);
  const commits = await writeRegister(engines, sessions(count, seed), every(1000, "commits written"));
  say(`comparing the registers of ${commits} commits`);
  return report(`${count} generated sessions`, await compare(...engines, every(10_000, "answers compared")));
}

function report(what: string, { answers, archiveBytes, differences }: Compared): boolean {
  for (const one of differences) process.stdout.write(`differs: ${one}\n`);
  const equal = differences.length === 0;
  const found = equal ? "are equal" : `differ, in ${differences.length} places or more,`;
  process.stdout.write(
    `${what}: exports of ${archiveBytes} bytes and ${answers} answers ${found} on both engines\n`,
  );
  return equal;
}

function say(message: string): void {
  process.stderr.write(`${performance.now().toFixed(0).padStart(7)} ms  ${message}\n`);
}

function every(step: number, what: string): (count: number) => void {
  let told = 0;
  return (count) => {
    if (count < told + step) return;
    told = count - (count % step);
    say(`${told} ${what}`);
  };
}
