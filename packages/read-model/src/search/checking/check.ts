import type { DatabaseSync } from "node:sqlite";
import { idOf, oncePer, pointsBefore, type StreamName, sentencesIn, streamName } from "@collegium/domain";
import { type Labels, loadLabels } from "../../naming/labels.ts";
import { type Pace, pacer } from "../../pace.ts";
import type { Checked, Standing } from "../answers.ts";
import { beginsText } from "../file/numbers.ts";
import { isWithheldText, type Things } from "../file/things.ts";
import type { TextReader } from "../port.ts";
import { sentencesAround } from "../words/sentences.ts";
import { readWords, wordsIn } from "../words/words.ts";
import { exactPlaces, mostPieces, piecesOf, placesIn, shortenedPlace, unquoted } from "./exact-place.ts";
import { mostRows, textsHaving } from "./having.ts";
import { type Near, nearestPlace, type Place } from "./nearest-place.ts";
import { newSteps, type Steps } from "./steps.ts";

/** Texts that are read, and their characters together. */
const mostTexts = 50;
const mostCharacters = 4_000_000;
/** What is told to be near has at least this share of the words. */
const nearness = 0.6;
const mostNear = 5;
/** Texts with which words are compared one by one; rows of the index that are looked at for which these are. */
const mostCompared = 10;
const mostLookedAt = 12 * mostRows;

interface Known {
  readonly word: string;
  /** Rows that have it. */
  readonly count: number;
}

/** Words that a claim quotes, and how many code points of the text stand before them. */
interface Quoted {
  readonly source: string;
  readonly start: number;
  readonly text: string;
}

/**
 * Asks whether words stand in any text, folded as quotations are; else where nearly the same words do.
 *
 * Law: whatever is asked, and whatever texts are held, one answer takes no more steps than it is given, but for those of the last place that is
 * looked at. Where they are spent, `capped` says so.
 */
