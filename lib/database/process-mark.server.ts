import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Names one run of one process: its number alone comes again after a restart. */
export interface ProcessMark {
  readonly pid: number
  /** When it was started, as this system tells it; null where it does not. */
  readonly started: string | null
  /** Machine, and on Linux the space of process numbers (a container has its own), within which `pid` means anything. */
  readonly place: string
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** Clock ticks since boot at which the process was started, with the boot's id. */
function startedOnLinux(pid: number): string | null {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  // The second field is the program's name in brackets, and may hold spaces and brackets itself.
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return ticks === undefined || boot === null ? null : `${boot} ${ticks}`
}

const startedByPs = (pid: number): string | null =>
  attempt(() =>
    execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    }).trim(),
  ) || null

const startOf = (pid: number): string | null =>
  process.platform === 'linux' ? startedOnLinux(pid) : process.platform === 'win32' ? null : startedByPs(pid)

const thisPlace = (): string =>
  [hostname(), attempt(() => readlinkSync('/proc/self/ns/pid'))].filter(part => part !== null).join(' ')

export const markOf = (pid: number): ProcessMark => ({ pid, started: startOf(pid), place: thisPlace() })

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the process still runs; null when that cannot be seen from here. */
export function isRunning({ pid, started, place }: ProcessMark): boolean | null {
  if (place !== thisPlace()) return null
  return exists(pid) && (started === null || started === startOf(pid))
}
