import type { App, RegisterKey } from "@collegium/api";
import { signToken } from "@collegium/api";
import { createClient } from "@collegium/client";
import { sendSheet } from "../apply/send-sheet.ts";
import { sampleFolder } from "../serve/assets.ts";
import { applySample } from "../serve/sample.ts";
import { applyStates } from "./states/apply.ts";

/** What somebody might write to get more out of a page than words: tags, the ends of attributes, and addresses that run. */
const attack = `"><img src=x onerror=alert(1)><script>alert(1)</script>'><svg onload=alert(1)> javascript:alert(1) עברית`;
/** Printed, it may also turn its direction and never take that back; in words of ours the register refuses it. */
const turned = `${attack} \u202eevil\u2067`;
/** A word as long as a field may be. */
const word = (length: number): string => "Щ".repeat(length);
const line = (of: string): string => `${of} ${attack} ${word(250)}`;

/** One word of ten thousand signs, as no page has room for in a line. */
const endless = word(10_000);
const said = `The sides ${turned} thoroughly discussed ${word(9_500)} arms control.`;
const met = `Minister ${turned} attended.`;
const plan = `The plan ${turned} was signed.`;
const ready = `They expressed readiness ${turned} to go on.`;
const held = `On November 18, 2014 Ministry ${turned} hosted Ministry B in Minsk.`;
const text = `${turned}\n\n${held} ${met} ${said} ${plan} ${ready} Bob and Ann met alone ${turned} friendly.\n\n${endless}\n`;
const second = `${turned} It was said otherwise: the sides hardly discussed ${turned} anything.\n`;

const sheet = {
  source: {
    id: "evil-text",
    text: "evil.txt",
    title: line("Text"),
    kind: "press-release",
    publishers: ["evil-mfa"],
    published: "2014-11-18",
    language: "en",
    url: "https://example.org/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
  },
  by: "joint",
  bodies: {
    "evil-state": {
      kind: "state",
      names: { en: line("State"), ru: line("Государство"), be: line("Дзяржава") },
      matches: [{ relation: "exact", uri: "https://example.org/'%22%3E%3Cscript%3E" }],
    },
    "evil-mfa": { kind: "ministry", names: line("Ministry A"), country: "evil-state" },
    "evil-other": { kind: "ministry", names: line("Ministry B") },
  },
  people: {
    "evil-ann": {
      names: line("Ann"),
      variants: [line("Anna")],
      offices: [{ title: line("Minister"), body: "evil-mfa", quote: met }],
    },
    "evil-bob": { names: line("Bob") },
  },
  topics: {
    "evil-topic": { names: { en: line("Topic"), ru: line("Тема") } },
    "evil-part": { names: line("Part"), broader: "evil-topic" },
  },
  series: {
    "evil-series": {
      of: "sessions",
      names: line("Series"),
      every: "year",
      since: "2010",
      searched: [{ period: "2013", outcome: "none-found", where: line("Archive"), note: line("Note") }],
    },
  },
  instruments: {
    "evil-base": { kind: "treaty", names: line("Treaty"), parties: ["evil-state"] },
    "evil-plan": {
      kind: "plan",
      names: line("Plan"),
      aliases: [line("Alias")],
      parties: ["evil-mfa", "evil-other"],
      period: "2014/2015",
      quote: plan,
      links: [{ implements: "evil-base", quote: plan }],
    },
  },
  session: {
    id: "evil-session",
    format: "consultations",
    title: line("Session"),
    date: { value: "2014-11-18", quote: held },
    place: { value: line("Minsk"), quote: { exact: held, basis: "inferred", note: line("Why") } },
    parties: { value: ["evil-mfa", "evil-other"], quote: held },
    series: { value: "evil-series", quote: held },
    under: { value: ["evil-plan"], quote: plan },
  },
  claims: [
    {
      attended: "evil-ann",
      for: "evil-mfa",
      role: "head",
      office: line("Office"),
      printedAs: line("A."),
      quote: met,
    },
    { discussed: "evil-topic", wording: "thoroughly discussed", summary: line("Summary"), quote: said },
    { signed: "evil-plan", wording: "was signed", quote: plan },
    {
      offered: ["evil-part"],
      wording: "expressed readiness",
      by: ["evil-mfa"],
      refersTo: ["evil-base"],
      quote: { exact: ready, basis: "inferred", note: line("Because") },
    },
    {
      met: ["evil-ann", "evil-bob"],
      as: "pair",
      character: line("friendly"),
      wording: "met alone",
      quote: "Bob and Ann met alone … friendly",
    },
  ],
};

const account = {
  source: {
    id: "evil-second",
    text: "second.txt",
    title: line("Second"),
    kind: "news",
    publishers: ["evil-other"],
    published: "2014-11-19",
    language: "en",
  },
  session: "evil-session",
  claims: [
    { contradicts: "c2", wording: "hardly discussed", quote: "the sides hardly discussed … anything" },
  ],
};

const q = (query: Record<string, string>): string => `?${new URLSearchParams(query)}`;

/** Each page on which something of them stands, by what it is. */
export const hostilePages = {
  home: "/",
  sessions: "/sessions",
  topics: "/topics",
  instruments: "/instruments",
  "all-series": "/series",
  bodies: "/bodies",
  people: "/people",
  sources: "/sources",
  session: "/sessions/evil-session",
  attended: "/sessions/evil-session/c1",
  discussed: "/sessions/evil-session/c2",
  signed: "/sessions/evil-session/c3",
  offered: "/sessions/evil-session/c4",
  met: "/sessions/evil-session/c5",
  topic: "/topics/evil-topic",
  instrument: "/instruments/evil-plan",
  base: "/instruments/evil-base",
  series: "/series/evil-series",
  ministry: "/bodies/evil-mfa",
  state: "/bodies/evil-state",
  person: "/people/evil-ann",
  source: "/sources/evil-text",
  account: "/sources/evil-second",
  narrowed: "/sessions?topic=evil-topic&by=body%2Fevil-mfa",
  found: "/search?q=readiness",
  sought: `/search${q({ q: attack })}`,
  checked: `/check${q({ q: `They expressed readiness ${attack} to go on` })}`,
  invented: `/check${q({ q: `${attack} ${word(400)}` })}`,
  nowhere: `/${encodeURIComponent(attack)}`,
  unclear: `/sessions${q({ from: attack, place: attack })}`,
} as const;

/** Fills a register with what is meant to break its pages, in every field that an editor can fill. */
export async function applyHostile(app: Pick<App, "fetch">, key: RegisterKey): Promise<void> {
  await applySample(app, key, sampleFolder());
  await applyStates(app, key, (words) => `${words} ${attack}`);

  const token = await signToken(
    key,
    { name: `"><script>alert(1)<script>`, scopes: ["record", "curate"], ttl: 300 },
    new Date(),
  );
  const fetch = async (request: Request) => app.fetch(request);
  const client = createClient({ url: "http://hostile.invalid", token, fetch });
  for (const [yaml, name, words] of [
    [sheet, "evil.txt", text],
    [account, "second.txt", second],
  ] as const) {
    const sent = await sendSheet(client, { yaml: JSON.stringify(yaml), text: { name, words } });
    if (!sent.ok || sent.report.refused) throw new Error(`It was refused: ${JSON.stringify(sent)}`);
  }
}
