import { claimPath, inLanguage, pathOf, withQuery } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import type { Cited } from "../../parts/citing/cited.ts";
import { nameFor } from "../../parts/name.ts";
import type { Claim, Session } from "../../reading/documents.ts";
import type { ToldText } from "./told-texts.ts";

/** A session, or one claim of it, as citations have it on the day on which it is read. */
export function citedOf(
  { language, baseUrl, today }: Reader,
  session: Session,
  texts: readonly ToldText[],
  claim?: Claim,
): Cited {
  const { id, title, place, date, inferred, revision, withdrawn } = session;
  const quoted = claim && new Set(claim.evidence.map(({ source }) => source));
  const told = quoted ? texts.filter(({ source }) => quoted.has(source.id)) : texts;
  const tellers = new Map(
    (claim ? claim.tellers : told.flatMap(({ source }) => source.publishers ?? [])).map((one) => [
      one.id,
      one,
    ]),
  );
  const [evidence] = claim?.evidence ?? [];
  const path = claim ? claimPath(id, claim.id) : pathOf("session", id);
  const address = `${baseUrl}${inLanguage(language, path)}`;
  return {
    language,
    id,
    title,
    place,
    date,
    inferred: inferred?.includes("date") ?? false,
    claim: claim && {
      id: claim.id,
      words: evidence?.exact ?? claim.wording,
      lang: told.find(({ source }) => source.id === evidence?.source)?.lang,
    },
    tellers: [...tellers.values()].map((one) => nameFor(language, one).name),
    texts: told.map(({ source, lang, sha256, url, published }) => ({
      title: source.title,
      lang,
      sha256,
      url,
      published,
    })),
    address,
    pinned: withQuery(address, { asOf: today, revision: String(revision) }),
    asOf: today,
    revision,
    void: withdrawn ? "withdrawn" : claim?.retracted && "retracted",
  };
}
