/** Words, figures and punctuation that mean nothing in Markdown, and nothing at its head that would begin a list. */
const plain = /^(?!\d+[.)](?:\s|$))[\p{L}\p{N}](?:[\p{L}\p{N} ,.;?()%/+'"“”–=…-]|:(?!\/\/))*$/u

/** Whether Markdown would give back this text as it is. Most choices and reasons are such, and parsing takes its time. */
export const isPlainWords = (text: string): boolean => plain.test(text) && !text.endsWith(' ') && !text.includes('www.')
