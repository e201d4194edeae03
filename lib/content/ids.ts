import { errorAt, type Finding, type Place } from '@/lib/kernel/finding'
import type { SourceFile } from './source-file'

type IdKind = 'course' | 'lesson' | 'section' | 'question' | 'fact' | 'term'

export interface LockedId {
  readonly kind: IdKind
  readonly id: string
  readonly path: string
  readonly place: Place
}

/** Kinds that learners' records name: once published they never change. */
const kept: ReadonlySet<IdKind> = new Set<IdKind>(['course', 'lesson', 'section', 'question'])
const lockPath = 'content/ids.lock'

/** One line an id, `question ecr-token-het-han`, sorted. */
export function formatLock(ids: readonly LockedId[]): string {
  const lines = ids.filter(({ kind }) => kept.has(kind)).map(({ kind, id }) => `${kind} ${id}`)
  return `${[...new Set(lines)].sort().join('\n')}\n`
}

/** Ids are unique in their kind, and none that was published has gone. */
export function checkIds(ids: readonly LockedId[], lock: SourceFile | undefined): Finding[] {
  const findings: Finding[] = []
  const first = new Map<string, LockedId>()
  for (const one of ids) {
    const key = `${one.kind} ${one.id}`
    const other = first.get(key)
    if (other) {
      const message = `the ${one.kind} id \`${one.id}\` stands also in ${other.path}:${other.place.line}`
      findings.push(errorAt(one.path, one.place, 'duplicate-id', message, 'give this one an id of its own'))
    } else first.set(key, one)
  }
  return [...findings, ...checkLock([...first.values()], lock)]
}

function checkLock(ids: readonly LockedId[], lock: SourceFile | undefined): Finding[] {
  const present = new Map(ids.filter(({ kind }) => kept.has(kind)).map(one => [`${one.kind} ${one.id}`, one]))
  const locked = (lock?.text ?? '').split('\n')
  const gone = locked.flatMap((line, index) =>
    line === '' || present.has(line)
      ? []
      : [
          errorAt(
            lockPath,
            { line: index + 1, column: 1 },
            'id-changed',
            `\`${line}\` is no longer in the content; learners' records name it`,
            'restore the id (a moved or reworded thing keeps it), or delete this line if the thing is really gone',
          ),
        ],
  )
  const known = new Set(locked)
  const fresh = [...present].flatMap(([key, one]) =>
    known.has(key)
      ? []
      : [
          errorAt(
            one.path,
            one.place,
            'id-unlocked',
            `\`${key}\` is not in ${lockPath}`,
            'run `npm run lock-ids` and commit the file',
          ),
        ],
  )
  return [...gone, ...fresh]
}
