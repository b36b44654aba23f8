import { basename } from "node:path";
import { normaliseText } from "@collegium/domain";
import { type Draft, draft } from "@collegium/drafting";
import { parseSheet } from "@collegium/sheets";
import { Command } from "commander";
import { printProblems } from "../apply/report.ts";
import { commented } from "../draft/commented.ts";
import { requireRight } from "../draft/described.ts";
import { namesIn } from "../draft/names.ts";
import { draftDeposited, draftThere } from "../draft/there.ts";
import { CommandError, exitCodes } from "../exit.ts";
import { readTextFile } from "../files.ts";
import { type Io, print } from "../io.ts";
import type { RemoteOptions } from "../remote/options.ts";
import type { Define } from "./define.ts";

const help = `
English and Russian are drafted from, French and Spanish are begun. Nothing is recorded: look at the sheet, mend it, and apply it. With
--url the register there drafts it, by the names and ids that it has; without, it is drafted here, by those of --names alone.

Examples:
  collegium draft report.txt > report.yaml
  collegium draft report.txt --url http://127.0.0.1:8787 --published 2014-11-19
  collegium draft --deposited mfa-2014-11-18 --url http://127.0.0.1:8787
  collegium draft report.txt --names states.yaml moscow-2009.yaml
  collegium draft soobshchenie.txt --language ru --json`;

interface DraftCommandOptions extends RemoteOptions {
  readonly deposited?: string;
  readonly language?: string;
  readonly names?: readonly string[];
  readonly published?: string;
  readonly publisher?: readonly string[];
  readonly id?: string;
  readonly title?: string;
  readonly source?: string;
  readonly json?: boolean;
}

/** `draft`: a record sheet proposed from a text's own words. */
export const draftCommand: Define = (io) =>
  new Command("draft")
    .summary("propose a record sheet from a text's own words")
    .description("Prints a record sheet with the claims that a text's usual verbs say, each with its words.")
    .argument("[text]", "the text, in UTF-8")
    .option("--deposited <id>", "a source that the register at --url has, in place of a text")
    .option("--language <tag>", "the text's language (BCP 47); guessed by its letters where it is missing")
    .option("--names <sheet...>", "record sheets whose names are to be known in the text")
    .option("--published <date>", "when it was published, in EDTF: the year of a date may follow from it")
    .option("--publisher <id...>", "the bodies that published it")
    .option("--id <id>", "the source's id")
    .option("--title <title>", "the source's title")
    .option("--source <url>", "where it was published")
    .option("--url <url>", "draft in the register there, by the names that it has")
    .option("--token <token>", "who asks the register (COLLEGIUM_TOKEN, else who signed in)")
    .option("--json", "print sheet, drafts and what nothing was drafted from as JSON")
    .addHelpText("after", help)
    .action(async (file: string | undefined, options: DraftCommandOptions) => {
      const { deposited } = options;
      if (deposited !== undefined) {
        if (file !== undefined || describing.some((name) => options[name] !== undefined)) throw eitherOr;
        const { drafted, text } = await draftDeposited(io, options, deposited);
        return print(io, options.json ? JSON.stringify(drafted) : commented(drafted, text).trimEnd());
      }
      if (file === undefined) throw eitherOr;
      const { language, id, title, published, publisher: publishers, source: url } = options;
      requireRight({ language, id, title, published, publishers, url });
      const text = normaliseText(await readTextFile(io, file));
      const source = { text: basename(file), ...defined({ id, title, published, publishers, url }) };
      const drafted: Draft =
        options.url === undefined
          ? draft(text, { language, names: await namesFor(io, options.names), source })
          : await draftThere(io, options, { text, language, source });
      print(io, options.json ? JSON.stringify(drafted) : commented(drafted, text).trimEnd());
    });

/** What is said of a text that the register does not have yet. */
const describing = ["language", "names", "published", "publisher", "id", "title", "source"] as const;

const eitherOr = new CommandError(
  exitCodes.usage,
  "Either a text is drafted from, or a source that the register has.",
  "Give the text's file, or --deposited and --url without what was said of the source at its deposit.",
);

const namesFor = async (io: Io, sheets: readonly string[] = []) =>
  namesIn(await Promise.all(sheets.map((sheet) => readSheet(io, sheet))));

async function readSheet(io: Io, file: string) {
  const parsed = parseSheet(await readTextFile(io, file));
  if (parsed.outcome === "parsed") return parsed.sheet;
  printProblems(io, file, parsed.problems);
  throw new CommandError(
    exitCodes.usage,
    `${file} is no record sheet.`,
    "docs/record-sheets.md tells how they are written.",
  );
}

const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
