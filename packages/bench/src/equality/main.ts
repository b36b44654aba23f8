import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { localClient, startDynamoDbLocal } from "@collegium/dynamodb-local";
import pMap from "p-map";
import { type Arguments, helpText, readArguments } from "./arguments.ts";
import { type Compared, compare } from "./compare.ts";
import { dynamoEngine, sqliteEngine } from "./engines.ts";
import { sessions, shares } from "./sessions.ts";
import { writeRegister } from "./write-register.ts";
import { sheetFiles, writeSheets } from "./write-sheets.ts";

process.exitCode = await main(process.argv.slice(2)).catch((fault: Error) => {
  process.stderr.write(`${fault.stack}\n`);
  return 4;
});

async function main(argv: string[]): Promise<number> {
  const asked = readArguments(argv);
  if ("problem" in asked) {
    process.stderr.write(`${asked.problem}\nTry: equality --help\n`);
    return 2;
  }
  if (asked.help) {
    process.stdout.write(helpText);
    return 0;
  }
  return asked.endpoint ? await generatedRegister(asked.endpoint, asked) : await everything(asked);
}

/** A process's event loop is what limits it, so that registers are compared side by side, in processes of their own. */
async function everything({ sessions, seed }: Arguments): Promise<number> {
  const local = await startDynamoDbLocal();
  try {
    const codes = [await foundingRegister(local.endpoint)];
    const compareShare = async (share: number, index: number) => {
      const child = fork(import.meta.filename, [
        `--sessions=${share}`,
        `--seed=${seed + index}`,
        `--endpoint=${local.endpoint}`,
      ]);
      const [code] = await once(child, "exit");
      codes.push(code ?? 4);
    };
    await pMap(shares(sessions), compareShare, { concurrency: availableParallelism() });
    return Math.max(...codes);
  } finally {
    await local.stop();
  }
}

async function foundingRegister(endpoint: string): Promise<number> {
  const { which, files } = sheetFiles();
  await using sqlite = sqliteEngine();
  await using dynamo = await dynamoEngine(localClient(endpoint), "founding-");
  for (const engine of [sqlite, dynamo]) await writeSheets(engine, files);
  return report(`the ${which} communiqués`, await compare(sqlite, dynamo));
}

async function generatedRegister(endpoint: string, { sessions: count, seed }: Arguments): Promise<number> {
  await using sqlite = sqliteEngine();
  await using dynamo = await dynamoEngine(localClient(endpoint), `generated-${seed}-`);
  const what = `${count} generated sessions (seed ${seed})`;
  const begun = performance.now();
  const say = (message: string) => {
    const seconds = ((performance.now() - begun) / 1000).toFixed(0).padStart(4);
    process.stderr.write(`${seconds} s  ${what}: ${message}\n`);
  };
  const commits = await writeRegister(
    [sqlite, dynamo],
    sessions(count, seed),
    every(1000, "commits written", say),
  );
  say(`${commits} commits written, comparing`);
  return report(what, await compare(sqlite, dynamo, every(10_000, "answers compared", say)));
}

function report(what: string, { answers, archiveBytes, searchRows, differences }: Compared): number {
  for (const one of differences) process.stdout.write(`differs: ${one}\n`);
  const equal = differences.length === 0;
  const found = equal ? "are equal" : `differ, in ${differences.length} places or more,`;
  process.stdout.write(
    `${what}: exports of ${archiveBytes} bytes, search files of ${searchRows} rows and ${answers} answers ${found} on both engines\n`,
  );
  return equal ? 0 : 1;
}

/** Tells of each so many. */
function every(step: number, what: string, say: (message: string) => void): (count: number) => void {
  let told = 0;
  return (count) => {
    if (count < told + step) return;
    told = count - (count % step);
    say(`${told} ${what}`);
  };
}
