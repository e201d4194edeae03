/** Lower case without tone and vowel marks; `đ` (U+0111) does not decompose, so it is mapped by hand. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
}
