// The npm package `edtf` has no types. Only what is used here is declared: `parse` either throws (not EDTF of the
// given level) or answers a tree, which is taken for a yes; what days a date can mean is worked out in `days.ts`,
// because the package's own `min` and `max` leave out parts of lists, huge years and 29 February of unknown years.
declare module "edtf" {
  export function parse(
    input: string,
    constraints: { readonly level: 0 | 1 | 2 | 3 },
  ): { readonly type: string };
}
