import type { Plugin } from "esbuild";

/** A module that a bundle has in a shorter form. */
export interface Trim {
  readonly module: RegExp;
  readonly contents: string;
  readonly loader?: "js" | "json";
}

/** What the register says of bad input is in its own words, in English: zod's in fifty other languages are half of it. */
export const zodInEnglish: Trim = {
  module: /\/zod\/v4\/locales\/index\.js$/,
  contents: 'export { default as en } from "./en.js";',
};

/** A function finds its credentials in its environment; what asks metadata services, files and single sign-on is for other places. */
const credentialsOfEnvironment: Trim = {
  module: /\/@aws-sdk\/credential-provider-node\/dist-es\/index\.js$/,
  contents: 'export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";',
};

/** What every function has in a shorter form. */
export const ofFunctions: readonly Trim[] = [credentialsOfEnvironment, zodInEnglish];

/** Leaves out of a bundle what nothing in it comes to. */
export const trimmed = (trims: readonly Trim[]): Plugin => ({
  name: "trimmed",
  setup({ onLoad }) {
    for (const { module, contents, loader = "js" } of trims)
      onLoad({ filter: module }, () => ({ contents, loader }));
  },
});
