/** The five tones as combining marks: huyền, sắc, hỏi, ngã, nặng. */
const tones = '\u0300\u0301\u0309\u0303\u0323'
/** A tone on the first vowel of a final oa, oe or uy (but not of qu-), as older spelling has it: hòa, khỏe, thủy. */
const oldStyle = new RegExp(
  `(^|[^q])(o)([${tones}])(a|e)(?!\\p{L}|\\p{M})|(^|[^q])(u)([${tones}])(y)(?!\\p{L}|\\p{M})`,
  'giu',
)

/** Writes both spellings of the tone the newer way (hoà, khoẻ, thuỷ), so that they compare as equal. */
export function normalizeTonePosition(text: string): string {
  return text
    .normalize('NFD')
    .replace(
      oldStyle,
      (_, b1 = '', o = '', t1 = '', ae = '', b2 = '', u = '', t2 = '', y = '') =>
        `${b1}${o}${ae}${t1}${b2}${u}${y}${t2}`,
    )
    .normalize('NFC')
}
