export type MessageTree = { [key: string]: string | MessageTree };

type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** French is the measure: English must have the same keys, checked by the compiler. */
export const defineMessages = <T extends MessageTree>(messages: { fr: T; en: SameKeys<T> }) => messages;
