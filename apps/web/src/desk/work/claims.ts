import { attitudeIn, emphasisIn } from "@collegium/sheets/language";
import { details, isDetail, neededDetails, type Says, sayings } from "../sheet/acts.ts";
import { type Aside, type Item, newItem } from "../sheet/item.ts";
import { find, type ListField } from "../sheet/sheet.ts";
import { isEmpty, isSame, type Span } from "../text/span.ts";
import type { Sentence } from "../text/text.ts";
import { cutsIn, snapped } from "../text/words.ts";
import { actorsOf, choicesOf, kindOfNew, listOf } from "./choices.ts";
import { allNames, ask, currentOf, type Desk, labelOf, murmur, run, select, tell, visit } from "./desk.ts";
import { goOn } from "./going.ts";
import { newName } from "./new-name.ts";

/** The sentences that the selected words are in, from the first's beginning to the last's end. */
function sentencesHere({ text, selection: { start, end } }: Desk): {
  first: number;
  last: number;
  span: Span;
} {
  const first = text.sentenceAt(start);
  const last = Math.max(first, text.sentenceAt(Math.max(start, end - 1)));
  const { start: from } = text.sentences[first] as Sentence;
  return { first, last, span: { start: from, end: (text.sentences[last] as Sentence).end } };
}

/** An id that no item has: the number of what was done so far. */
const fresh = ({ history }: Desk, place = 0): string =>
  `m${history.cursor + 1}-${history.commands.length}-${place}`;

/** The words that a claim would have: those selected, whole; a bare caret means its sentence. */
const wordsHere = (desk: Desk): Span =>
  isEmpty(desk.selection) ? sentencesHere(desk).span : snapped(desk.text, desk.selection);

/** Makes a claim of the selected words, and asks what it is about. `takes` is a draft that is taken with it. */
export function make(desk: Desk, says: Says, takes?: string): Desk {
  if (isDetail(says) && desk.sheet.head.isKnown) return tell(desk, desk.words.detailsRecorded);
  const span = wordsHere(desk);
  if (isEmpty(span)) return tell(desk, desk.words.selectFirst);
  const words = desk.text.slice(span);
  const shade = shadeOf(desk, says, words);
  const [publisher] = listOf(desk.sheet.head.source.publishers);
  // Judgements are mostly the publisher's own.
  const by = says === "assessed" && publisher !== undefined ? [`body/${publisher}`] : desk.sheet.head.by;
  const item = newItem({ id: fresh(desk), says, spans: [span], by, ...(shade !== undefined && { shade }) });
  const made = run(desk, { do: "make", items: [item], ...(takes !== undefined && { takes }) });
  return ask(select(made, span, item.id), "objects");
}

function shadeOf({ text }: Desk, says: Says, words: string): string | undefined {
  if (says === "discussed") return emphasisIn(words, text.language).emphasis;
  if (says === "noted") return attitudeIn(words).attitude;
  return says === "assessed" ? "positive" : undefined;
}

/** Drafts what the selected sentence says of the session: its date, place, parties and format, as far as they are missing. */
export function makeDetails(desk: Desk): Desk {
  if (desk.sheet.head.isKnown) return tell(desk, desk.words.detailsRecorded);
  const span = wordsHere(desk);
  const missing = details.filter(
    (says) =>
      !desk.sheet.items.some((item) => item.says === says && item.status !== "dismissed") &&
      (desk.drafted[says] !== undefined || neededDetails.includes(says)),
  );
  if (missing.length === 0) return tell(desk, desk.words.detailsThere);
  const items = missing.map((says, place) => {
    const known = desk.drafted[says];
    return newItem({
      id: fresh(desk, place),
      says,
      spans: [span],
      objects: known?.values.slice(0, says === "parties" ? undefined : 1) ?? [],
      note: known?.note,
      inferred: known?.inferred ?? false,
    });
  });
  const made = run(desk, { do: "make", items });
  const open = items.find(({ objects }) => objects.length === 0) ?? (items[0] as Item);
  const there = select(made, span, open.id);
  return open.objects.length === 0
    ? ask(there, "objects")
    : murmur(there, desk.words.detailsMade(items.length));
}

