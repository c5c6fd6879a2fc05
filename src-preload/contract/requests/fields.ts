import * as v from 'valibot';

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
export const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
export const optionalName = v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(200)));
export const millilitres = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000));
export const cents = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000));
export const year = v.pipe(v.number(), v.safeInteger(), v.minValue(1850), v.maxValue(2099));
export const nothing = v.undefined();
/** What the asker holds of a list already; null for the whole of it. */
export const sinceVersion = v.strictObject({ since: v.nullable(id) });
