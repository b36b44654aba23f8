import { dateInWords, dayInWords } from "../../language/dates.ts";
import { type Cited, oneLine } from "./cited.ts";
import { citingWords } from "./words.ts";

/** A citation as people write it, in the reader's language; names and titles as the register has them. */
export function plain(cited: Cited): string {
  const { language, claim, title, place, date, inferred, tellers, id, asOf, revision, texts, pinned } = cited;
  const say = citingWords[language];
  const [open, close] = say.quotes;
  const when = `${dateInWords(language, date)}${inferred ? ` (${say.inferred})` : ""}`;
  const hashes = texts.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [`sha256 ${sha256}`]));
  const where = [
    `Collegium, ${say.register}`,
    `${say.record} ${id}`,
    ...(claim ? [`${say.claim} ${claim.id.slice(1)}`] : []),
    `${say.asOf} ${dayInWords(language, asOf)}`,
    say.revision(revision),
  ].join(", ");
  return oneLine(
    [
      ...(cited.void ? [say.void[cited.void]] : []),
      ...(claim ? [`${open}${claim.words}${close}.`] : []),
      ...(tellers.length > 0 ? [`${tellers.join("; ")}.`] : []),
      `${open}${title}${close}, ${place === undefined ? "" : `${place}, `}${when}.`,
      `${where}.`,
      `${pinned}.`,
      // No full stop behind it: whoever copies a hash would take it along.
      ...(hashes.length > 0 ? [hashes.join(", ")] : []),
    ].join(" "),
  );
}
