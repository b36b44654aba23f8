import { basename } from "node:path";
import { normaliseText } from "@collegium/domain";
import { draft } from "@collegium/drafting";
import { parseSheet } from "@collegium/sheets";
import { Command } from "commander";
import { printProblems } from "../apply/report.ts";
import { commented } from "../draft/commented.ts";
import { namesIn } from "../draft/names.ts";
import { CommandError, exitCodes } from "../exit.ts";
import { readTextFile } from "../files.ts";
import { type Io, print } from "../io.ts";
import type { Define } from "./define.ts";

const help = `
English and Russian are drafted from, French and Spanish are begun. Nothing is recorded: look at the sheet, mend it, and apply it.

Examples:
  collegium draft report.txt > report.yaml
  collegium draft report.txt --names states.yaml moscow-2009.yaml --published 2014-11-19
  collegium draft soobshchenie.txt --language ru --json`;

interface DraftCommandOptions {
  readonly language: string;
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
    .argument("<text>", "the text, in UTF-8")
    .option("--language <tag>", "the text's language (BCP 47)", "en")
    .option("--names <sheet...>", "record sheets whose names are to be known in the text")
    .option("--published <date>", "when it was published, in EDTF: the year of a date may follow from it")
    .option("--publisher <id...>", "the bodies that published it")
    .option("--id <id>", "the source's id")
    .option("--title <title>", "the source's title")
    .option("--source <url>", "where it was published")
    .option("--json", "print sheet, drafts and what nothing was drafted from as JSON")
    .addHelpText("after", help)
    .action(async (file: string, options: DraftCommandOptions) => {
      const text = normaliseText(await readTextFile(io, file));
      const names = namesIn(await Promise.all((options.names ?? []).map((sheet) => readSheet(io, sheet))));
      const { id, title, published, publisher: publishers, source: url } = options;
      const drafted = draft(text, {
        language: options.language,
        names,
        source: { text: basename(file), ...defined({ id, title, published, publishers, url }) },
      });
      print(io, options.json ? JSON.stringify(drafted) : commented(drafted, text).trimEnd());
    });

async function readSheet(io: Io, file: string) {
  const parsed = parseSheet(await readTextFile(io, file));
  if (parsed.outcome === "parsed") return parsed.sheet;
  printProblems(io, file, parsed.problems);
  throw new CommandError(
    exitCodes.refused,
    `${file} is no record sheet.`,
    "docs/record-sheets.md tells how they are written.",
  );
}

const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
