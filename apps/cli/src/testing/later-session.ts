import type { App, RegisterKey } from "@collegium/api";
import { createClient } from "@collegium/client";
import { sendSheet } from "../apply/send-sheet.ts";
import { tokenFor } from "./token.ts";

const words = `A third sitting, written for a test.

On 12 December 2019 the two collegiums sat together, as they do every year. They spoke of arms control at length, and in passing of compatriots who live in third countries.
`;

const yaml = `
source: { id: digest-2019, text: later.txt, title: A third sitting, kind: press-release, publishers: [collegium], published: 2026, language: en }
by: joint
session:
  id: later-2019
  format: { value: joint-collegium, quote: the two collegiums sat together }
  title: A third joint sitting of the two collegiums
  date: { value: 2019-12-12, quote: On 12 December 2019 }
  parties: { value: [mfa-belarus, mfa-russia], quote: the two collegiums }
  series: { value: sample-joint-collegium, quote: as they do every year }
claims:
  - discussed: arms-control-and-disarmament
    emphasis: thorough
    wording: spoke of … at length
    quote: They spoke of arms control at length
  - discussed: compatriots-abroad
    emphasis: touched
    wording: spoke … in passing
    quote: They spoke of arms control at length, and in passing of compatriots who live in third countries
`;

/** Records a session after those of the sample, in which one topic is stronger and one is weaker than in the one before. */
export async function recordLater(app: Pick<App, "fetch">, key: RegisterKey): Promise<void> {
  const token = await tokenFor(key, "record");
  const fetch = async (request: Request) => app.fetch(request);
  const client = createClient({ url: "http://register.example", token, fetch });
  const sent = await sendSheet(client, { yaml, text: { name: "later.txt", words } });
  if (!sent.ok || sent.report.refused) throw new Error(JSON.stringify(sent));
}
