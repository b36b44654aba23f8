import { claimPath, inLanguage } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import type { Claim } from "../../reading/documents.ts";
import { namesOf } from "../name.ts";
import { inline } from "../quotation.ts";
import { recordedOn } from "../when.ts";
import { claimWords } from "./words.ts";

/** What is to be known of a claim beside what it says; the first word of each tells what it is. */
export function notesOf(reader: Reader, claim: Claim): Markup[] {
  const say = claimWords[reader.language];
  const inferred = claim.evidence.flatMap(({ basis, note }) =>
    basis === "inferred" && note !== undefined ? [html`${say.inferred} ${note}`] : [],
  );
  const contradicted = (claim.contradictions ?? []).map(
    ({ wording, tellers, evidence }) =>
      html`${say.contradicted} ${inline(evidence[0]?.exact ?? wording)} (${namesOf(reader, "body", tellers)})`,
  );
  const corroborated = (claim.corroborations ?? []).map(
    ({ tellers, evidence }) =>
      html`${say.corroborated} ${inline(evidence[0]?.exact ?? "")} (${namesOf(reader, "body", tellers)})`,
  );
  const follows = (claim.follows ?? []).map(
    ({ relation, session, claim: earlier }) =>
      html`${say.relations[relation]} <a href="${inLanguage(
        reader.language,
        claimPath(session.id, earlier),
      )}">${session.title}, ${earlier.slice(1)}</a>`,
  );
  const days = new Map((claim.corrected ?? []).map((at) => [at.slice(0, 10), at]));
  const corrected = [...days.values()].map((at) => html`${say.corrected} ${recordedOn(reader, at)}`);
  return [
    ...new Map(
      [...inferred, ...contradicted, ...corroborated, ...follows, ...corrected].map((note) => [
        String(note),
        note,
      ]),
    ).values(),
  ];
}
