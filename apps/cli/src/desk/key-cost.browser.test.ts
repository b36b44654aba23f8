import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { atDesk, deskInBrowser, lay } from "../testing/desk.ts";
import { drawn } from "../testing/keys.ts";

const topics = ["Trade", "Arms control", "Visas", "Transit"];
const vocabulary = {
  bodies: { a: { kind: "ministry", names: "Ministry A" }, b: { kind: "ministry", names: "Ministry B" } },
  topics: Object.fromEntries(topics.map((name) => [name.toLowerCase().replace(" ", "-"), { names: name }])),
};
const verbs = ["discussed", "agreed on", "reaffirmed their interest in", "noted the state of"];

/** A communiqué of so many bytes: what each sentence says is the same in long ones and in short ones. */
function textOf(size: number): string {
  const sentences = [
    "A meeting in Minsk\n\nMinistry A and Ministry B held consultations in Minsk on 18 November 2014.",
  ];
  for (let place = 0, length = 0; length < size; place++) {
    const sentence = `The sides ${verbs[place % 4]} ${topics[place % 3]?.toLowerCase()} under item ${place}, and spoke of the year ahead.`;
    sentences.push(`${place % 5 === 0 ? "\n\n" : " "}${sentence}`);
    length += sentence.length + 1;
  }
  return sentences.join("").slice(0, size);
}

/** Kinds of keys, each as a round of claims has it: moving, selecting, widening, making, naming, deciding, undoing. */
const round = [
  ["move", "ArrowDown"],
  ["select", "Shift+ArrowRight"],
  ["next bare words", "n"],
  ["shorten", "]"],
  ["lengthen", "Shift+]"],
  ["sentence", "Space"],
  ["act", "d"],
  ["type a name", "t"],
  ["take a name", "Enter"],
  ["choose a name", "2"],
  ["who acts", "w"],
  ["go on", "Enter"],
  ["nothing claimed", "Delete"],
  ["back", "Shift+J"],
  ["undo", "Control+z"],
] as const;
const rounds = 5;

const there = deskInBrowser(vocabulary);

/**
 * What the page's main thread worked until a key was drawn, in seconds: its tasks, which are script, layout, styles and painting together. Time
 * on the clock would tell, too, how many others use the machine, and how long the screen waits for its next frame.
 */
async function workOf(devtools: CDPSession, page: Page, chord: string): Promise<number> {
  const worked = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  const before = await worked();
  await page.keyboard.press(chord);
  await drawn(page);
  return (await worked()) - before;
}

async function costs(size: number): Promise<Map<string, number>> {
  const { page, trouble } = await atDesk(there.browser, there.served, { path: "/desk?drafts=off" });
  await lay(page, textOf(size), "a");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const times = new Map<string, number[]>(round.map(([name]) => [name, []]));
  // The first round warms up.
  for (let turn = 0; turn <= rounds; turn++)
    for (const [name, chord] of round) {
      const time = await workOf(devtools, page, chord);
      if (turn > 0) times.get(name)?.push(time);
    }
  expect(await page.locator(".list li.taken").count()).toBeGreaterThan(rounds);
  expect(trouble).toEqual([]);
  await page.context().close();
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

test("a key in a text of 1 MiB takes at most three times what it takes in one of 3 KB", async () => {
  const short = await costs(3_000);
  const long = await costs(1_048_576);
  const ratios = round.map(([name]) => [name, (long.get(name) ?? 0) / (short.get(name) ?? 1)] as const);
  expect(median(ratios.map(([, ratio]) => ratio)), JSON.stringify(ratios)).toBeLessThanOrEqual(3);
  const sum = (all: Map<string, number>) => [...all.values()].reduce((one, other) => one + other);
  expect(sum(long) / sum(short), JSON.stringify(ratios)).toBeLessThanOrEqual(3);
});
