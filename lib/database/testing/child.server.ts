import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A process of its own that speaks in lines. */
export interface Child {
  readonly pid: number
  readonly say: (line: string) => void
  /** The next line it says. */
  readonly hear: () => Promise<string>
  /** kill -9, if it still runs. */
  readonly kill: () => Promise<void>
}

/** Runs a program of these tests, as `node` would. */
export function startChild(program: URL, ...args: readonly string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(program), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  if (child.pid === undefined) throw new Error('the process did not start')
  return {
    pid: child.pid,
    say: line => void child.stdin.write(`${line}\n`),
    hear: async () => {
      const { value, done } = await lines.next()
      if (done) throw new Error('the process ended')
      return value
    },
    kill: async () => {
      if (child.signalCode !== null || child.exitCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
