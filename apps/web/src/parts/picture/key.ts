import { actWords } from "../../language/acts.ts";
import type { Datum } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import type { AnyClaim } from "../../reading/documents.ts";
import { sign } from "../sign.ts";
import { heldSign, keyed, keyOfHatching, openBar } from "./shapes.ts";
import { yearsOf } from "./span.ts";
import { pictureWords } from "./words.ts";

const steps = ["touched", "plain", "thorough", "special", "main"] as const;

interface Keyed {
  readonly date: Datum;
  readonly claim: AnyClaim;
}

/** What the signs of a drawing mean: all steps of emphasis where there is one, each other act that occurs, sessions, hatching, and bars. */
export function yearsKey({ language }: Reader, id: string, marks: readonly Keyed[], held?: string): Markup {
  const say = pictureWords[language];
  const discussed = marks.some(({ claim }) => claim.act === "discussed");
  const others = [
    ...new Map(
      marks.flatMap(({ claim }) => (claim.act === "discussed" ? [] : [[claim.act, claim] as const])),
    ).values(),
  ];
  return html`<ul class="key wide">
${
  discussed &&
  steps.map(
    (emphasis) =>
      html`<li>${sign({ act: "discussed", emphasis })} ${actWords[language].emphasis[emphasis]}</li>`,
  )
}
${others.map((claim) => html`<li>${sign(claim)} ${actWords[language].acts[claim.act]}</li>`)}
${held !== undefined && html`<li>${keyed(heldSign.shape)} ${held}</li>`}
<li>${keyOfHatching(`${id}-key`)} ${say.nothing}</li>
${marks.some(({ date }) => isWide(date)) && html`<li>${keyed(openBar(1, 33, 8), 34)} ${say.unsure}</li>`}
</ul>`;
}

const isWide = (date: Datum): boolean => {
  const { first, last } = yearsOf(date);
  return first === undefined || first !== last;
};
