const kindStart = '{"kind":"'.length;

/** The kind of a mention, which its JSON begins with; something else where it is hidden. */
export const kindOf = (body: string): string => body.slice(kindStart, body.indexOf('"', kindStart));
