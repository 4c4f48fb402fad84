/** Is it an object with fields: no list, and not nothing? */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Its fields; none where it is no object. For what came in and is asked field by field. */
export const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** Its items; none where it is no list. */
export const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
