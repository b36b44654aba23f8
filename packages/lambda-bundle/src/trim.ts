import type { Plugin } from "esbuild";

/** A module that a bundle has in a shorter form. */
export interface Trim {
  readonly module: RegExp;
  readonly contents: string;
  readonly loader?: "js" | "json";
}

/** Those of every function. */
const trims: readonly Trim[] = [
  {
    // A function finds its credentials in its environment; what asks metadata services, files and single sign-on is for other places.
    module: /\/@aws-sdk\/credential-provider-node\/dist-es\/index\.js$/,
    contents: 'export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";',
  },
  {
    // What the register says of bad input is in its own words, in English.
    module: /\/zod\/v4\/locales\/index\.js$/,
    contents: 'export { default as en } from "./en.js";',
  },
];

/** Leaves out of a bundle what no Lambda function comes to, and what one doesn't. */
export const trimmed = (own: readonly Trim[]): Plugin => ({
  name: "trimmed",
  setup({ onLoad }) {
    for (const { module, contents, loader = "js" } of [...trims, ...own])
      onLoad({ filter: module }, () => ({ contents, loader }));
  },
});
