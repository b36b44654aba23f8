import type { AssetNames } from "../../assets/assets.ts";
import { framed } from "../../frame/frame.ts";
import type { Language } from "../../language/language.ts";
import { html } from "../../markup/html.ts";
import { troubleWords } from "./words.ts";

/** What readers see where nothing can be reached that makes pages: made beforehand, in both languages, for it is one file. */
export function unreachablePage(assets: AssetNames): string {
  const part = (language: Language) => {
    const { title, about } = troubleWords[language].busy;
    return html`<h1>${title}</h1>
<p class="dek">${about}</p>`;
  };
  const reader = { language: "en", baseUrl: "", reportTo: undefined, today: "" } as const;
  const { title } = troubleWords.en.busy;
  const main = html`<div class="grid head">
${part("en")}
</div>
<div class="grid head" lang="ru">
${part("ru")}
</div>`;
  return String(framed(reader, assets, { title, path: "/", unlisted: true, main }));
}
