'use client'

/** Seconds that a vote can be given, beside no end at all. */
const voteTimes: readonly number[] = [20, 30, 45, 60, 90, 120, 180, 300]

const timeName = (seconds: number): string =>
  seconds % 60 === 0 && seconds >= 120 ? `${seconds / 60} phút` : `${seconds} giây`

interface Props {
  readonly id: string
  readonly value: number | null
  readonly onChange: (seconds: number | null) => void
}

/** How long a vote runs. */
export function TimeSelect({ id, value, onChange }: Props) {
  const known = value === null || voteTimes.includes(value)
  const times = known ? voteTimes : [...voteTimes, value].sort((a, b) => a - b)
  return (
    <select
      id={id}
      className="field"
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
    >
      <option value="">Không hẹn giờ</option>
      {times.map(seconds => (
        <option key={seconds} value={seconds}>
          {timeName(seconds)}
        </option>
      ))}
    </select>
  )
}
