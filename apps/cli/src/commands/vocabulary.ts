import { Command, InvalidArgumentError, Option } from "commander";
import { CommandError, exitCodes } from "../exit.ts";
import { print } from "../io.ts";
import type { List, RegisterLocation } from "../vocabulary/states.ts";
import type { Define } from "./define.ts";

const help = `
Lists: un (the members of the United Nations), iso (every country with an official code of ISO 3166-1). Which states there are is the editor's choice.
The European Union is in each. Codes and Wikidata items are those of @rapideditor/country-coder, names those of the Unicode CLDR. Ministries and
organisations are not printed: record each with a source that names it. A register that has states already, such as the sample's, refuses those that it
has otherwise: apply the whole list to one that is empty (COLLEGIUM_SAMPLE=off collegium serve), or print those alone that it lacks.

Examples:
  collegium vocabulary --list un > states.yaml
  collegium vocabulary BY RU EU --list un --languages en,be,ru
  collegium apply states.yaml`;

interface VocabularyOptions {
  readonly list: List;
  readonly languages: readonly string[];
}

/** `vocabulary`: record sheets of the world's states and the European Union. */
export const vocabularyCommand: Define = (io) =>
  new Command("vocabulary")
    .summary("print a record sheet of the world's states")
    .description("Prints a record sheet of states and the European Union, to be looked at and applied.")
    .argument("[codes...]", "only these, by their codes of two letters")
    .addOption(new Option("--list <list>", "whose list").choices(["un", "iso"]).makeOptionMandatory())
    .addOption(
      new Option("--languages <tags>", "languages of the names, English among them")
        .argParser(parseLanguages)
        .default(["en", "ru", "fr", "es"], "en,ru,fr,es"),
    )
    .addHelpText("after", help)
    .action(async (codes: readonly string[], { list, languages }: VocabularyOptions) => {
      // Borders of all countries come with their codes: other commands need not read them.
      const [{ placesOf }, { sheetOf }] = await Promise.all([
        import("../vocabulary/states.ts"),
        import("../vocabulary/sheet.ts"),
      ]);
      print(io, sheetOf(chosen(placesOf(list), codes, list), languages).trimEnd());
    });

function chosen(
  places: readonly RegisterLocation[],
  codes: readonly string[],
  list: List,
): readonly RegisterLocation[] {
  if (codes.length === 0) return places;
  const asked = codes.map((code) => code.toUpperCase());
  const unknown = asked.find((code) => !places.some((place) => place.code === code));
  if (unknown !== undefined)
    throw new CommandError(
      exitCodes.usage,
      `There is no ${JSON.stringify(unknown)} in the list ${list}.`,
      "Codes have two letters, such as BY: collegium vocabulary --list iso",
    );
  return places.filter(({ code }) => asked.includes(code));
}

function parseLanguages(text: string): readonly string[] {
  const tags = text.split(",");
  for (const tag of tags) {
    if (!isKnown(tag))
      throw new InvalidArgumentError(`CLDR has no names in “${tag}”. Give tags such as en,be,ru.`);
  }
  return tags;
}

function isKnown(tag: string): boolean {
  try {
    return Intl.DisplayNames.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
