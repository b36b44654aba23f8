import type { Problem, Result } from "@collegium/client";
import { collections, idOf, streamTypes, typeOf } from "@collegium/domain";
import { Command } from "commander";
import { parse, YAMLParseError } from "yaml";
import { CommandError, exitCodes } from "../exit.ts";
import { readTextFile } from "../files.ts";
import { type Io, print, say } from "../io.ts";
import { connectToWrite, type RemoteOptions, withRemote } from "../remote/options.ts";
import { refusal } from "../remote/problem.ts";
import { sendWrite } from "../remote/write.ts";
import { streamOf } from "../show/target.ts";
import type { Define } from "./define.ts";

const help = `
EVENTS is a file of YAML or JSON: a list of events, or {events, reason}. Each event has a type and data, as the reference of the API has them.
What the register has is read first, and the events are recorded upon that: where somebody else was quicker, nothing is recorded.

Examples:
  collegium record bodies/belarus renamed.yaml
  collegium record sources/by-2014-11-18 aside.yaml --dry-run
  jq … | collegium record topics/trade - --reason "As printed"

  # aside.yaml
  - type: PassagesSetAside
    data: { why: furniture, passages: [{ exact: "Print version" }] }`;

interface RecordOptions extends RemoteOptions {
  readonly reason?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `record`: events for one thing, as they are. */
export const recordCommand: Define = (io) =>
  withRemote(
    new Command("record")
      .summary("record events of one thing")
      .description("Records events of one thing: whatever a record sheet has no line for.")
      .argument("<what>", "<collection>/<id>")
      .argument("<events>", "a file of YAML or JSON; - for standard input")
      .option("--reason <text>", "why, for the history")
      .option("--dry-run", "check everything and record nothing")
      .option("--json", "print the register's answer as JSON"),
    { writes: true },
  )
    .addHelpText("after", help)
    .action(async (what: string, file: string, options: RecordOptions) => {
      const client = await connectToWrite(io, options);
      const stream = streamOf(what);
      if (!stream)
        throw new CommandError(
          exitCodes.usage,
          `“${what}” is no <collection>/<id>.`,
          `Collections: ${streamTypes.map((type) => collections[type]).join(", ")}.`,
        );
      const { events, reason = options.reason } = await readEvents(io, file);
      const address = `/v1/${collections[typeOf(stream)]}/${idOf(stream)}`;
      const expected = await revisionOf(
        client.request(address) as Promise<Result<{ revision: number }>>,
        what,
      );
      const { dryRun } = options;
      const write = {
        kind: "append",
        stream,
        expected,
        drafts: events,
        ...(reason !== undefined && { reason }),
      } as const;
      const sent = await sendWrite(client, write, { dryRun });
      if (!sent.ok) throw refusal(sent.problem, `Nothing was recorded of ${stream}`);
      if (options.json) print(io, JSON.stringify(sent.data));
      else {
        say(
          io,
          dryRun
            ? `${stream} would be at revision ${expected + 1}.`
            : `${stream} is at revision ${sent.data.revision}, at position ${sent.data.position}.`,
        );
        for (const { pointer, detail } of sent.data.notes ?? []) say(io, `  ${pointer}: ${detail}`);
      }
    });

/** What the register has of it: nothing, where the thing begins. */
async function revisionOf(asked: Promise<Result<{ revision: number }>>, what: string): Promise<number> {
  const found = await asked;
  if (found.ok) return found.data.revision;
  const problem: Problem = found.problem;
  if (problem.status === 404) return 0;
  throw refusal(problem, `${what} can't be read`);
}

interface Events {
  readonly events: readonly unknown[];
  readonly reason?: string | undefined;
}

/** A list of events, or an object as the API takes it; before it there may be a byte order mark, as before texts and sheets. Whether the events are right, the register says. */
async function readEvents(io: Io, file: string): Promise<Events> {
  const read = parsed((await readTextFile(io, file)).replace(/^\uFEFF/, ""), file);
  if (Array.isArray(read)) return { events: read };
  const { events, reason, ...others } = (read ?? {}) as { events?: unknown; reason?: unknown };
  const [other] = Object.keys(others);
  if (!Array.isArray(events) || other !== undefined || !["undefined", "string"].includes(typeof reason))
    throw new CommandError(
      exitCodes.usage,
      other !== undefined && Array.isArray(events)
        ? `${file}: beside events there is only reason, and no ${JSON.stringify(other)}.`
        : `${file} has no list of events.`,
      "Write a list of {type, data}, or {events, reason}.",
    );
  return { events, reason: reason as string | undefined };
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch (fault) {
    // The composer recurses: a hostile depth ends in it. Aliases beyond the most are told by a ReferenceError.
    if (fault instanceof RangeError || fault instanceof ReferenceError)
      throw new CommandError(
        exitCodes.usage,
        `${file} is nested too deeply, or has too many aliases.`,
        "Write it plainly: a list of {type, data}, or {events, reason}.",
      );
    if (!(fault instanceof YAMLParseError)) throw fault;
    const at = fault.linePos?.[0];
    throw new CommandError(
      exitCodes.usage,
      `${file}${at ? `:${at.line}:${at.col}` : ""}: This is no YAML that can be read: ${sentenceOf(fault)}.`,
      "Nothing was sent: mend it there.",
    );
  }
}

/** What the parser says without the place, which stands before it, and without the picture of the line. */
const sentenceOf = ({ message }: YAMLParseError): string =>
  message.replace(/ at line \d+, column \d+:?\s[\s\S]*$/, "").replace(/[.:]?\s*$/, "");
