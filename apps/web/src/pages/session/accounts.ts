import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { aboutOf } from "../../parts/claim/about.ts";
import { numberOf } from "../../parts/claim/claim.ts";
import { nameOf } from "../../parts/name.ts";
import { inline, words } from "../../parts/quotation.ts";
import { section } from "../../parts/thing/head.ts";
import type { Claim, QuotedSource } from "../../reading/documents.ts";
import { accountsWords } from "./accounts-words.ts";
import type { Placed } from "./ordered.ts";
import type { ToldText } from "./told-texts.ts";

/** What one account says of a claim. */
interface Said {
  readonly exact: string;
  readonly wording: string | undefined;
  readonly against: boolean;
}

/**
 * The two accounts that most claims quote, claim by claim: what both say, what one of them alone says, and where they contradict one another. Nothing where
 * there is one account alone.
 */
export function accountsPart(
  reader: Reader,
  texts: readonly ToldText[],
  placed: readonly Placed[],
): Markup | undefined {
  const [one, other, third] = texts;
  if (!one || !other) return undefined;
  const say = accountsWords[reader.language];
  const rows = placed.flatMap(({ claim }) => {
    const [here, there] = [saidIn(claim, one.source), saidIn(claim, other.source)];
    return here || there ? [{ claim, here, there }] : [];
  });
  if (!rows.some(({ here }) => here) || !rows.some(({ there }) => there)) return undefined;
  // What both tell stands first: there they can be held against one another.
  const ordered = [...rows].sort((a, b) => rank(a) - rank(b));
  const cell = (said: Said | undefined, { lang }: ToldText, index: number): Markup =>
    html`<td data-h="${say.accounts[index] ?? ""}">${said ? inline(words(said.exact, said.wording), lang) : html`<span class="soft">${say.silent}</span>`}</td>`;
  return section(
    "accounts",
    say.title,
    html`${third && html`<p class="wide soft small">${say.ofTwo}</p>`}
<table class="rows wide aligned"><thead><tr><th scope="col">${say.claim}</th>${[one, other].map(({ source }) => html`<th scope="col">${nameOf(reader, "source", { id: source.id, name: source.title })}</th>`)}<th scope="col">${say.who}</th></tr></thead><tbody>
${ordered.map(
  ({ claim, here, there }) =>
    html`<tr><th scope="row"><span class="refs"><a href="#${claim.id}">${numberOf(claim.id)}</a></span> ${aboutOf(reader, claim)}</th>${cell(here, one, 0)}${cell(there, other, 1)}<td data-h="${say.who}">${whoSays(reader, here, there)}</td></tr>`,
)}
</tbody></table>`,
  );
}

const rank = ({
  here,
  there,
}: {
  readonly here: Said | undefined;
  readonly there: Said | undefined;
}): number => {
  if (here?.against || there?.against) return 0;
  if (here && there) return 1;
  return here ? 2 : 3;
};

function saidIn(claim: Claim, { id }: QuotedSource): Said | undefined {
  const own = claim.evidence.find(({ source }) => source === id);
  if (own) return { exact: own.exact, wording: claim.wording, against: false };
  for (const { evidence } of claim.corroborations ?? []) {
    const found = evidence.find(({ source }) => source === id);
    if (found) return { exact: found.exact, wording: undefined, against: false };
  }
  for (const { evidence, wording } of claim.contradictions ?? []) {
    const found = evidence.find(({ source }) => source === id);
    if (found) return { exact: found.exact, wording, against: true };
  }
  return undefined;
}

function whoSays({ language }: Reader, here: Said | undefined, there: Said | undefined): Part {
  const say = accountsWords[language];
  if (here?.against || there?.against) return html`<b>${say.against}</b>`;
  if (here && there) return say.both;
  return here ? say.first : say.second;
}
