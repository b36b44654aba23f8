import * as z from "zod";

/**
 * What a schema says of a value that anybody may have sent. zod asks whatever has a `length` how long it is, though it be no text and no list,
 * and throws where that can't be compared: an object with a `toString` of its own that is no function. Here that is a form like any other
 * wrong one, so that no input is a fault.
 */
export function ask<S extends z.ZodType>(
  schema: S,
  value: unknown,
  params?: z.core.ParseContext<z.core.$ZodIssue>,
): z.ZodSafeParseResult<z.output<S>> {
  try {
    return schema.safeParse(value, params);
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    const message = "This does not have the right form.";
    const error: unknown = new z.ZodError([{ code: "custom", path: [], message, input: value }]);
    return { success: false, error: error as z.ZodError<z.output<S>> };
  }
}
