/** Files of the reference page, as `swagger-ui-dist` ships them. */
export const referenceFiles = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"] as const;
export type ReferenceFile = (typeof referenceFiles)[number];

/** Reads one of the reference page's files; how is left to who starts the app, for a bundle keeps them elsewhere. */
export type ReadReferenceFile = (name: ReferenceFile) => Promise<Uint8Array>;

export const fileTypes: Record<ReferenceFile, string> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "favicon-32x32.png": "image/png",
};
