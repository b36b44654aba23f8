/**
 * What the desk's page may do: run the register's own script files, talk to the register, and nothing else. No words become markup or script: the page
 * has no policy of trusted types, so that even a slip of ours (`innerHTML`) would be refused by the browser.
 */
export const deskPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
