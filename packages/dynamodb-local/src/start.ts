import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { connect, createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** A running DynamoDB Local. */
export interface DynamoDbLocal {
  /** `http://127.0.0.1:<port>`; DynamoDB and DynamoDB Streams both. */
  readonly endpoint: string;
  /** Ends the process; it also ends when this process does, however that ends. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** The folder in which it keeps its tables, which must be there; in memory if left out, gone when it stops. */
  readonly folder?: string;
  /** Where it listens; a free port if left out. */
  readonly port?: number;
  /** Whether it gets a process group of its own, so that Ctrl-C in a terminal does not reach it: then `stop` alone ends it. */
  readonly ownGroup?: boolean;
}

/** So long that only what hangs gets there, however slow the machine. */
const startMilliseconds = 600_000;
/** The runtime's command. */
const runtime = "java";

/** Whether there is a Java runtime on the PATH, which DynamoDB Local needs. */
export const hasJava = (): boolean => spawnSync(runtime, ["-version"], { stdio: "ignore" }).status === 0;

/** Starts AWS's DynamoDB Local and returns when it answers (2 to 4 s). Throws where there is no Java, or where it does not start. */
export async function startDynamoDbLocal({
  folder,
  port,
  ownGroup = false,
}: StartOptions = {}): Promise<DynamoDbLocal> {
  if (!hasJava()) {
    throw new Error(
      "DynamoDB Local needs a Java runtime on the PATH (Debian: apt-get install default-jre-headless)",
    );
  }
  const used = port ?? (await freePort());
  const child = launch(used, folder, ownGroup);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // It commits each write before it answers: there is nothing to flush.
    child.stdin?.destroy();
    await ended;
  };
  try {
    await listening(child, used);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { endpoint: `http://127.0.0.1:${used}`, stop };
}

function launch(port: number, folder: string | undefined, detached: boolean): ChildProcess {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("amplify-dynamodb-simulator/package.json");
  // A short life on a busy machine: the quick compiler and the collector without threads start fastest.
  const machine = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.library.path=./DynamoDBLocal_lib"];
  const where = folder === undefined ? ["-inMemory"] : ["-dbPath", folder];
  const options = [...where, "-sharedDb", "-disableTelemetry", "-port", `${port}`];
  return spawn("sh", ["-c", guard, "sh", runtime, ...machine, "-jar", "DynamoDBLocal.jar", ...options], {
    cwd: join(dirname(manifest), "emulator"),
    stdio: ["pipe", "ignore", "pipe"],
    detached,
  });
}

/**
 * Runs a command that ends with us, however we end: a process that is killed can end nobody, but the system closes its pipes. The shell reads
 * from ours, and kills the command when that is closed; it ends as the command ends. What it runs in the background has no terminal's
 * signals, so that only this ends it.
 */
const guard = `exec 3<&0
"$@" </dev/null 3<&- &
command=$!
(read -r _ <&3; kill -9 $command) 2>/dev/null &
watch=$!
exec 3<&-
wait $command
code=$?
kill $watch 2>/dev/null
exit $code`;

async function listening(child: ChildProcess, port: number): Promise<void> {
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-2000);
  });
  const deadline = Date.now() + startMilliseconds;
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`DynamoDB Local ended with ${child.exitCode}: ${said}`);
    if (Date.now() > deadline)
      throw new Error(`DynamoDB Local did not start in ${startMilliseconds} ms: ${said}`);
    await delay(50);
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
