import { readFile } from "node:fs/promises";
import { sampleFolder } from "../../serve/assets.ts";

/** What an editor wrote, as a test wants it written: as it is, or with more in it. */
export type Say = (words: string) => string;

/** A record sheet, and the words of its source. */
interface Told {
  readonly sheet: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

/** More claims than a page shows: of a long text, a sentence each. */
const many = 600;
const sentences = Array.from(
  { length: many },
  (_, n) => `In point ${n + 1} the sides discussed matter ${n + 1} of their common list.`,
);

const source = (id: string, title: string, published: string, more: object = {}) => ({
  id,
  text: "text.txt",
  title,
  kind: "press-release",
  publishers: ["mfa-belarus"],
  published,
  language: "en",
  ...more,
});

const session = (id: string, title: string, date: string, words: string, more: object = {}) => ({
  id,
  format: "joint-collegium",
  title,
  date: { value: date, quote: words },
  parties: ["mfa-belarus", "mfa-russia"],
  ...more,
});

/** A session that one line of a text is all about. */
function brief(say: Say, id: string, date: string, words: string, more: object = {}): Told {
  return {
    sheet: {
      source: source(
        `${id}-text`,
        say(`Notice of the press service, ${date.slice(0, 4)}`),
        date.replace(/[~?]/, ""),
      ),
      session: session(id, say(`Joint sitting of ${date.slice(0, 4)}`), date, words, more),
    },
    text: `${say("Notice.")} ${words} of that year. ${id}\n`,
  };
}

export async function sheetsOf(say: Say): Promise<Told[]> {
  const moscow = await readFile(new URL("moscow-2009.txt", sampleFolder()), "utf8");
  return [
    secondAccount(say),
    rewritten(say, moscow),
    withheld(say),
    ...briefs(say),
    ...long(say),
    cyrillic(say),
    again(say),
  ];
}

const secondAccount = (say: Say): Told => ({
  sheet: {
    source: source("second-account", say("On the joint session in Moscow"), "2009-11-27"),
    by: "joint",
    session: "sample-moscow-2009",
    topics: { "border-regions": { names: say("Cooperation of border regions") } },
    claims: [
      { corroborates: "c8", quote: "Disarmament was gone into with care" },
      {
        contradicts: "c9",
        wording: "did not agree",
        quote: "The sides did not agree on a treaty on European security",
      },
      {
        discussed: "border-regions",
        wording: "spoke about",
        quote: "They also spoke about the border regions",
      },
    ],
  },
  text: `${say("Second account.")} Disarmament was gone into with care. The sides did not agree on a treaty on European security. They also spoke about the border regions.\n`,
});

const rewritten = (say: Say, moscow: string): Told => ({
  sheet: {
    source: source("rewritten", say("Two collegiums in Moscow: a digest, rewritten"), "2026-03-01", {
      publishers: ["collegium"],
      supersedes: "sample-digest-moscow-2009",
    }),
  },
  text: moscow
    .replace(
      "how European security might be built anew, and disarmament",
      "how European security might be built anew",
    )
    .replace("friendly and full of trust.", "businesslike."),
});

const withheld = (say: Say): Told => ({
  sheet: {
    source: source("withheld-text", say("A report that was printed by mistake"), "2011-10-05"),
    by: "joint",
    session: session(
      "withheld-2011",
      say("Consultations on border crossings"),
      "2011-10-04",
      "on 4 October 2011",
      {
        format: "consultations",
      },
    ),
    topics: { "border-crossings": { names: say("Border crossings") } },
    claims: [
      { discussed: "border-crossings", wording: "discussed", quote: "the sides discussed border crossings" },
      { agreed: "border-crossings", wording: "agreed", quote: "They agreed to open two of them" },
    ],
    aside: ["Printed by mistake."],
  },
  text: `Printed by mistake. Meeting on 4 October 2011, the sides discussed border crossings. They agreed to open two of them. ${say("More.")}\n`,
});

const briefs = (say: Say): Told[] => [
  brief(say, "withdrawn-2014", "2014-11-18", "It took place on 18 November"),
  {
    sheet: { source: source("cancelled-2012-text", say("A sitting that is to come"), "2012-05-02") },
    text: "It is to take place on 1 June. Now it will not.\n",
  },
  brief(say, "bare-2016", "2016~", "It took place in the spring", { series: "sample-joint-collegium" }),
];

function long(say: Say): Told[] {
  const topics = Object.fromEntries(
    sentences.map((_, n) => [`matter-${n + 1}`, { names: say(`Matter ${n + 1}`) }]),
  );
  const claims = sentences.map((quote, n) => ({ discussed: `matter-${n + 1}`, wording: "discussed", quote }));
  return [
    {
      sheet: {
        source: source("many-text", say("Minutes of a sitting with a long list"), "2018-05-05"),
        by: "joint",
        topics,
        session: session("many-2018", say("A sitting with a long list"), "2018-05-04", "On 4 May 2018", {
          series: "sample-joint-collegium",
        }),
        claims,
      },
      text: `On 4 May 2018 the collegiums sat together. ${sentences.join(" ")} ${say("End.")}\n`,
    },
    {
      sheet: {
        source: source("after-many-text", say("Minutes of a sitting with a short list"), "2019-05-05"),
        by: "joint",
        session: session(
          "after-many-2019",
          say("A sitting with a short list"),
          "2019-05-04",
          "On 4 May 2019",
          {
            series: "sample-joint-collegium",
          },
        ),
        claims: [
          {
            discussed: "matter-1",
            emphasis: "thorough",
            wording: "thoroughly discussed",
            quote: "the sides thoroughly discussed matter 1",
          },
        ],
      },
      text: `On 4 May 2019 the sides thoroughly discussed matter 1. ${say("End.")}\n`,
    },
  ];
}

const cyrillic = (say: Say): Told => ({
  sheet: {
    source: source(
      "cyrillic-text",
      say("О совместном заседании коллегий министерств иностранных дел"),
      "2020-10-02",
      {
        language: "ru",
        url: "https://example.org/ru/news/2020/10/02",
      },
    ),
    by: "joint",
    bodies: {
      "long-state": {
        kind: "state",
        names: {
          en: say("United Kingdom of Great Britain and Northern Ireland"),
          ru: say("Соединённое Королевство Великобритании и Северной Ирландии"),
        },
      },
      "long-ministry": {
        kind: "ministry",
        names: {
          en: say("Foreign, Commonwealth and Development Office of the United Kingdom"),
          ru: say("Министерство иностранных дел, по делам Содружества и развития Соединённого Королевства"),
        },
        country: "long-state",
      },
    },
    topics: {
      "long-topic": {
        names: {
          en: say(
            "Implementation of the obligations under the Convention on the prohibition of anti-personnel mines",
          ),
          ru: say(
            "Достопримечательности и взаимодействие внешнеполитических ведомств в многосторонних форматах",
          ),
        },
      },
    },
    session: session(
      "cyrillic-2020",
      say(
        "Двадцать первое совместное заседание коллегий министерств иностранных дел, посвящённое вопросам внешнеполитического взаимодействия",
      ),
      "2020-10-01",
      "1 октября 2020 года",
      { parties: ["mfa-belarus", "long-ministry"], place: "Санкт-Петербург", format: "ministerial" },
    ),
    claims: [
      {
        discussed: "long-topic",
        emphasis: "thorough",
        wording: "подробно обсудили",
        quote: "Стороны подробно обсудили взаимодействие внешнеполитических ведомств",
      },
      {
        urged: "long-topic",
        wording: "призвали",
        addressees: ["long-ministry"],
        quote: "и призвали к сдержанности",
      },
    ],
  },
  text: `${say("Сообщение.")} 1 октября 2020 года Стороны подробно обсудили взаимодействие внешнеполитических ведомств и призвали к сдержанности.\n`,
});

/** What the register has already under other ids, as an editor may record it who does not know. */
const again = (say: Say): Told => ({
  sheet: {
    topics: { disarmament: { names: { en: say("Disarmament"), ru: say("Разоружение") } } },
    people: { "lavrov-s": { names: say("S. V. Lavrov"), variants: [say("Lavrov S. V.")] } },
    bodies: { "belarus-mfa": { kind: "ministry", names: say("MFA of Belarus"), country: "belarus" } },
    instruments: {
      "plan-2015-again": {
        kind: "plan",
        names: say("2015 plan of consultations"),
        parties: ["mfa-belarus", "mfa-russia"],
        period: "2015",
      },
    },
  },
});
