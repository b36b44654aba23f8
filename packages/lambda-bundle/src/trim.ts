import type { Plugin } from "esbuild";

interface Trim {
  readonly module: RegExp;
  readonly contents: string;
}

/** Modules that a function's bundle has in a shorter form. */
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

/** Leaves out of a bundle what no Lambda function comes to. */
export const trimmed: Plugin = {
  name: "trimmed",
  setup({ onLoad }) {
    for (const { module, contents } of trims) onLoad({ filter: module }, () => ({ contents, loader: "js" }));
  },
};
