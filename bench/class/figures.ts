/** What a benchmark found, held against what it must reach. */
export interface Figures {
  readonly name: string
  readonly streams: number
  /** Milliseconds from sending a command to each stream having the view that it made. */
  readonly fanOut: readonly number[]
  /** Milliseconds from sending an answer to its acknowledgement. */
  readonly acknowledged: readonly number[]
  /** Bytes of the server's memory a stream; null where it was not measured. */
  readonly memory: number | null
  /** What was not counted exactly once. */
  readonly faults: readonly string[]
}

/** The value below which `share` of the numbers lie. */
export const quantile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN

const budgets = { fanOut: 250, timesBare: 3, acknowledged: 150, memory: 130_000, restart: 3_000 } as const

const ms = (numbers: readonly number[], share: number): string =>
  numbers.length === 0 ? '–' : quantile(numbers, share).toFixed(0)

const kilobytes = (bytes: number | null): string => (bytes === null ? '–' : (bytes / 1000).toFixed(0))

export function printTable(bare: Figures, all: readonly Figures[]): void {
  const times = ({ fanOut }: Figures): string => (quantile(fanOut, 0.99) / quantile(bare.fanOut, 0.99)).toFixed(1)
  const rows = [bare, ...all].map(one => [
    one.name,
    String(one.streams),
    `${ms(one.fanOut, 0.5)} / ${ms(one.fanOut, 0.99)}`,
    one === bare ? '1' : times(one),
    `${ms(one.acknowledged, 0.5)} / ${ms(one.acknowledged, 0.99)}`,
    kilobytes(one.memory),
    one === bare ? '–' : one.faults.length === 0 ? 'yes' : 'NO',
  ])
  const head = [
    'server',
    'streams',
    'fan-out p50 / p99 ms',
    '× bare',
    'answer p50 / p99 ms',
    'KB a stream',
    'exactly once',
  ]
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map(row => row[i]?.length ?? 0)))
  for (const row of [head, widths.map(width => '-'.repeat(width)), ...rows])
    console.log(`| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`)
}

const say = (name: string, what: string, value: number, most: number, unit: string) =>
  console.log(`${value <= most ? 'met    ' : 'NOT MET'} ${name}: ${what} ${value.toFixed(1)} of ${most} ${unit}`)

/** Prints how long rooms were away, the longest first. */
export const printRestarts = (name: string, milliseconds: readonly number[]): void =>
  say(name, 'thirty phones back after kill -9', Math.max(...milliseconds), budgets.restart, 'ms')

/** Prints each budget with whether it was met. */
export function printBudgets(bare: Figures, all: readonly Figures[]): void {
  const floor = quantile(bare.fanOut, 0.99)
  for (const { name, fanOut, acknowledged, memory } of all) {
    say(name, 'fan-out p99', quantile(fanOut, 0.99), budgets.fanOut, 'ms')
    say(name, 'fan-out p99 against the bare server', quantile(fanOut, 0.99) / floor, budgets.timesBare, 'times')
    say(name, 'acknowledgement p99', quantile(acknowledged, 0.99), budgets.acknowledged, 'ms')
    if (memory !== null) say(name, 'memory a stream', memory / 1000, budgets.memory / 1000, 'KB')
  }
}
