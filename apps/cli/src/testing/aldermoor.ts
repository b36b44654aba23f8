import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A communiqué of two countries that are on no map. */
export const communique = `Joint communiqué

The foreign ministers of Aldermoor and Brackenridge, Ms Ilse Thorne and Mr Oskar Vell, met in Aldermoor on 4 May 2031.
The ministers thoroughly discussed fisheries in the Grey Strait. They signed the Fisheries Plan for 2032.
`;

/** Its record sheet; \`quote\` is what the claim about fisheries rests on. */
export const sheet = (quote = "The ministers thoroughly discussed fisheries in the Grey Strait") => `
source:
  id: aldermoor-2031
  text: communique.txt
  title: Joint communiqué
  kind: joint-communique
  publishers: [mfa-aldermoor]
  published: 2031-05-04
  language: en
by: joint
bodies:
  aldermoor: { kind: state, names: Aldermoor }
  brackenridge: { kind: state, names: Brackenridge }
  mfa-aldermoor: { kind: ministry, names: Foreign Ministry of Aldermoor, country: aldermoor }
topics:
  fisheries: { names: Fisheries }
instruments:
  fisheries-plan-2032:
    kind: plan
    names: Fisheries Plan for 2032
    parties: [aldermoor, brackenridge]
    period: 2032
    quote: the Fisheries Plan for 2032
session:
  id: aldermoor-2031
  format: consultations
  title: Consultations of Aldermoor and Brackenridge
  date: { value: 2031-05-04, quote: on 4 May 2031 }
  place: { value: Aldermoor, quote: met in Aldermoor }
  parties: [aldermoor, brackenridge]
claims:
  - discussed: fisheries
    emphasis: thorough
    wording: thoroughly discussed
    quote: ${quote}
  - signed: fisheries-plan-2032
    wording: signed
    quote: They signed the Fisheries Plan for 2032
`;

/** Writes the sheet and its text into a folder. */
export function writeSheet(folder: string, text = sheet()): void {
  writeFileSync(join(folder, "communique.txt"), communique);
  writeFileSync(join(folder, "aldermoor.yaml"), text);
}
