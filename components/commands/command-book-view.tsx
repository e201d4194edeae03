'use client'

import { useEffect, useMemo, useState } from 'react'
import { CopyText } from '@/components/ui/copy-text'
import { Icon } from '@/components/ui/icon'
import { fold } from '@/lib/vietnamese/fold'
import { CommandRow } from './command-row'
import { textOf, valueFault, valueFor } from './fill'
import type { Placeholder, ShownCommand, ShownGroup } from './types'

const storageKey = 'ben-container:so-tay'

function readValues(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    const entries = Object.entries(kept ?? {}).filter(([, value]) => typeof value === 'string')
    return Object.fromEntries(entries) as Record<string, string>
  } catch {
    return {}
  }
}

function keepValues(values: Readonly<Record<string, string>>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(values))
  } catch {
    // The values then hold until the page is closed.
  }
}

/** Values filled once for all commands, kept on this device. */
function useValues(placeholders: readonly Placeholder[]) {
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => setOwn(readValues()), [])
  const set = (next: Readonly<Record<string, string>>) => {
    setOwn(next)
    keepValues(next)
  }
  const values = Object.fromEntries(placeholders.map(({ id, value }) => [id, valueFor(own[id], value)]))
  return { own, values, set }
}

const searchText = (group: ShownGroup, command: ShownCommand): string =>
  fold([group.tool, group.title, command.does, textOf(command.pieces, {}), command.note ?? ''].join(' '))

function Values({
  placeholders,
  own,
  set,
}: {
  placeholders: readonly Placeholder[]
  own: Readonly<Record<string, string>>
  set: (values: Readonly<Record<string, string>>) => void
}) {
  return (
    <details className="command-values no-print">
      <summary>Điền một lần cho mọi lệnh (cluster, service, Region…)</summary>
      <div className="command-fields">
        {placeholders.map(({ id, label, value }) => {
          const fault = valueFault(own[id] ?? '')
          return (
            <label key={id}>
              <span>{label}</span>
              <input
                className="field"
                type="text"
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                placeholder={value}
                value={own[id] ?? ''}
                aria-invalid={fault !== null}
                aria-describedby={fault ? `${id}-loi` : undefined}
                onChange={event => set({ ...own, [id]: event.target.value.trim() })}
              />
              {fault && (
                <span id={`${id}-loi`} className="command-fault" role="alert">
                  {fault}
                </span>
              )}
            </label>
          )
        })}
      </div>
      <button type="button" className="btn mt-3" onClick={() => set({})}>
        <Icon name="undo" />
        Về giá trị mẫu của Chợ Nổi
      </button>
    </details>
  )
}

/** The command book: filter as you type, fill once, copy one command or a group. */
export function CommandBookView({
  groups,
  placeholders,
}: {
  groups: readonly ShownGroup[]
  placeholders: readonly Placeholder[]
}) {
  const { own, values, set } = useValues(placeholders)
  const [query, setQuery] = useState('')
  const indexed = useMemo(
    () => groups.map(group => ({ group, texts: group.commands.map(command => searchText(group, command)) })),
    [groups],
  )
  const words = fold(query).split(/\s+/).filter(Boolean)
  const shown = indexed
    .map(({ group, texts }) => ({
      ...group,
      commands: group.commands.filter((_, i) => words.every(word => texts[i]?.includes(word))),
    }))
    .filter(group => group.commands.length > 0)
  const count = shown.reduce((sum, group) => sum + group.commands.length, 0)
  return (
    <>
      <div className="command-bar no-print">
        <label className="visually-hidden" htmlFor="loc-lenh">
          Lọc lệnh
        </label>
        <input
          id="loc-lenh"
          className="field"
          type="search"
          placeholder="Lọc: task dừng, dang nhap, kubectl logs…"
          value={query}
          onChange={event => setQuery(event.target.value)}
        />
        <p role="status">{count} lệnh</p>
        <button type="button" className="btn" onClick={() => print()}>
          In sổ tay
        </button>
      </div>
      <Values placeholders={placeholders} own={own} set={set} />
      {count === 0 && (
        <p className="mt-6">
          Không có lệnh nào khớp “{query}”. Thử bớt chữ, hoặc gõ tên công cụ: ecs, ecr, logs, eksctl, kubectl, docker.
        </p>
      )}
      <div className="command-groups">
        {shown.map(group => (
          <section key={group.id} aria-labelledby={`nhom-${group.id}`} className="command-group">
            <div className="command-head">
              <h2 id={`nhom-${group.id}`}>
                <span className="command-tool">{group.tool}</span>
                {group.title}
              </h2>
              <CopyText
                what="Chép cả nhóm"
                text={() =>
                  group.commands.map(({ does, pieces }) => `# ${does}\n${textOf(pieces, values)}`).join('\n\n')
                }
              />
            </div>
            <ul>
              {group.commands.map(command => (
                <CommandRow key={command.id} command={command} values={values} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
