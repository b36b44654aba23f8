import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { numberOf } from "../../parts/claim/claim.ts";
import { nameOf, namesOf } from "../../parts/name.ts";
import { coverageInWords } from "../../parts/text/coverage.ts";
import type { Passage } from "../../parts/text/pieces.ts";
import { markedText } from "../../parts/text/text.ts";
import { textWords } from "../../parts/text/words.ts";
import type { Placed } from "./ordered.ts";
import type { ToldText } from "./told-texts.ts";
import { sessionWords } from "./words.ts";

/** The communiqués that a session is told by, with the words that claims of this page quote. */
export function textsPart(reader: Reader, texts: readonly ToldText[], placed: readonly Placed[]): Markup {
  const say = sessionWords[reader.language];
  const several = texts.length > 1;
  const anchored = new Set<number>();
  return html`<section class="text" tabindex="0" aria-labelledby="text">
<h2 id="text">${several ? say.texts : say.text}</h2>
${texts.map((text) => onePart(reader, text, { placed, several, anchored }))}
</section>`;
}

interface Around {
  readonly placed: readonly Placed[];
  readonly several: boolean;
  readonly anchored: Set<number>;
}

function onePart(reader: Reader, told: ToldText, { placed, several, anchored }: Around): Markup {
  const { source, text, lang, sha256, length, coverage, url } = told;
  const say = sessionWords[reader.language];
  const title = nameOf(reader, "source", { id: source.id, name: source.title });
  const names = placed.map(({ claim }) => numberOf(claim.id));
  return html`${several ? html`<h3>${title}</h3>` : html`<p class="soft small">${title}</p>`}
<p class="soft small">${namesOf(reader, "body", source.publishers ?? [])}${length !== undefined && html`. ${textWords[reader.language].length(length)}`}.${coverage && html` ${coverageInWords(reader, coverage)}`}</p>
${url !== undefined && html`<p class="soft small unprinted"><a href="${url}" rel="external nofollow">${say.onPage}</a></p>`}
${source.supersededBy && html`<p class="notice">${say.superseded} ${nameOf(reader, "source", source.supersededBy)}.</p>`}
${
  text === undefined
    ? html`<p class="notice">${source.withheld ? say.withheld : say.lost}</p>`
    : markedText(reader, {
        text,
        lang,
        passages: placed.flatMap((one) => passagesOf(one, source.id)),
        numberOf: (place) => names[place - 1] ?? "",
        anchored,
      })
}
${sha256 !== undefined && html`<p class="hash soft">sha256 ${sha256}</p>`}`;
}

const passagesOf = ({ claim, place }: Placed, source: string): Passage[] =>
  claim.evidence.flatMap(({ source: of, start, end }) => (of === source ? [{ start, end, place }] : []));