export function checker(db: DatabaseSync, things: Things, texts: TextReader) {
  const term = db.prepare("SELECT doc AS count FROM passage_terms WHERE term = ? AND col = 'words'");
  const holding = db.prepare(
    `SELECT DISTINCT source FROM (SELECT rowid AS id FROM passage_words WHERE passage_words MATCH ? ORDER BY rowid DESC LIMIT ${mostRows}) f
     JOIN passages p ON p.id = f.id WHERE p.kind = 'text'`,
  );
  const quoted = db.prepare(
    `SELECT p.source, p.start, p.text FROM (SELECT rowid AS id FROM passage_words WHERE passage_words MATCH ? ORDER BY rowid DESC LIMIT ${mostRows}) f
     JOIN passages p ON p.id = f.id JOIN things t ON t.stream = 'source/' || p.source
     WHERE p.kind = 'quotation' AND ${isWithheldText("t.sha256")} ORDER BY p.id LIMIT 50`,
  );
  const having = textsHaving(db);
  const sentences = oncePer(sentencesIn);
  const newest = db.prepare(
    `SELECT source FROM passages WHERE ${beginsText("id")} ORDER BY id DESC LIMIT ${mostTexts + 1}`,
  );
  const count = db.prepare(`SELECT count(*) AS count FROM passages WHERE ${beginsText("id")}`);

  return async (given: string, steps: Steps = newSteps()): Promise<Checked> => {
    const pace = pacer();
    const pieces = piecesOf(given.normalize("NFC"));
    const q = pieces.length === 1 ? (pieces[0]?.words ?? "") : unquoted(given.normalize("NFC"));
    const words = wordsIn(readWords(q).parts);
    const held = { texts: count.get()?.count as number };
    if (q === "") return { verdict: "nowhere", found: [], ...held, capped: false };
    const known = [...new Set(words)].map((word) => ({
      word,
      count: (term.get(word)?.count as number | undefined) ?? 0,
    }));
    await pace();
    const rare = known.filter((one) => one.count > 0).sort((a, b) => a.count - b.count);
    let capped = false;
    const found: Standing[] = [];
    const shortened: Standing[] = [];
    if (rare.length === known.length) {
      const [rarest, ...others] = rare.slice(0, 3);
      capped = (rarest?.count ?? 0) > mostRows;
      // Where no word is asked, signs alone, there is none to look by.
      let sources = rarest ? sourcesOf(rarest.word) : newestSources();
      for (const { word, count } of others) if (count <= mostRows) sources = both(sources, sourcesOf(word));
      let characters = 0;
      let read = 0;
      for (const id of sources) {
        if (read >= mostTexts || characters > mostCharacters || steps.left <= 0) {
          capped = true;
          break;
        }
        await pace();
        const text = await textOf(id);
        if (text === undefined) continue;
        read++;
        characters += text.length;
        const placesOf = placesIn(text, steps);
        for (const place of exactPlaces(placesOf, q)) found.push(await standing(id, text, place, []));
        if (found.length > 0 || shortened.length >= mostNear) continue;
        const place = shortenedPlace(text, placesOf, pieces, steps);
        if (place) shortened.push(await standing(id, text, place, place.differences));
      }
    }
    if (found.length === 0 && rare.length > 0 && rare.length === known.length)
      found.push(...(await quotedPlaces(q, rare, pace, steps)));
    // Read as one passage alone, where it may be a shortened one.
    if (found.length === 0 && pieces.length > mostPieces) capped = true;
    if (found.length === 0) found.push(...shortened);
    if (found.length === 0 && words.length > 0) {
      const missing = known.length - rare.length;
      const near = await nearPlaces(q, { all: words.length, missing, rare }, pace, steps);
      found.push(...near.places);
      capped ||= near.capped;
    }
    const inOrder = found.sort(
      (a, b) => Number(a.supersededBy !== undefined) - Number(b.supersededBy !== undefined),
    );
    return { verdict: verdictOf(inOrder), found: inOrder, ...held, capped: capped || steps.left <= 0 };
  };

  function sourcesOf(word: string): Set<string> {
    return new Set(holding.all(`words : "${word}"`).map(({ source }) => source as string));
  }

  function newestSources(): Set<string> {
    return new Set(newest.all().map(({ source }) => source as string));
  }

  async function textOf(id: string): Promise<string | undefined> {
    const document = things.document(streamName("source", id));
    const isHeld = document?.type === "source" && !things.isWithheld(document.sha256);
    const text = isHeld ? await texts.get(document.sha256) : undefined;
    return typeof text === "string" ? text : undefined;
  }

  /** Where claims quote the words of texts that were withheld, of whichever source: what they quote is all that is held of these. */
  async function quotedPlaces(
    q: string,
    rare: readonly Known[],
    pace: Pace,
    steps: Steps,
  ): Promise<Standing[]> {
    const asked = rare.slice(0, 12).map(({ word }) => `words : "${word}"`);
    const found = new Map<string, Standing>();
    for (const { source, start, text } of quoted.all(asked.join(" AND ")) as unknown as Quoted[])
      for (const place of exactPlaces(placesIn(text, steps), q)) {
        await pace();
        const one = await standing(source, text, place, [], start);
        found.set(`${source} ${one.start}`, { ...one, withheld: true });
      }
    return [...found.values()].slice(0, mostNear);
  }

  /**
   * The nearest place of each of the texts that have most of the words. Capped where another text has so many of them that it might be near.
   * Words that stand nearly everywhere tell nothing of where others do: the rarest are looked at.
   */
  async function nearPlaces(
    q: string,
    { all, missing, rare }: { all: number; missing: number; rare: readonly Known[] },
    pace: Pace,
    steps: Steps,
  ): Promise<{ places: Standing[]; capped: boolean }> {
    const lookedAt = asManyAsMay(rare);
    const mightBeNear = (having: number) => all - missing - (lookedAt.length - having) >= nearness * all;
    const texts = await having(lookedAt, pace);
    const found: Found[] = [];
    let compared = 0;
    for (const { source, start } of texts) {
      if (found.length >= mostNear || compared === mostCompared || steps.left <= 0) break;
      compared++;
      await pace();
      const text = await textOf(source);
      if (text === undefined) continue;
      const near = nearestPlace(text, unitsBefore(text, start), q, nearness, steps);
      if (near && near.share >= nearness)
        found.push({ place: await standing(source, text, near, near.differences), alike: near.alike });
    }
    const isCut = (rare[0]?.count ?? 0) > mostRows;
    return {
      places: found.sort(byNearness).map(({ place }) => place),
      capped: isCut || mightBeNear(0) || texts.slice(compared).some(({ words }) => mightBeNear(words)),
    };
  }

  async function standing(
    id: string,
    text: string,
    { start, end }: Place,
    differences: Near["differences"],
    before = 0,
  ): Promise<Standing> {
    const labels: Labels = new Map();
    const stream: StreamName = streamName("source", id);
    await loadLabels(things.world(), [stream], labels);
    const label = labels.get(stream);
    const within = pointsBefore(text);
    const points = (at: number) => before + within(at);
    return {
      source: idOf(stream),
      title: label?.name ?? id,
      published: label?.published,
      supersededBy: label?.supersededBy && { id: label.supersededBy.id, name: label.supersededBy.name },
      start: points(start),
      end: points(end),
      exact: text.slice(start, end),
      sentence: sentencesAround(text, { start, end }, sentences(label?.language ?? "en")),
      differences: differences.map(({ asked, start, end }) => ({
        asked,
        printed: text.slice(start, end),
        start: points(start),
        end: points(end),
      })),
    };
  }
}

const verdictOf = ([first]: readonly Standing[]): Checked["verdict"] =>
  first === undefined
    ? "nowhere"
    : first.differences.length > 0
      ? "differently"
      : first.supersededBy
        ? "superseded"
        : "word-for-word";

/** A place that is near, and the share of the words that stand there, however they are spelled. */
interface Found {
  readonly place: Standing;
  readonly alike: number;
}

const byNearness = (one: Found, other: Found): number =>
  other.alike - one.alike || one.place.differences.length - other.place.differences.length;

/** The rarest words, as many as may be looked at. */
function asManyAsMay(rare: readonly Known[]): string[] {
  let rows = 0;
  const some = rare.filter(({ count }, n) => {
    rows += count;
    return n === 0 || (count <= mostRows && rows <= mostLookedAt);
  });
  return some.map(({ word }) => word);
}

const both = (some: Set<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...some].filter((one) => others.has(one)));

/** How many code units the first code points of a text are. */
function unitsBefore(text: string, points: number): number {
  let at = 0;
  for (let n = 0; n < points && at < text.length; n++)
    at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
  return at;
}
