import type { Page } from "playwright-core";
import { drawn } from "./keys.ts";
import { takeSure } from "./sure-drafts.ts";
import type { Wanted } from "./wanted.ts";

const letters: Readonly<Record<string, string>> = {
  attended: "a",
  met: "m",
  discussed: "d",
  assessed: "v",
  noted: "q",
  affirmed: "f",
  offered: "r",
  agreed: "g",
  urged: "u",
  proposed: "p",
  examined: "x",
  adopted: "o",
  signed: "s",
  implemented: "i",
};

/** What is on the screen, read as somebody who looks at it. */
interface Screen {
  readonly says: string;
  readonly objects: string;
  readonly by: string;
  readonly frameworks: string;
  readonly isWithin: boolean;
  readonly isDraft: boolean;
  readonly isDetail: boolean;
  readonly isAsking: boolean;
  readonly hasClaim: boolean;
  readonly choices: readonly { readonly label: string; readonly isOn: boolean }[];
  readonly selection: { readonly start: number; readonly end: number };
  readonly left: number;
}

const look = `(() => {
  const line = document.querySelector(".now .line");
  const parts = [...line.querySelectorAll(".part")].map((one) => [one.querySelector("kbd").textContent, one.textContent.slice(one.querySelector("kbd").textContent.length)]);
  const part = (key) => parts.find(([name]) => name === key)?.[1] ?? "";
  const row = document.querySelector(".list [aria-current=true]");
  const range = document.activeElement?.classList.contains("text") ? getSelection().getRangeAt(0) : undefined;
  return {
    says: line.querySelector("strong")?.textContent ?? "",
    objects: line.querySelector("b")?.textContent ?? "",
    by: part("W"),
    frameworks: part("K"),
    isWithin: part("Y") !== "",
    hasClaim: row !== null,
    isDraft: row?.classList.contains("draft") ?? false,
    isDetail: row !== null && row.parentElement === document.querySelector(".list ol"),
    isAsking: document.querySelector("#box") !== null,
    choices: [...document.querySelectorAll(".choices > div")].map((one) => ({
      label: one.title,
      isOn: one.getAttribute("aria-selected") === "true",
    })),
    selection: range ? { start: range.startOffset, end: range.endOffset } : { start: 0, end: 0 },
    left: document.querySelectorAll(".list .draft").length,
  };
})()`;

/** So many actors the key goes through at most. */
const mostActors = 6;

/** Key presses of an editor who never hesitates, by what they are for. Each part of a chord counts; what is typed into the box doesn't. */
export interface Presses {
  total: number;
  /** Of these: to mend what was drafted wrong. */
  mending: number;
  /** Which they were. */
  readonly keys: string[];
}

/** An editor at a desk who knows what is to be recorded, and sees nothing but the screen. */
function typist(page: Page, presses: Presses) {
  const press = async (chord: string, isMending = false): Promise<void> => {
    const parts = chord.split("+").length;
    presses.total += parts;
    if (isMending) presses.mending += parts;
    presses.keys.push(chord);
    await page.keyboard.press(chord);
    await drawn(page);
  };
  const screen = (): Promise<Screen> => page.evaluate<Screen>(look);

  /** Chooses a name by its digit, or by its letters where it has none. */
  const choose = async (label: string, isMending: boolean): Promise<void> => {
    const { choices, isAsking } = await screen();
    const place = choices.findIndex((one) => one.label === label);
    if (place >= 0) return press(String(place + 1), isMending);
    if (!isAsking) await press(".", isMending);
    await page.keyboard.type(label);
    await drawn(page);
    await press("Enter", isMending);
  };

  /** Makes the current claim's names those that are wanted. */
  const name = async ({ objects, says }: Wanted, isMending: boolean): Promise<void> => {
    const before = await screen();
    for (const { label } of before.choices.filter(({ label: one, isOn }) => isOn && !objects.includes(one)))
      if (says !== "attended") await choose(label, true);
    for (const label of objects) {
      const { choices } = await screen();
      if (!choices.some((one) => one.isOn && one.label === label)) await choose(label, isMending);
    }
    if ((await screen()).isAsking) await press("Escape", isMending);
  };

  /** Makes all else of the current claim as it is wanted. */
  const finish = async (wanted: Wanted, isMending: boolean): Promise<void> => {
    for (let turns = 0; (await screen()).by !== wanted.by && turns < mostActors; turns++)
      await press("w", isMending);
    if ((await screen()).by !== wanted.by) {
      // It is none of those that the key goes through: any name is found by its letters, and joins those that are named.
      while ((await screen()).by !== "by both sides") await press("w", isMending);
      await press("Shift+W", isMending);
      await choose(wanted.by.replace(/^by /, ""), isMending);
    }
    for (const framework of wanted.frameworks) {
      if ((await screen()).frameworks.includes(framework)) continue;
      await press("k", isMending);
      await choose(framework, isMending);
    }
    if ((await screen()).isWithin !== wanted.isWithin) await press("y", isMending);
    if (wanted.wording === undefined || !(await isWithoutVerb(page))) return;
    await press(";", isMending);
    await page.keyboard.type(wanted.wording);
    await press("Enter", isMending);
  };

  return { press, screen, choose, name, finish };
}

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end;

