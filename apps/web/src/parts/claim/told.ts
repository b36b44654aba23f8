import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import type { AnyClaim } from "../../reading/documents.ts";
import { listed, nameOf, namesOf } from "../name.ts";
import { claimWords } from "./words.ts";

/** Who acted. */
export function actorOf(reader: Reader, { by }: Pick<AnyClaim, "by">): Part {
  const say = claimWords[reader.language];
  if (by === "joint") return say.both;
  if (by === "unspecified") return say.nobody;
  return listed(
    reader.language,
    by.map((one) => nameOf(reader, one.type, one)),
  );
}

/** Who acted, and who tells it: two things, said in one sentence. */
export function toldBy(reader: Reader, claim: Pick<AnyClaim, "act" | "by" | "tellers">): Markup {
  const say = claimWords[reader.language];
  const acted = html`${actorOf(reader, claim)} ${say.acted}`;
  // Who took part is said of them; that anybody acted in it is not.
  const present = claim.act === "attended" && claim.tellers.length > 0;
  if (present) return html`${namesOf(reader, "body", claim.tellers)} ${say.tells(claim.tellers.length > 1)}.`;
  if (claim.tellers.length === 0) return html`${acted}.`;
  return html`${acted}; ${namesOf(reader, "body", claim.tellers)} ${say.tells(claim.tellers.length > 1)}.`;
}

/** By whom a claim is, as one word: claims that have the same are told of together. */
export const sidesOf = ({ by, tellers }: Pick<AnyClaim, "by" | "tellers">): string =>
  JSON.stringify([
    typeof by === "string" ? by : by.map(({ type, id }) => `${type}/${id}`),
    tellers.map(({ id }) => id),
  ]);
