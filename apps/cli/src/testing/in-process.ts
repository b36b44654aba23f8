import { Readable, Writable } from "node:stream";
import type { Io } from "../io.ts";
import { run } from "../run.ts";
import { type Ended, newFolder } from "./command.ts";

/** Runs a command line in this process: as `collegium` of `command.ts`, ten times as fast, without a process's exit and signals. */
export async function collegium(
  args: readonly string[],
  {
    cwd = newFolder(),
    env = {},
    input = "",
    ...desktop
  }: { cwd?: string; env?: Record<string, string>; input?: string } & Pick<Io, "browse" | "keyring"> = {},
): Promise<Ended> {
  const stdout = collecting();
  const stderr = collecting();
  const stdin = Readable.from([Buffer.from(input)]);
  const io = {
    env,
    cwd,
    base: cwd,
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    live: false,
    ...desktop,
  };
  const code = await run(args, io);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** A stream that keeps what was written to it. */
export function collecting() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}