/** So many stops are made at most: who comes here has gone in circles. */
const mostStops = 200;

/** Goes through the whole text, and leaves every claim that is wanted taken on the desk. Answers with those that found no words. */
export async function recordAll(
  page: Page,
  wanted: readonly Wanted[],
  presses: Presses,
): Promise<readonly Wanted[]> {
  const { press, screen, name, finish } = typist(page, presses);
  const open = new Set(wanted);
  const next = (here: { start: number; end: number }): Wanted | undefined =>
    [...open]
      .filter(({ spans }) => spans[0] && overlap(spans[0], here))
      .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))[0];
  for (let stop = 0; stop < mostStops; stop++) {
    const seen = await screen();
    if (seen.hasClaim && !seen.isDraft) {
      const also = next(seen.selection);
      if (also?.spans[0] && overlap(also.spans[0], seen.selection) && isSameWords(also, seen.selection)) {
        await press(letters[also.says] ?? "/");
        await name(also, false);
        await finish(also, false);
        open.delete(also);
        continue;
      }
      const last = JSON.stringify(seen);
      await press("Enter");
      if (JSON.stringify(await screen()) === last) break;
      continue;
    }
    if (seen.isDraft && (await takeSure(page, open, press))) continue;
    if (seen.isDraft && seen.isDetail) {
      await press("Enter");
      continue;
    }
    if (seen.isDraft) {
      const fitting = [...open].find(
        ({ says, spans, objects }) =>
          says === seen.says &&
          spans.some((span) => overlap(span, seen.selection)) &&
          (says !== "attended" || objects.includes(seen.objects)),
      );
      const other = fitting ?? (isAnyOpen(open, seen.selection) ? next(seen.selection) : undefined);
      if (!other) {
        await press("Delete", true);
        continue;
      }
      if (other !== fitting) await press(letters[other.says] ?? "/", true);
      await name(other, true);
      await finish(other, true);
      open.delete(other);
      const beside = next(seen.selection);
      const drafted = await page.locator(".list .draft").count();
      if (beside && isSameWords(beside, seen.selection) && !(await isDrafted(page, beside, drafted))) {
        await press(`Shift+${(letters[beside.says] ?? "/").toUpperCase()}`, true);
        await name(beside, true);
        await finish(beside, true);
        open.delete(beside);
      }
      await press("Enter");
      continue;
    }
    // Bare words.
    if ((await page.locator(".list .missing").count()) === 3 && (await isSentence(page))) {
      await press("t");
      continue;
    }
    const claim = next(seen.selection);
    if (!claim) {
      const before = seen.selection;
      await press("Delete");
      const after = await screen();
      if (!after.hasClaim && JSON.stringify(after.selection) === JSON.stringify(before)) break;
      continue;
    }
    const others = [...open].filter(
      (one) =>
        one !== claim &&
        one.spans[0] &&
        overlap(one.spans[0], seen.selection) &&
        !overlap(one.spans[0], claim.spans[0] ?? seen.selection),
    );
    const behind = others.some(({ spans: [span] }) => (span?.start ?? 0) >= (claim.spans[0]?.end ?? 0));
    if (behind) await press("]");
    await press(letters[claim.says] ?? "/");
    await name(claim, false);
    await finish(claim, false);
    open.delete(claim);
  }
  await press("Control+Enter");
  await press("Control+Enter");
  return [...open];
}

const isAnyOpen = (open: ReadonlySet<Wanted>, here: { start: number; end: number }): boolean =>
  [...open].some(({ spans }) => spans.some((span) => overlap(span, here)));

/** Whether a claim is of these words, or of most of them. */
function isSameWords({ spans: [span] }: Wanted, here: { start: number; end: number }): boolean {
  return span !== undefined && span.start < here.end && here.start < span.end;
}

/** Whether the list has a draft of it still. */
async function isDrafted(page: Page, { says }: Wanted, drafted: number): Promise<boolean> {
  if (drafted === 0) return false;
  const rows = await page.locator(".list .draft .act").allInnerTexts();
  return rows.some((row) => row.endsWith(says));
}

/** Whether the desk asks for the verb of the current claim. */
const isWithoutVerb = async (page: Page): Promise<boolean> =>
  (await page.locator(".now .verdict em", { hasText: "verb" }).count()) > 0;

/** Whether what is selected is a sentence that tells something, not a heading. */
const isSentence = async (page: Page): Promise<boolean> => {
  const quote = await page.locator(".now .quote").textContent();
  return /[.!?]”$/.test(quote ?? "");
};
