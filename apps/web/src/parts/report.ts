import { spoken } from "../language/language.ts";
import type { Reader } from "../language/reader.ts";
import { html, type Markup } from "../markup/html.ts";

const reportWords = spoken({
  en: {
    report: "Report an error in this claim",
    subject: (what: string): string => `An error in ${what}`,
    body: (address: string): string =>
      `What is recorded: ${address}\n\nWhat is wrong, and where it says so:\n`,
  },
  ru: {
    report: "Сообщить об ошибке в этом утверждении",
    subject: (what: string): string => `Ошибка: ${what}`,
    body: (address: string): string => `Запись: ${address}\n\nЧто неверно и где об этом сказано:\n`,
  },
});

/** The address at which an error is reported, with what is known of it filled in: a letter's (RFC 6068), or that of a new issue, as forges take it. */
function reportAddress({ language, baseUrl, reportTo }: Reader, path: string): string | undefined {
  if (reportTo === undefined) return undefined;
  const say = reportWords[language];
  const [subject, body] = [say.subject(path.slice(1)), say.body(`${baseUrl}${path}`)];
  const [title, more] = reportTo.startsWith("mailto:") ? ["subject", "body"] : ["title", "body"];
  const said = [`${title}=${encodeURIComponent(subject)}`, `${more}=${encodeURIComponent(body)}`].join("&");
  return `${reportTo}${reportTo.includes("?") ? "&" : "?"}${said}`;
}

/** Where to report an error in a claim; nothing where nobody takes reports. */
export function reportLink(reader: Reader, path: string): Markup | false {
  const address = reportAddress(reader, path);
  return (
    address !== undefined &&
    html`<a href="${address}" rel="nofollow">${reportWords[reader.language].report}</a>`
  );
}
