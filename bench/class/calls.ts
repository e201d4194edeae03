/** Calls between a benchmark and its processes, over the channel that Node gives a child. */
import { type ChildProcess, spawn } from 'node:child_process'

type Handlers = Readonly<Record<string, (data: never) => unknown>>

/** Moment in milliseconds, the same clock in every process of this machine. */
export const moment = (): number => Number(process.hrtime.bigint()) / 1e6

/** In a child: answers calls by name. */
export function answerCalls(handlers: Handlers): void {
  process.on('message', async ({ call, name, data }: { call: number; name: string; data: never }) => {
    try {
      process.send?.({ call, value: await handlers[name]?.(data) })
    } catch (error) {
      process.send?.({ call, fault: String(error instanceof Error ? error.stack : error) })
    }
  })
  process.on('disconnect', () => process.exit(0))
}

export interface Child {
  readonly call: <T>(name: string, data?: unknown) => Promise<T>
  readonly stop: () => Promise<void>
}

/** Starts a file of this folder in a process of its own. */
export function startChild(file: string, env: Readonly<Record<string, string>> = {}): Child {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', new URL(file, import.meta.url).pathname],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...env } },
  )
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let calls = 0
  child.on('message', ({ call, value, fault }: { call: number; value: never; fault?: string }) => {
    const one = waiting.get(call)
    waiting.delete(call)
    if (fault === undefined) one?.resolve(value)
    else one?.reject(new Error(`${file}: ${fault}`))
  })
  const gone = new Promise<void>(resolve => child.on('exit', () => resolve()))
  void gone.then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended`))
  })
  return {
    call: (name, data) =>
      new Promise((resolve, reject) => {
        calls += 1
        waiting.set(calls, { resolve, reject })
        child.send({ call: calls, name, data })
      }),
    stop: () => {
      child.kill('SIGTERM')
      return gone
    },
  }
}

/** Bytes of memory that a process has in use, after what is not needed has been collected. */
export async function settledMemory(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.()
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return process.memoryUsage().rss
}
