import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";
import type { WholeApp } from "../serve/pages.ts";
import { applyHostile, hostilePages } from "../testing/hostile.ts";
import { filledPages } from "../testing/pages.ts";
import { statePages } from "../testing/states/pages.ts";

let app: WholeApp;

beforeAll(async () => {
  ({ app } = await filledPages(applyHostile));
});

const loader = new StaticConfigLoader({
  extends: ["html-validate:recommended"],
  // A title is as long as the names in it.
  rules: { "long-title": "off" },
});
// It would be put together anew for each page.
const configuration = await loader.getConfigFor("a page");
const validator = new HtmlValidate(Object.assign(loader, { getConfigFor: () => configuration }));

/** What HTML does not allow of a page (WHATWG), or nobody should write. */
async function faultsIn(body: string): Promise<string[]> {
  const { results } = await validator.validateString(body);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}

/** Pages on which nothing of an editor's stands. */
const ownPages = { check: "/check", find: "/search", "how-we-read": "/how-we-read", about: "/about" };

/** All tags of a page, as a browser reads them: an attribute's quotes may hold `>`. */
const tagsOf = (body: string): string[] => body.match(/<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi) ?? [];

/** What of a tag an attack could have written. */
function whatIsWrongWith(tag: string): string[] {
  const bare = tag.replaceAll(/"[^"]*"/g, '""');
  const address = /\s(?:href|src|action|formaction)="([^"]*)"/i.exec(tag)?.[1] ?? "/";
  const wrong =
    /^<(?:img|iframe|object|embed|base)\b/i.test(tag) ||
    (/^<script/i.test(tag) && tag !== '<script type="application/ld+json">') ||
    /\son[a-z]+=|\sstyle=|alert|evil/i.test(bare) ||
    !/^(?:\/(?!\/)|[?#]|https?:\/\/)/.test(address);
  return wrong ? [tag] : [];
}

const wholly = new Set([
  "sessions",
  "session",
  "discussed",
  "topic",
  "instrument",
  "person",
  "source",
  "checked",
]);

describe.each(["", "/ru"])("In %s/", (language) => {
  test.each(Object.entries({ ...hostilePages, ...statePages, ...ownPages }))(
    "%s holds what was written as words, nothing of it as markup, and is HTML without fault",
    async (name, path) => {
      const answer = await app.request(`${language}${path === "/" && language !== "" ? "" : path}`);
      const body = await answer.text();
      expect(answer.status).toBeLessThan(500);
      const tags = tagsOf(body);
      expect(tags.length).toBeGreaterThan(10);
      expect(tags.flatMap(whatIsWrongWith)).toEqual([]);
      // Nothing of it is lost either: who reads sees what was written.
      expect(await faultsIn(body)).toEqual([]);
      if (wholly.has(name)) expect(body).toContain("&lt;script&gt;alert(1)");
    },
  );
});
