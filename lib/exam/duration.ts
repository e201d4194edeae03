const two = (value: number): string => String(value).padStart(2, '0')

function parts(ms: number): readonly [hours: number, minutes: number, seconds: number] {
  const all = Math.floor(ms / 1000)
  return [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
}

/** `1:05:09`, `29:45`. */
export function showClock(ms: number): string {
  const [hours, minutes, seconds] = parts(ms)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`
}

/** `1 giờ 5 phút`, `29 phút 45 giây`, `8 giây`. */
export function sayDuration(ms: number): string {
  const [hours, minutes, seconds] = parts(ms)
  if (hours > 0) return minutes > 0 ? `${hours} giờ ${minutes} phút` : `${hours} giờ`
  if (minutes > 0) return seconds > 0 ? `${minutes} phút ${seconds} giây` : `${minutes} phút`
  return `${seconds} giây`
}
