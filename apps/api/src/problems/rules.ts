/** Rules by which a write can be refused, in words for the reference. The domain's are held to be all here by a test. */
export const rules: Readonly<Record<string, string>> = {
  "text-withheld": "Words that were withheld can't be deposited again.",
};
