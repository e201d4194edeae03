import type { Scope } from '@/lib/export/book'
import type { Named } from './export-page'

interface Props {
  readonly scope: Scope
  /** Picks a kind, and the first of its list. */
  readonly pick: (kind: Scope['kind']) => void
  readonly onChange: (scope: Scope) => void
  readonly lessons: readonly Named[]
  readonly domains: readonly Named[]
}

/** Which questions: all, those of a domain, those of a lesson. */
export function ScopePicker({ scope, pick, onChange, lessons, domains }: Props) {
  const lists = { domain: { name: 'Một miền kiến thức', all: domains }, lesson: { name: 'Một bài', all: lessons } }
  return (
    <fieldset>
      <legend>Lấy câu nào</legend>
      <label className="export-scope">
        <input type="radio" name="scope" value="all" checked={scope.kind === 'all'} onChange={() => pick('all')} />
        Cả khóa học
      </label>
      {(['domain', 'lesson'] as const).map(kind => {
        const { name, all } = lists[kind]
        const picked = scope.kind === kind
        return (
          <div key={kind}>
            <label className="export-scope">
              <input type="radio" name="scope" value={kind} checked={picked} onChange={() => pick(kind)} />
              {name}
            </label>
            {picked && (
              <select
                className="field export-select"
                aria-label={name}
                value={scope.id}
                onChange={event => onChange({ kind, id: event.target.value })}
              >
                {all.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
