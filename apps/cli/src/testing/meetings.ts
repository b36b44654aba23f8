import type { Page } from "playwright-core";
import { deskInBrowser, type Served } from "./desk.ts";

/** Who meets in the tests of the desk, and about what. */
const vocabulary = {
  bodies: {
    a: { kind: "ministry", names: "Ministry A" },
    b: { kind: "ministry", names: "Ministry B" },
  },
  topics: {
    trade: { names: { en: "Trade" } },
    commerce: { names: { en: "Commerce" } },
    arms: { names: { en: "Arms control" } },
  },
};

/** A meeting of that name, as it was announced. */
export const textOf = (name: string, day: number) => `${name} meeting in Minsk

Ministry A and Ministry B held consultations in Minsk on ${day} November 2014, says ${name}. The sides discussed trade and arms control, says ${name}. They agreed on trade, says ${name}.`;
/** The same, as somebody recorded it before. */
const sheetOf = (name: string, day: number) => ({
  source: {
    id: `report-${name.toLowerCase()}`,
    text: "text.txt",
    title: `${name} meeting`,
    kind: "press-release",
    publishers: ["a"],
    published: `2014-11-${day}`,
    language: "en",
  },
  by: "joint",
  session: {
    id: `session-${name.toLowerCase()}`,
    format: "consultations",
    title: `${name} meeting in Minsk`,
    date: { value: `2014-11-${day}`, quote: `on ${day} November 2014` },
    place: { value: "Minsk", quote: "in Minsk on" },
    parties: ["a", "b"],
  },
  claims: [
    { discussed: ["trade", "arms"], quote: `The sides discussed trade and arms control, says ${name}.` },
    { agreed: "trade", quote: `They agreed on trade, says ${name}.` },
  ],
});

/** A browser, and a register that knows the ministries and the topics, for the tests of a file. */
export const meetings = (): ReturnType<typeof deskInBrowser> => deskInBrowser(vocabulary);

/** Records a meeting as somebody else would. */
export async function recorded(served: Served, name: string, day: number): Promise<void> {
  const told = await served.apply(sheetOf(name, day), { text: textOf(name, day) });
  if (told.refused !== false || told.complete !== true) throw new Error(JSON.stringify(told));
}

/** The rows of the desk's list, as they are read. */
export const list = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll(".list li button")].map((row) => [...row.children].map((one) => one.textContent).filter(Boolean).join(" "))`,
  );

interface Claim {
  readonly id: string;
  readonly act: string;
  readonly [field: string]: unknown;
}
/** A session, as the register tells it. */
export const sessionDocument = async (served: Served, id: string) =>
  (await served.read(`/v1/sessions/${id}`)) as { claims: Claim[]; [field: string]: unknown };
