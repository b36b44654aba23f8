export { type Begun, beginSignIn, finishSignIn, type Terms, type Tokens } from "./code-flow.ts";
export { SignInFailed } from "./failed.ts";
export { discovered } from "./issuer.ts";
export { forgetTokens, refreshed } from "./keep-on.ts";
export { signInTerms } from "./terms.ts";
