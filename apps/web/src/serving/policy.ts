/** Only what the register itself serves, and no script at all: whatever stands in a text stays text. */
export const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  // Nothing asks from within a page; but programs that judge a page fetch robots.txt by its leave.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
