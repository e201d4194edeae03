import type { Key, KeyOf } from '@/lib/question/grade'
import type { PartId } from '@/lib/question/part'
import type { Tally } from './tally'

type Rights = { readonly [F in Key['format']]: (key: KeyOf<F>, part: PartId) => string }

/** How a tally names what is counted of a part: the choice made, else what is right there. */
const counted: Rights = {
  single: () => 'chon',
  multiple: () => 'chon',
  'true-false': ({ values }, part) => (values[part] ? 'dung' : 'sai'),
  match: ({ rights }, part) => rights[part] ?? '',
  order: ({ order }, part) => String(order.indexOf(part) + 1),
  cloze: () => 'dung',
  open: () => '',
}

/** How many chose a choice; of other formats, how many were right at the part. */
export function countAt(key: Key, tally: Tally, part: string): number {
  const name = (counted[key.format] as (key: Key, part: PartId) => string)(key, part as PartId)
  return tally.parts[part]?.[name] ?? 0
}

/** Whole percents; 0 of none. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100))

/** What a discussion gained, in words; `gain` as `gainOf` gives it. */
export function gainWords(gain: number | null): string {
  if (gain === null) return ''
  const share = Math.round(Math.abs(gain) * 100)
  if (share === 0) return 'Sau khi trao đổi, số người trả lời đúng không đổi.'
  return gain > 0
    ? `Tính chung, trao đổi đưa ${share}% số người sai ở lần 1 sang đúng.`
    : `Sau khi trao đổi, số người trả lời đúng giảm ${share}%.`
}
