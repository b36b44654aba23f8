import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import type { AnyClaim } from "../../reading/documents.ts";
import { bareName, listed, nameOf, namesOf } from "../name.ts";
import { inline } from "../quotation.ts";
import { when } from "../when.ts";
import { isAboutReferred } from "./about.ts";
import { claimWords } from "./words.ts";

/** What else a claim says, a line each: an office, a summary, what it stands within, whom it calls on. */
export function detailsOf(reader: Reader, claim: AnyClaim, lang?: string): Markup[] {
  const say = claimWords[reader.language];
  return [
    ...own(reader, claim, lang),
    ...(claim.summary === undefined ? [] : [html`<span ${summaryLanguage(reader)}>${claim.summary}</span>`]),
    ...(claim.refersTo?.length && !isAboutReferred(claim)
      ? [html`${say.refersTo} ${namesOf(reader, "instrument", claim.refersTo)}`]
      : []),
    ...(claim.frameworks?.length
      ? [
          html`${say.within} ${listed(
            reader.language,
            claim.frameworks.map((one) => nameOf(reader, one.type, one)),
          )}`,
        ]
      : []),
  ];
}

/** Summaries are in English. */
const summaryLanguage = ({ language }: Reader) => (language === "en" ? undefined : html`lang="en"`);

function own(reader: Reader, claim: AnyClaim, lang?: string): Markup[] {
  const say = claimWords[reader.language];
  switch (claim.act) {
    case "attended":
      return [
        ...(claim.office === undefined ? [] : [html`<span lang="${lang ?? ""}">${claim.office}</span>`]),
        ...(claim.person && claim.body ? [bareName(reader, claim.body)] : []),
        ...(claim.printedAs === undefined ? [] : [html`${say.as} ${inline(claim.printedAs, lang)}`]),
      ];
    case "met":
      return claim.character === undefined ? [] : [html`${say.described} ${inline(claim.character, lang)}`];
    case "urged":
      return claim.addressees?.length
        ? [
            html`${say.calledOn} ${listed(
              reader.language,
              claim.addressees.map((one) => nameOf(reader, one.type, one)),
            )}`,
          ]
        : [];
    case "implemented":
      return claim.degree === undefined ? [] : [html`${say.degree} ${inline(claim.degree, lang)}`];
    default:
      return "on" in claim && claim.on !== undefined ? [html`${say.dated} ${when(reader, claim.on)}`] : [];
  }
}
