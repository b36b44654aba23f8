import { inLanguage, pathOf } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { recordedOn } from "../../parts/when.ts";
import type { Session } from "../../reading/documents.ts";
import { sessionWords } from "./words.ts";

/** What a reader of a session, or of one of its claims, must know before anything else. */
export function notices(reader: Reader, { status, cancelled, withdrawn }: Session): Markup[] {
  const say = sessionWords[reader.language];
  const said: Markup[] = [];
  if (withdrawn) {
    const { reason, at, duplicateOf } = withdrawn;
    said.push(
      html`${say.withdrawn} ${reason} (${recordedOn(reader, at)})${
        duplicateOf &&
        html`. ${say.duplicateOf} <a href="${inLanguage(reader.language, pathOf("session", duplicateOf.id))}"><bdi>${duplicateOf.title}</bdi></a>`
      }`,
    );
  }
  if (cancelled) said.push(html`${say.cancelled} ${cancelled.reason}`);
  else if (status === "announced") said.push(html`${say.announced}`);
  return said.map((words) => html`<p class="notice">${words}</p>`);
}