/** Chooses one of what is offered, or takes it away. */
export function pick(desk: Desk, place: number): Desk {
  const choice = choicesOf(desk)[place];
  const field = desk.asking?.field ?? "objects";
  if (field === "says")
    return choice
      ? make({ ...desk, asking: undefined }, choice.value as Says)
      : tell(desk, desk.words.noSuchAct);
  const item = currentOf(desk);
  if (!item || !choice) return tell(desk, desk.words.noSuchName);
  const isOne = item.says === "attended" && field === "objects" && item.objects.length > 0;
  if (isOne && !choice.isOn) {
    // One person a claim: the next is a claim of its own, of the same words.
    const twin: Item = { ...item, id: fresh(desk), objects: [choice.value], status: "taken", more: {} };
    const made = run(desk, { do: "make", items: [twin], ...(item.status === "draft" && { takes: item.id }) });
    return tell(select(made, twin.spans[0], twin.id), desk.words.added(choice.label));
  }
  const toggled = run(desk, { do: "toggle", id: item.id, field: field as ListField, value: choice.value });
  const told = choice.isOn ? desk.words.takenAway(choice.label) : desk.words.added(choice.label);
  return murmur({ ...toggled, asking: undefined }, told);
}

/** More words than these are no name. */
const longestName = 12;

/** Makes a new thing of what is typed, or else of the selected words. */
export function createName(desk: Desk): Desk {
  const kind = kindOfNew(desk);
  const item = currentOf(desk);
  const label = (desk.asking?.typed.trim() || desk.text.slice(desk.selection).trim()).replace(/\s+/g, " ");
  if (!kind || !item || label === "") return tell(desk, desk.words.noSuchName);
  if (label.split(" ").length > longestName && !desk.asking?.typed.trim())
    return tell(desk, desk.words.noSentence);
  const there = new Set(allNames(desk).map(({ name }) => name));
  const parties =
    desk.sheet.items.find(({ says, status }) => says === "parties" && status !== "dismissed")?.objects ?? [];
  const name = newName(kind, label, {
    language: desk.text.language,
    taken: (one) => there.has(one),
    parties: parties.map((one) => one.slice(one.indexOf("/") + 1)),
  });
  const made = run(desk, { do: "name", name, id: item.id, field: desk.asking?.field as ListField });
  return tell({ ...made, asking: undefined }, desk.words.newName(label));
}

/** “Not this”: dismisses a draft, removes a claim, says of bare words that nothing is claimed. */
export function dismiss(desk: Desk): Desk {
  const item = currentOf(desk);
  if (item?.status === "recorded") return tell(desk, desk.words.recordedStays);
  if (item) {
    const gone = run(desk, { do: "dismiss", id: item.id });
    if (item.status !== "draft") return tell(select(gone, item.spans[0]), desk.words.removed);
    const { start } = item.spans[0];
    return goOn({ ...gone, current: undefined }, { from: { start: start - 1, end: start - 1 } });
  }
  const { first, last, span } = sentencesHere(desk);
  const spans = desk.text.sentences
    .slice(first, last + 1)
    .map(
      ({ start, end, kind }): Aside => ({ start, end, why: kind === "heading" ? "heading" : "furniture" }),
    );
  return goOn(run(desk, { do: "aside", spans }), { from: span });
}

/** Gives the current claim other words; without one, selects them. */
function resize(desk: Desk, span: Span): Desk {
  const item = currentOf(desk);
  if (!item || item.status === "recorded") return select(desk, span);
  const [, ...others] = item.spans;
  return select(run(desk, { do: "set", id: item.id, patch: { spans: [span, ...others] } }), span, item.id);
}

/** Shortens the words at an end to the next cut, or lets them grow again within their sentence. */
export function trim(desk: Desk, { atEnd, grow }: { readonly atEnd: boolean; readonly grow: boolean }): Desk {
  const { start, end } = desk.selection;
  const whole = sentencesHere(desk).span;
  const cuts = cutsIn(desk.text, grow ? whole : desk.selection);
  if (grow && atEnd) return resize(desk, { start, end: cuts.find((cut) => cut.end > end)?.end ?? whole.end });
  if (grow)
    return resize(desk, { start: cuts.findLast((cut) => cut.start < start)?.start ?? whole.start, end });
  const cut = atEnd
    ? cuts.findLast((one) => one.end < end && one.end > start)
    : cuts.find((one) => one.start > start && one.start < end);
  if (!cut) return tell(desk, desk.words.noCut);
  return resize(desk, atEnd ? { start, end: cut.end } : { start: cut.start, end });
}

