import {
  readText,
  refusalInWords,
  type SourceDetails,
  slug,
  sourceKind,
  streamName,
} from "@collegium/domain";
import { Command, Option } from "commander";
import { CommandError, exitCodes } from "../exit.ts";
import { readTextFile } from "../files.ts";
import { print, say } from "../io.ts";
import { connectToWrite, type RemoteOptions, withRemote } from "../remote/options.ts";
import { refusal } from "../remote/problem.ts";
import { sendWrite, type Written } from "../remote/write.ts";
import type { Define } from "./define.ts";

const help = `
The text is normalised once (NFC, line ends to LF, without a byte order mark) and never changed. Depositing the same again records nothing. A text that was
changed since is a new source: name the old one with --supersedes.

Example:
  collegium deposit minsk-2014.txt --id by-2014-11-18 --title "On the Joint Session" --kind press-release --publisher mfa-belarus \\
    --published 2014-11-18 --language en`;

interface DepositOptions extends RemoteOptions, Omit<SourceDetails, "url" | "publishers"> {
  readonly publisher: SourceDetails["publishers"];
  readonly id: string;
  readonly address?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** The options that the details of a source are given by: `--url` is where the register is. */
const given = {
  id: "--id",
  title: "--title",
  kind: "--kind",
  publishers: "--publisher",
  published: "--published",
  language: "--language",
  url: "--address",
  retrieved: "--retrieved",
  supersedes: "--supersedes",
};

/** `deposit`: a communiqué's text, with what is said of it. */
export const depositCommand: Define = (io) =>
  withRemote(
    new Command("deposit")
      .summary("deposit a communiqué's text")
      .description("Deposits the text of a communiqué, so that claims can quote it.")
      .argument("<file>", "the text, in UTF-8")
      .requiredOption("--id <id>", "the source's id: a-z, 0-9 and hyphens; never changes")
      .requiredOption("--title <title>", "its title, as printed")
      .addOption(
        new Option("--kind <kind>", "what kind of text it is")
          .choices(sourceKind.options)
          .makeOptionMandatory(),
      )
      .requiredOption(
        "--publisher <body...>",
        "the id of the body that published it; several of what they published together",
      )
      .requiredOption(
        "--published <date>",
        "when: an EDTF date such as 2014-11-18 or 2014-11, or a time such as 2014-11-18T09:30:00+03:00",
      )
      .requiredOption("--language <tag>", "its language, such as en, be or ru")
      .option("--address <url>", "where it was published")
      .option("--retrieved <date>", "when it was fetched from there")
      .option("--supersedes <id>", "the source whose text this one replaces")
      .option("--dry-run", "check everything and record nothing")
      .option("--json", "print the register's answer as JSON"),
    { writes: true },
  )
    .addHelpText("after", help)
    .action(async (file: string, options: DepositOptions) => {
      const client = await connectToWrite(io, options);
      if (!slug.safeParse(options.id).success) {
        throw new CommandError(
          exitCodes.usage,
          `--id “${options.id}” is not made of a-z, 0-9 and single hyphens.`,
        );
      }
      const text = readText(await readTextFile(io, file));
      if ("rule" in text)
        throw new CommandError(exitCodes.refused, `${file} was not deposited: ${refusalInWords(text)}`);
      const { kind, title, publisher: publishers, published, language, address: url } = options;
      const { retrieved, supersedes, dryRun } = options;
      const details = { kind, title, publishers, published, language, url, retrieved, supersedes };
      const stream = streamName("source", options.id);
      const sent = await sendWrite(client, { kind: "deposit", stream, details, text: text.text }, { dryRun });
      if (!sent.ok) throw refusal(sent.problem, `${file} was not deposited`, given);
      if (options.json) print(io, JSON.stringify(sent.data));
      else
        say(
          io,
          dryRun
            ? dryRunInWords(stream, sent.data)
            : `${stream} is recorded, at position ${sent.data.position}.`,
        );
    });

const dryRunInWords = (stream: string, { at }: Partial<Written>): string =>
  at !== undefined ? `${stream} is recorded already, just so.` : `${stream} would be recorded.`;
