const blankMark = /\{\{([a-z0-9-]+)\}\}/g

/** The blanks named in a cloze text, in order of appearance. Apart from the schema, so that pages need no Zod for it. */
export const blanksOf = (clozeText: string): string[] => [...clozeText.matchAll(blankMark)].map(m => m[1] as string)
