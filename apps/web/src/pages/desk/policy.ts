/**
 * What the desk's page may do: run the register's own script files, talk to the register and the editors' issuer, and nothing else. No words become markup or script: the page
 * has no policy of trusted types, so that even a slip of ours (`innerHTML`) would be refused by the browser.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** With the origins of the issuer by which editors sign in: the script asks these, besides the register. */
export const deskPolicy = (signInOrigins: readonly string[]): string =>
  [...policy, ["connect-src", "'self'", ...signInOrigins].join(" ")].join("; ");
