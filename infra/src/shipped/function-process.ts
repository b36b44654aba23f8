import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A function in a process of its own, as Lambda runs it: asked with one event at a time, told by JSON. */
export interface FunctionProcess {
  invoke<Answer>(event: object): Promise<Answer>;
  /** The lines that it logged so far. */
  logs(): readonly Record<string, unknown>[];
  stop(): Promise<void>;
}

interface Told {
  readonly answer?: never;
  readonly fault?: string;
}

/** What Lambda's own runtime does. It runs in the function's folder: what the function imports, it finds there or in Node. */
const runtime = `
const told = async (work) => {
  try {
    process.send({ answer: await work() });
  } catch (fault) {
    process.send({ fault: String(fault?.message ?? fault) });
  }
};
let loaded;
process.on("message", (event) =>
  told(() => loaded.handler(event, { functionName: "shipped", awsRequestId: crypto.randomUUID() })),
);
await told(async () => {
  loaded = await import(process.argv[1] + "/index.mjs");
});
`;

/**
 * Starts the function in `folder`, with no environment but `env` and, as on Lambda, a folder of temporary files of its own, which goes when it is
 * stopped. Throws what it throws when it is loaded.
 */
export async function startFunction(folder: string, env: NodeJS.ProcessEnv): Promise<FunctionProcess> {
  const execArgv = ["--input-type=module", "-e", runtime];
  const own = mkdtempSync(join(tmpdir(), "collegium-function-"));
  const child = fork(folder, {
    cwd: folder,
    env: { TMPDIR: own, ...env },
    execArgv,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  let said = "";
  child.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  const told = async () => {
    const waiting = new AbortController();
    const message = once(child, "message", waiting);
    const exit = once(child, "exit", waiting).then(([code]) =>
      Promise.reject(new Error(`It ended with ${code}`)),
    );
    const [{ answer, fault }] = (await Promise.race([message, exit])) as [Told];
    waiting.abort();
    if (fault !== undefined) throw new Error(fault);
    return answer;
  };
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(own, { recursive: true, force: true });
  };
  await told().catch(async (fault: unknown) => {
    await stop();
    throw fault;
  });
  return {
    async invoke(event) {
      child.send(event);
      return (await told()) as never;
    },
    logs: () =>
      said
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    stop,
  };
}
