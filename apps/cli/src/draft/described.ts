import { slug, sourceDetails } from "@collegium/domain";
import { CommandError, exitCodes } from "../exit.ts";

/** What may be said of a text that is drafted from, as the API has it. */
interface Described {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly published?: string | undefined;
  readonly publishers?: readonly string[] | undefined;
  readonly url?: string | undefined;
}

/** The option of `draft` for each, and what would be right. */
export const given: Readonly<Record<keyof Described, string>> = {
  id: "--id",
  title: "--title",
  language: "--language",
  published: "--published",
  publishers: "--publisher",
  url: "--source",
};
const right: Readonly<Record<keyof Described, string>> = {
  id: "mfa-2014-11-18",
  title: '"On the Joint Session"',
  language: "en",
  published: "2014-11-18",
  publishers: "mfa-belarus",
  url: "https://mfa.example/2014/11/18",
};

const { title, language, published, publishers, url } = sourceDetails.shape;
const forms = { id: slug, title, language, published, publishers, url };

/** Refuses what the register would not take of a source: a sheet that says so is of no use. */
export function requireRight(said: Described): void {
  for (const name of Object.keys(forms) as (keyof Described)[]) {
    const value = said[name];
    const read = value === undefined ? undefined : forms[name].safeParse(value);
    if (!read || read.success) continue;
    throw new CommandError(
      exitCodes.usage,
      `${given[name]} “${[value].flat().join(" ")}”: ${read.error.issues[0]?.message.replace(/\.?$/, ".")}`,
      `Such as: ${given[name]} ${right[name]}`,
    );
  }
}
