import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Functions } from "./inside.ts";

const run = promisify(execFile);

/** A stage's functions in an account, by the AWS CLI and the credentials that it finds. */
export function awsFunctions(stage: string, region: string): Functions {
  const aws = async (...args: string[]): Promise<unknown> => {
    const { stdout } = await run("aws", ["lambda", ...args, "--region", region, "--output", "json"]);
    return JSON.parse(stdout);
  };
  const named = (name: string) => ["--function-name", `collegium-${stage}-${name}`];
  return {
    async invoke(name, event) {
      const folder = await mkdtemp(join(tmpdir(), "collegium-smoke-"));
      const file = join(folder, "answer.json");
      try {
        const payload = ["--cli-binary-format", "raw-in-base64-out", "--payload", JSON.stringify(event)];
        const { FunctionError } = (await aws("invoke", ...named(name), ...payload, file)) as {
          FunctionError?: string;
        };
        const answer = await readFile(file, "utf8");
        if (FunctionError !== undefined) throw new Error(`it failed (${FunctionError}): ${answer}`);
        return JSON.parse(answer);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    async mappings(name) {
      const { EventSourceMappings } = (await aws("list-event-source-mappings", ...named(name))) as {
        EventSourceMappings: { State: string }[];
      };
      return EventSourceMappings.map(({ State }) => State);
    },
  };
}
