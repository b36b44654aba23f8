import { spelledAlike, type Token } from "../words/tokens.ts";
import type { Step } from "./aligned.ts";

/** What was asked, and the stretch of the text that stands in its place, either of them may be empty. */
export interface Difference {
  readonly asked: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The steps of a passage that can be quoted, with all that differs in them: words are met in whatever case, accents and hyphens, but that they differ
 * in these differs; so does it where white space stands between two words on one side alone, and where the passage would cut a word.
 */
export const asPrinted = (steps: readonly Step[], asked: readonly Token[], there: readonly Token[]): Step[] =>
  withSpaces(uncut(asSpelled(steps, asked, there), there), asked, there);

const asSpelled = (steps: readonly Step[], asked: readonly Token[], there: readonly Token[]): Step[] =>
  steps.flatMap((step): Step[] => {
    if (step.kind !== "same") return [step];
    const [a, t] = [step.asked[0], step.there[0]];
    return Array.from({ length: step.asked[1] - a }, (_, n): Step => {
      const [one, other] = [asked[a + n], there[t + n]];
      const same = one && other && spelledAlike(one, other);
      return { kind: same ? "same" : "different", asked: [a + n, a + n + 1], there: [t + n, t + n + 1] };
    });
  });

/** Where the first words or the last ones are a part of longer ones, these stand in their place. */
function uncut(steps: readonly Step[], there: readonly Token[]): Step[] {
  return steps.map((step, n): Step => {
    let [from, to] = step.there;
    if (n === 0) while (from > 0 && there[from]?.opens === false) from--;
    if (n === steps.length - 1) while (to > 0 && to < there.length && there[to - 1]?.closes === false) to++;
    const isWhole = from === step.there[0] && to === step.there[1];
    return isWhole ? step : { kind: "different", asked: step.asked, there: [from, to] };
  });
}

/** With a step of no words between two that are the same, where one side has white space between them. */
const withSpaces = (steps: readonly Step[], asked: readonly Token[], there: readonly Token[]): Step[] =>
  steps.flatMap((step, n): Step[] => {
    const [a, t] = [step.asked[0], step.there[0]];
    const isBetween = step.kind === "same" && steps[n - 1]?.kind === "same";
    return isBetween && asked[a]?.spaced !== there[t]?.spaced
      ? [{ kind: "different", asked: [a, a], there: [t, t] }, step]
      : [step];
  });

type Span = Step["asked"];

/** Words of a question or a text, and which of them are compared. */
interface Side {
  readonly tokens: readonly Token[];
  readonly all: Span;
}

/** What differs, as it was asked and where it is printed; with the white space around it where only one side has that. */
export function differencesIn(steps: readonly Step[], q: string, asked: Side, there: Side): Difference[] {
  return changes(steps).map((change) => {
    const spaces = spacesTold(spacesAt(asked, change.asked), spacesAt(there, change.there));
    const [from, to] = stretch(asked, change.asked, spaces);
    const [start, end] = stretch(there, change.there, spaces);
    return { asked: q.slice(from, to), start, end };
  });
}

/** Whether white space stands before some words and behind them; undefined where no others that are compared stand there. */
interface Spaces {
  readonly isEmpty: boolean;
  readonly before: boolean | undefined;
  readonly behind: boolean | undefined;
}

const spacesAt = ({ tokens, all }: Side, [from, to]: Span): Spaces => ({
  isEmpty: from === to,
  before: from > all[0] ? tokens[from]?.spaced === true : undefined,
  behind: to < all[1] ? tokens[to]?.spaced === true : undefined,
});

interface Told {
  readonly before: boolean;
  readonly behind: boolean;
}

/** Whether the white space before a difference is a part of it, and that behind it. Where one side has no words, its space may be either. */
function spacesTold(some: Spaces, others: Spaces): Told {
  const hasBefore = some.before !== undefined && others.before !== undefined;
  const hasBehind = some.behind !== undefined && others.behind !== undefined;
  if (!some.isEmpty && !others.isEmpty)
    return {
      before: hasBefore && some.before !== others.before,
      behind: hasBehind && some.behind !== others.behind,
    };
  const differs = (some.before || some.behind) !== (others.before || others.behind);
  const told = hasBefore && hasBehind && differs;
  return { before: told, behind: told };
}

/** From where to where the words reach in what was written. */
function stretch({ tokens }: Side, [from, to]: Span, { before, behind }: Told) {
  const endBefore = tokens[from - 1]?.end ?? 0;
  const start = before || from === to ? endBefore : (tokens[from]?.start ?? endBefore);
  const end = behind ? (tokens[to]?.start ?? start) : (tokens[to - 1]?.end ?? start);
  return [start, Math.max(start, end)] as const;
}

/** Steps that differ, those that touch as one: some words in the place of others. */
function changes(steps: readonly Step[]): Pick<Step, "asked" | "there">[] {
  const found: Pick<Step, "asked" | "there">[] = [];
  let open = false;
  for (const { kind, asked, there } of steps) {
    const last = found.at(-1);
    if (kind === "same") open = false;
    else if (open && last)
      found[found.length - 1] = { asked: [last.asked[0], asked[1]], there: [last.there[0], there[1]] };
    else {
      found.push({ asked, there });
      open = true;
    }
  }
  return found;
}
