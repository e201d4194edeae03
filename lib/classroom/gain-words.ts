/** What a discussion gained, as a learner is told; `gain` as `gainOf` gives it. */
export function gainWords(gain: number | null): string {
  if (gain === null) return ''
  const share = Math.round(Math.abs(gain) * 100)
  if (share === 0) return 'Sau khi thảo luận, số người trả lời đúng không đổi.'
  return gain > 0
    ? `Tính chung, thảo luận đưa ${share}% số người sai ở lần 1 sang đúng.`
    : `Sau khi thảo luận, số người trả lời đúng giảm ${share}%.`
}
