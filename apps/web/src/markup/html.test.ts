import { anySign } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataBlock, html, isSafeAddress, joined, type Part } from "./html.ts";

const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  "</title><script>",
  "<!--",
  "]]>",
];

describe("A template", () => {
  test.each(hostile)("lets %s be text", (words) => {
    const page = String(html`<p title="${words}">${words}</p>`);
    expect(page.match(/[<>]/g)).toHaveLength(4);
    expect(page.match(/"/g)).toHaveLength(2);
    expect(page).not.toContain("'");
  });

  test("escapes whatever stands in text and in quotes, and nothing else", () => {
    fc.assert(
      fc.property(fc.string({ unit: anySign }), (words) => {
        const page = String(html`<b class="${words}">${words}</b>`);
        const [, inQuotes, inText] = /^<b class="([^"<>']*)">([^"<>']*)<\/b>$/.exec(page) ?? [];
        const said = words
          .replaceAll("&", "&amp;")
          .replaceAll('"', "&quot;")
          .replaceAll("'", "&#39;")
          .replaceAll("<", "&lt;")
          .replaceAll(">", "&gt;");
        expect([inQuotes, inText]).toEqual([said, said]);
      }),
    );
  });

  test.each<[string, (value: Part) => unknown]>([
    ["outside of quotes", (value) => html`<p title=${value}></p>`],
    ["in single quotes", (value) => html`<p title='${value}'></p>`],
    ["as a name of an attribute", (value) => html`<p data-${value}="1"></p>`],
    ["as a name of a tag", (value) => html`<${value}></p>`],
    ["in a name of a tag", (value) => html`<p${value}></p>`],
    ["in what a browser runs", (value) => html`<p onclick="${value}"></p>`],
    ["in what a browser runs, in capitals", (value) => html`<p ONCLICK="${value}"></p>`],
    ["in a style", (value) => html`<p style="${value}"></p>`],
    ["in script", (value) => html`<script>${value}</script>`],
    ["in a sheet of styles", (value) => html`<style>${value}</style>`],
    ["in a comment", (value) => html`<!-- ${value} -->`],
    ["behind a name's =", (value) => html`<p title= ${value}></p>`],
    ["close to quotes", (value) => html`<p class="a"${value}></p>`],
    ["in a second attribute outside of quotes", (value) => html`<p class="a" title=${value}></p>`],
  ])("takes no value %s", (_, template) => {
    for (const value of ["x", html`x`]) expect(() => template(value)).toThrow(TypeError);
  });

  test("takes markup in a tag, and no words", () => {
    const current = (is: boolean) => html`<a href="/" ${is && html`aria-current="page"`}>x</a>`;
    expect(String(current(true))).toBe('<a href="/" aria-current="page">x</a>');
    expect(String(current(false))).toBe('<a href="/" >x</a>');
    expect(() => html`<a ${"onclick"}>x</a>`).toThrow(TypeError);
  });

  test("reads its places right where quotes and brackets stand in text and values", () => {
    const page = html`<p>a "b" > ${"c"} <i title="x > y">${"d"}</i> = ${"e"}</p>${"f"}`;
    expect(String(page)).toBe('<p>a "b" > c <i title="x > y">d</i> = e</p>f');
  });

  test("joins parts, and drops what is nothing", () => {
    expect(String(html`${joined(["a", false, html`<b>b</b>`], ", ")}${undefined}${null}`)).toBe(
      "a, , <b>b</b>",
    );
  });
});

describe("An address", () => {
  test.each([
    "/sessions/a",
    "/",
    "#c8",
    "?q=a",
    "https://mfa.example/a?b=c#d",
    "http://mfa.example",
    "mailto:a@mfa.example?subject=b",
    "",
  ])("%s is followed", (address) => {
    expect(isSafeAddress(address)).toBe(true);
    expect(String(html`<a href="${address}">a</a>`)).toBe(`<a href="${address}">a</a>`);
  });

  test.each([
    ["c8", (value: string) => html`<a href="#c${value}">a</a>`, "#cc8"],
    ["a b&c", (value: string) => html`<a href="/sessions?q=${value}">a</a>`, "/sessions?q=a b&amp;c"],
    ["/topics", (value: string) => html`<a href="/v1${value}">a</a>`, "/v1/topics"],
    ["discussed", (value: string) => html`<a href="${"/ru/how"}#${value}">a</a>`, "/ru/how#discussed"],
    ["javascript:alert(1)", (value: string) => html`<a href="#${value}">a</a>`, "#javascript:alert(1)"],
    ["javascript:alert(1)", (value: string) => html`<a href="${""}${value}">a</a>`, ""],
    ["//elsewhere.example", (value: string) => html`<a href="${""}${value}">a</a>`, ""],
    ["script:alert(1)", (value: string) => html`<a href="java${value}">a</a>`, "java"],
  ])("goes on with %j, where it leads to this site already", (value, template, address) => {
    expect(String(template(value))).toBe(`<a href="${address}">a</a>`);
  });

  test("begins with no slash that a value may follow: two of them lead elsewhere", () => {
    expect(() => html`<a href="/${"/elsewhere.example"}">a</a>`).toThrow(TypeError);
    expect(() => html`<a href="${""}/${"/elsewhere.example"}">a</a>`).toThrow(TypeError);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "sessions",
  ])("%j leads nowhere", (address) => {
    expect(isSafeAddress(address)).toBe(false);
    expect(String(html`<a href="${address}">a</a>`)).toBe('<a href="">a</a>');
    expect(String(html`<form action="${address}">a</form>`)).toBe('<form action="">a</form>');
  });
});

test("data inside of a page can't end it early", () => {
  const block = String(dataBlock("application/ld+json", { a: "</script><script>alert(1)" }));
  expect(block.match(/<\/script>/g)).toHaveLength(1);
  expect(JSON.parse(block.replace(/^<script[^>]*>|<\/script>$/g, ""))).toEqual({
    a: "</script><script>alert(1)",
  });
});