/** The sentence; where it is selected already, one more. */
export function wholeSentence(desk: Desk): Desk {
  const { last, span } = sentencesHere(desk);
  const next = desk.text.sentences[last + 1];
  return resize(desk, isSame(span, desk.selection) && next ? { start: span.start, end: next.end } : span);
}

/** Gives the claim that was current last the selected words: in place of its own, or beside them. */
export function giveWords(desk: Desk, how: "instead" | "beside"): Desk {
  const item = find(desk.sheet, desk.current ?? desk.last);
  if (!item || item.status === "recorded") return tell(desk, desk.words.noClaimYet);
  const span = wordsHere(desk);
  if (isEmpty(span)) return tell(desk, desk.words.selectFirst);
  const spans: Item["spans"] = how === "instead" ? [span, ...item.spans.slice(1)] : [...item.spans, span];
  const given = run(desk, { do: "set", id: item.id, patch: { spans } });
  return tell(select(given, how === "instead" ? span : item.spans[0], item.id), desk.words.wordsGiven);
}

/** Says that the selected words are the verb of the claim that was current last; without a selection, asks for it. */
export function giveVerb(desk: Desk): Desk {
  const item = currentOf(desk);
  if (item) return ask(desk, "wording", item.wording ?? "");
  const last = find(desk.sheet, desk.last);
  if (!last || isEmpty(desk.selection)) return tell(desk, desk.words.noClaimYet);
  const wording = desk.text.slice(snapped(desk.text, desk.selection)).replace(/\s+/g, " ");
  return tell(
    visit(run(desk, { do: "set", id: last.id, patch: { wording } }), last),
    desk.words.verbGiven(wording),
  );
}

const cycled = <T>(list: readonly T[], at: number, back: boolean): T =>
  list[(at + (back ? -1 : 1) + list.length) % list.length] as T;

/** How strongly, in what part, with what attitude: whatever shade the act has. */
export function nextShade(desk: Desk, back: boolean): Desk {
  const item = currentOf(desk);
  const shade = item && sayings[item.says].shade;
  if (!item || !shade || item.status === "recorded")
    return tell(desk, item ? desk.words.noShade : desk.words.noClaimYet);
  const value = cycled(shade.values, shade.values.indexOf(item.shade ?? ""), back);
  return murmur(
    run(desk, { do: "set", id: item.id, patch: { shade: value } }),
    desk.words.shades[value] ?? value,
  );
}

/** Who acted. */
export function nextActor(desk: Desk, back: boolean): Desk {
  const item = currentOf(desk);
  if (!item || isDetail(item.says) || item.status === "recorded") return tell(desk, desk.words.noClaimYet);
  const actors = actorsOf(desk);
  const by = cycled(
    actors,
    actors.findIndex((one) => String(one) === String(item.by)),
    back,
  ) as Item["by"];
  const next = run(desk, { do: "set", id: item.id, patch: { by } });
  return murmur(next, byWords(next, by));
}

export const byWords = (desk: Desk, by: Item["by"]): string =>
  by === "joint"
    ? desk.words.joint
    : by === "unspecified"
      ? desk.words.unspecified
      : desk.words.by(by.map((one) => labelOf(desk, one)).join(", "));

/** In the side meeting that the text told of before, or not. */
export function toggleWithin(desk: Desk): Desk {
  const item = currentOf(desk);
  if (!item || item.says === "met" || isDetail(item.says) || item.status === "recorded")
    return tell(desk, desk.words.noClaimYet);
  const meetings = desk.sheet.items.filter(({ says, status }) => says === "met" && status !== "dismissed");
  const meeting = meetings.findLast(({ spans }) => spans[0].start <= item.spans[0].start) ?? meetings[0];
  if (!meeting) return tell(desk, desk.words.noMeeting);
  const within = item.within === undefined ? meeting.id : undefined;
  const set = run(desk, { do: "set", id: item.id, patch: { within } });
  return murmur(set, within === undefined ? desk.words.inSession : desk.words.inMeeting);
}
