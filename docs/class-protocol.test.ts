import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classApi } from '@/lib/classroom/addresses'
import { mostOpen } from '@/lib/classroom/hub.server'
import { rates } from '@/lib/classroom/limits.server'
import {
  joinSchema,
  learnerActionSchema,
  limits,
  openSchema,
  roomCommandSchema,
  sessionCommandSchema,
} from '@/lib/classroom/protocol'
import { refusals } from '@/lib/classroom/refusal'
import { routes } from '@/lib/classroom/routes.server'
import { mostStreams, seenBy } from '@/lib/classroom/streams.server'
import { viewers } from '@/lib/classroom/words'

const text = readFileSync('docs/class-protocol.md', 'utf8')

/** Cells of the table under a heading, without its head. */
function table(heading: string): string[][] {
  const [, section = ''] = text.split(`\n## ${heading}\n`)
  const lines = (section.split('\n## ')[0] ?? '').split('\n').filter(line => line.startsWith('|'))
  return lines.slice(2).map(line =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim()),
  )
}
const code = (word: string | number): string => `\`${word}\``
const listed = (words: readonly string[]): string => words.map(code).join(', ')
const number = (value: number): string => value.toLocaleString('en-US')

/** A type of command or action with the fields that it has beside it, `id` of commands left out. */
const fields = (options: readonly { readonly shape: Readonly<Record<string, unknown>> }[], left: readonly string[]) =>
  options.map(({ shape }) => {
    const { type } = shape as { readonly type: { readonly value: string } }
    const others = Object.keys(shape).filter(field => !left.includes(field))
    return [code(type.value), listed(others) || '–']
  })

describe('docs/class-protocol.md names', () => {
  it('every endpoint', () => {
    const served = routes.map(({ method, path }) => {
      const template = path.source.replaceAll('\\/', '/').replace('([^/]+)', 'CODE').replace(/[$^]/g, '')
      return code(`${method} ${classApi}${template}`)
    })
    const named = table('Endpoints').map(([endpoint]) => endpoint)
    expect(named).toEqual([code(`GET ${classApi}`), code(`POST ${classApi}`), ...served])
  })

  it('every refusal with its status and its words', () => {
    const known = Object.entries(refusals).map(([name, { status, text }]) => [code(name), String(status), text])
    expect(table('Refusals')).toEqual(known)
  })

  it('every command and action with its fields', () => {
    const first2 = (heading: string) => table(heading).map(row => row.slice(0, 2))
    const commands = [...sessionCommandSchema.options, ...roomCommandSchema.options]
    expect(first2('Commands of the host')).toEqual(fields(commands, ['type', 'id']))
    expect(first2('Actions of a learner')).toEqual(fields(learnerActionSchema.options, ['type']))
  })

  it('every field of opening and joining', () => {
    for (const schema of [openSchema, joinSchema])
      for (const field of Object.keys(schema.shape)) expect(text).toContain(code(field))
  })

  it('every event and who is sent it', () => {
    const shared = ['class', 'counts', 'questions', 'room'] as const
    const rows = shared.map(event => [code(event), viewers.filter(one => seenBy[one].includes(event)).join(', ')])
    expect(table('Events').map(row => row.slice(0, 2))).toEqual([
      ...rows,
      [code('own'), 'learner'],
      [code('bye'), 'all'],
    ])
  })

  it('every limit', () => {
    const sizes = Object.entries(limits).map(([name, value]) => [code(name), number(value)])
    const streams = viewers.map(viewer => [`streams of one ${viewer}`, number(mostStreams[viewer])])
    expect(table('Limits').map(row => row.slice(0, 2))).toEqual([
      ...sizes,
      ...streams,
      ['streams of one process', number(mostOpen)],
    ])
    const rows = Object.entries(rates).map(([name, { burst, every }]) => [
      code(name),
      number(burst),
      `one in ${every >= 1000 ? `${every / 1000} s` : `${every} ms`}`,
    ])
    expect(table('Rates').map(row => row.slice(0, 3))).toEqual(rows)
  })
})
