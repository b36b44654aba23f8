import { html } from "hono/html";
import { type ProblemName, problems } from "../problems/catalogue.ts";
import { rulesOf } from "../problems/rules.ts";

/** The reference page: everything on it is the register's own. */
export const referencePage = () => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Collegium: reference of the HTTP API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<noscript><p>The reference needs JavaScript. What it is made from is <a href="/openapi.json">openapi.json</a>.</p></noscript>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

/** Starts the reference. A file of its own, so that the page's policy needs no inline script. */
export const startScript = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  validatorUrl: null,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  presets: [SwaggerUIBundle.presets.apis],
});
`;

const shell = (title: string, body: ReturnType<typeof html>) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Collegium</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/problem-pages.css">
</head>
<body>
<main>${body}</main>
<footer><a href="/problems">All problems</a> · <a href="/docs">Reference</a></footer>
</body>
</html>
`;

export const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:2rem 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.5rem}code{background:#eee;padding:0 .2em;border-radius:3px}dt{margin-top:1rem;font-weight:600}dd{margin:0}
footer{margin-top:3rem;font-size:.9rem}@media(prefers-color-scheme:dark){body{background:#16181c;color:#e6e6e6}code{background:#2a2d33}a{color:#8ab4f8}}
`;

const names = Object.keys(problems) as ProblemName[];

/** `/problems`: every problem the API answers with. */
export const problemsPage = () =>
  shell(
    "Problems",
    html`<h1>Problems</h1>
<p>Errors are answered as <code>application/problem+json</code> (RFC 9457). <code>type</code> leads to one of these pages.</p>
<dl>${names.map((name) => html`<dt><a href="/problems/${name}">${name}</a> (${problems[name].status})</dt><dd>${problems[name].title}</dd>`)}</dl>`,
  );

/** `/problems/<name>`: what one problem means and what to do about it. */
export function problemPage(name: string) {
  if (!Object.hasOwn(problems, name)) return undefined;
  const { status, title, about } = problems[name as ProblemName];
  return shell(
    title,
    html`<h1>${title}</h1>
<p><code>${name}</code>, status ${status}</p>
<p>${withCode(about)}</p>
${ruleList(rulesOf(name as ProblemName))}`,
  );
}

const ruleList = (rules: ReturnType<typeof rulesOf>) =>
  rules.length > 0 &&
  html`<h2>Rules</h2><dl>${rules.map(([rule, about]) => html`<dt id="${rule}">${rule}</dt><dd>${withCode(about)}</dd>`)}</dl>`;

/** Words in which code stands between backticks, as descriptions have it. */
const withCode = (words: string) =>
  words.split("`").map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
