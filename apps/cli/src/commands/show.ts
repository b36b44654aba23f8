import { type Client, type Page, pages, type Result } from "@collegium/client";
import { Command, InvalidArgumentError } from "commander";
import { CommandError, exitCodes } from "../exit.ts";
import { type Io, print } from "../io.ts";
import { connect, type RemoteOptions, withRemote } from "../remote/options.ts";
import { refusal } from "../remote/problem.ts";
import { renderDocument, renderEntry, renderItem } from "../show/render.ts";
import { targetOf } from "../show/target.ts";
import type { Define } from "./define.ts";

const help = `
Collections: sessions, instruments, topics, bodies, people, series, sources. With --json a document is printed as the API gives it, a
list and a history with one item a line.

Examples:
  collegium show sessions
  collegium show 'sessions?body=belarus&from=2010'
  collegium show sessions/minsk-2014
  collegium show sessions/minsk-2014 --as-of 2026-11-01
  collegium show sessions/minsk-2014 --history --json`;

interface ShowOptions extends RemoteOptions {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly history?: boolean;
}

/** `show`: one thing, its history, or a list. */
export const showCommand: Define = (io) =>
  withRemote(
    new Command("show")
      .summary("read one thing, its history, or a list")
      .description("Prints what the register says of one thing, or the things of a collection.")
      .argument("<what>", "<collection>/<id> or <collection>")
      .option("--as-of <time>", "what the register said then: a day, or a time as in RFC 3339", parseTime)
      .option("--history", "every commit: who, when, why and what changed")
      .option("--json", "print JSON"),
    { writes: false },
  )
    .addHelpText("after", help)
    .action(async (what: string, options: ShowOptions) => {
      const target = targetOf(what);
      if (!target)
        throw usage(
          `“${what}” is neither <collection>/<id> nor <collection>.`,
          "Such as: collegium show sessions/minsk-2014",
        );
      if (target.kind === "list" && (options.asOf || options.history)) {
        throw usage(
          "--as-of and --history take one thing, not a list.",
          "Such as: collegium show sessions/minsk-2014 --history",
        );
      }
      if (options.asOf && options.history)
        throw usage("--as-of and --history can't go together.", "Choose one.");
      const client = await connect(io, options);
      const json = (value: unknown) => JSON.stringify(value);
      if (target.kind === "list")
        return showPages(io, client, target.address, options.json ? json : renderItem);
      if (options.history)
        return showPages(io, client, `${target.address}/history`, options.json ? json : renderEntry);
      const asOf = options.asOf ? `?${new URLSearchParams({ asOf: options.asOf })}` : "";
      const found = await client.request(target.address + asOf);
      if (!found.ok) throw refusal(found.problem, what, { asOf: "--as-of" });
      print(io, options.json ? json(found.data) : renderDocument(found.data));
    });

const usage = (message: string, next: string) => new CommandError(exitCodes.usage, message, next);

async function showPages(
  io: Io,
  client: Client,
  address: string,
  render: (item: unknown) => string,
): Promise<void> {
  const { url, limited } = withLimit(address);
  const first = client.request(url) as Promise<Result<Page>>;
  for await (const page of pages(client, first)) {
    if (!page.ok) throw refusal(page.problem, "The list can't be read");
    for (const item of page.data.items) print(io, render(item));
    if (limited) return;
  }
}

/** Whoever asks for a limit gets that many; otherwise all, a hundred at a time. */
function withLimit(address: string): { url: string; limited: boolean } {
  const [path, query] = address.split("?");
  const parameters = new URLSearchParams(query);
  const limited = parameters.has("limit");
  if (!limited) parameters.set("limit", "100");
  return { url: `${path}?${parameters}`, limited };
}

/** A day stands for its end in UTC: what the register said that evening. */
function parseTime(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text;
  // Lower case and leap seconds are RFC 3339's as well; which of these there are, the register says.
  const usual = time.toUpperCase().replace(/:60(?=[.Z+-])/, ":59");
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(usual) || Number.isNaN(Date.parse(usual))) {
    throw new InvalidArgumentError("Give a day such as 2026-11-01, or a time such as 2026-11-01T12:00:00Z.");
  }
  return time;
}
