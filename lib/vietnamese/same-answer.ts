import { fold } from './fold'
import { normalizeTonePosition } from './tone-position'

type Sameness = 'same' | 'same-without-tones' | 'different'

/** Case, spacing, quotes, dashes, a final stop and the place of the tone carry no meaning in a typed answer. */
function canonical(text: string): string {
  return normalizeTonePosition(text)
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:!?]+$/, '')
    .trim()
}

/** Compares what a learner typed with an accepted answer. Tones left out altogether are forgiven, wrong tones are not. */
export function sameAnswer(typed: string, accepted: string): Sameness {
  const [a, b] = [canonical(typed), canonical(accepted)]
  if (a === b) return 'same'
  return a !== '' && a === fold(a) && a === fold(b) ? 'same-without-tones' : 'different'
}
