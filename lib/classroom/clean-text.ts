/** A text that every store keeps as it is: PostgreSQL refuses U+0000, and half a surrogate pair is no character. */
export const cleanText = (text: string): string => text.replaceAll('\0', '').toWellFormed()
