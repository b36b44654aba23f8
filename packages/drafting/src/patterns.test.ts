import { globSync, readFileSync } from "node:fs";
import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { parseSync, Visitor } from "oxc-parser";
import { expect, it } from "vitest";

/**
 * What of a pattern may be looked for again at every place of a text, as far as the text goes: a repetition without an upper bound, behind which
 * something must stand. Behind ^ a pattern is tried at one place.
 */
function unbounded(pattern: string, flags: string): string[] {
  const found: string[] = [];
  const unicode = { unicode: flags.includes("u"), unicodeSets: flags.includes("v") };
  visitRegExpAST(new RegExpParser().parsePattern(pattern, 0, pattern.length, unicode), {
    onQuantifierEnter(one) {
      if (one.max === Number.POSITIVE_INFINITY && mustGoOn(one) && !isAtBegin(one)) found.push(one.raw);
    },
  });
  return found;
}

/** A node of a pattern that is no pattern itself. */
type Inner = Exclude<
  AST.Node,
  AST.RegExpLiteral | AST.Pattern | AST.Flags | AST.ModifierFlags | AST.Modifiers
>;

const parentOf = (node: Inner): Inner | undefined =>
  node.parent && node.parent.type !== "Pattern" ? (node.parent as Inner) : undefined;

function mustGoOn(one: Inner): boolean {
  for (let node: Inner = one, parent = parentOf(one); parent; node = parent, parent = parentOf(parent)) {
    if (parent.type !== "Alternative") continue;
    const behind = parent.elements.slice(parent.elements.indexOf(node as AST.Element) + 1);
    if (behind.some((element) => leastOf(element) > 0)) return true;
  }
  return false;
}

function isAtBegin(one: Inner): boolean {
  for (let node: Inner | undefined = one; node; node = parentOf(node)) {
    const [first] = node.type === "Alternative" ? node.elements : [];
    if (first?.type === "Assertion" && first.kind === "start") return true;
  }
  return false;
}

/** How many signs an element takes at least; what it must look ahead for counts as one. */
function leastOf(element: AST.Element): number {
  switch (element.type) {
    case "Quantifier":
      return element.min === 0 ? 0 : leastOf(element.element);
    case "Group":
    case "CapturingGroup":
      return Math.min(
        ...element.alternatives.map(({ elements }) => elements.reduce((sum, one) => sum + leastOf(one), 0)),
      );
    case "Assertion":
      return element.kind === "end" || element.kind === "lookahead" ? 1 : 0;
    case "Backreference":
      return 0;
    default:
      return 1;
  }
}

it("finds what is repeated without a bound before what must follow", () => {
  expect(unbounded("министерств\\p{L}* дел", "u")).toEqual(["\\p{L}*"]);
  expect(unbounded("(?:a+|b)\\s*$", "u")).toEqual(["a+", "\\s*"]);
  expect(unbounded("(?:\\w+ )?on", "")).toEqual(["\\w+"]);
  expect(unbounded("x\\p{L}{0,3} y|threat\\w*\\b|^\\s*x|z+(?:y?)", "u")).toEqual([]);
});

it("is bounded in every pattern of this package", () => {
  const wide = globSync("**/*.ts", { cwd: import.meta.dirname })
    .filter((name) => !name.endsWith(".test.ts"))
    .flatMap((name) => {
      const found: string[] = [];
      const { program, errors } = parseSync(name, readFileSync(`${import.meta.dirname}/${name}`, "utf8"));
      expect(errors).toEqual([]);
      new Visitor({
        Literal(node) {
          if (!("regex" in node)) return;
          const { pattern, flags } = node.regex;
          found.push(...unbounded(pattern, flags).map((raw) => `${name}: ${raw} in /${pattern}/${flags}`));
        },
      }).visit(program);
      return found;
    });
  expect(wide).toEqual([]);
});
