import type { Answer, Rating } from '@/lib/question/answer'
import type { KeyOf } from '@/lib/question/grade'
import type { PartId } from '@/lib/question/part'
import { node } from './dom.browser'
import { type Room, tidy } from './memory'
import type { QuizQuestion } from './quiz'

/** The part of a card that takes the answer. */
interface Fields {
  readonly element: HTMLElement
  /** What stands there now; null while something is missing. */
  readonly read: () => Answer | null
  /** What to do when `read` gives null. */
  readonly missing: string
}

type Make = (question: QuizQuestion, given: Answer | undefined, room: Room) => Fields

const group = (name: string, ...children: HTMLElement[]): HTMLFieldSetElement =>
  node('fieldset', {}, node('legend', { className: 'hidden' }, name), ...children)

/** Choices of one or several, as radio buttons or boxes. */
const choices =
  (type: 'radio' | 'checkbox'): Make =>
  (question, given) => {
    const chosen = given?.format === 'single' ? [given.choice] : given?.format === 'multiple' ? given.choices : []
    const inputs = question.parts.map(part =>
      node('input', { type, name: question.id, value: part.id, checked: chosen.includes(part.id as PartId) }),
    )
    const rows = question.parts.map((part, i) =>
      node('label', { className: 'choice' }, inputs[i] as HTMLElement, node('span', { html: part.text })),
    )
    const read = (): Answer | null => {
      const ids = inputs.filter(input => input.checked).map(input => input.value as PartId)
      if (ids.length === 0) return null
      return type === 'radio' ? { format: 'single', choice: ids[0] as PartId } : { format: 'multiple', choices: ids }
    }
    return { element: group('Các lựa chọn', ...rows), read, missing: 'Chọn một câu trả lời rồi kiểm tra.' }
  }

const statements: Make = (question, given) => {
  const values = given?.format === 'true-false' ? given.values : {}
  const rows = question.parts.map(part => {
    const radio = (value: boolean, name: string) =>
      node(
        'label',
        { className: 'small' },
        node('input', {
          type: 'radio',
          name: `${question.id}-${part.id}`,
          value: String(value),
          checked: values[part.id as PartId] === value,
        }),
        name,
      )
    return node(
      'fieldset',
      { className: 'row' },
      node('legend', { html: part.text }),
      radio(true, 'Đúng'),
      radio(false, 'Sai'),
    )
  })
  const read = (): Answer | null => {
    const picked = rows.map(row => row.querySelector<HTMLInputElement>('input:checked')?.value)
    if (picked.includes(undefined)) return null
    const entries = question.parts.map((part, i) => [part.id, picked[i] === 'true'])
    return { format: 'true-false', values: Object.fromEntries(entries) }
  }
  return { element: node('div', {}, ...rows), read, missing: 'Trả lời hết các nhận định rồi kiểm tra.' }
}

const matching: Make = (question, given) => {
  const rights = given?.format === 'match' ? given.rights : {}
  const selects = question.parts.map(part => {
    const options = question.rights.map(right => node('option', { value: right.id }, right.plain))
    const select = node('select', {}, node('option', { value: '' }, 'Chọn vế ghép'), ...options)
    select.value = rights[part.id as PartId] ?? ''
    return select
  })
  const rows = question.parts.map((part, i) =>
    node('label', { className: 'row' }, node('span', { html: part.text }), selects[i] as HTMLElement),
  )
  const read = (): Answer | null => {
    if (selects.some(select => select.value === '')) return null
    const entries = question.parts.map((part, i) => [part.id, selects[i]?.value])
    return { format: 'match', rights: Object.fromEntries(entries) }
  }
  return { element: group('Các vế cần ghép', ...rows), read, missing: 'Ghép hết các vế rồi kiểm tra.' }
}

const ordering: Make = (question, given) => {
  const list = node('ol', { className: 'order' })
  const begun = given?.format === 'order' ? [...given.order] : question.parts.map(part => part.id as PartId)
  const textOf = (id: PartId) => question.parts.find(part => part.id === id)?.text ?? ''
  const button = (name: string, sign: string, go: (row: HTMLElement) => void) => {
    const made = node('button', { type: 'button', className: 'move', ariaLabel: name }, sign)
    made.addEventListener('click', () => {
      go(made.closest('li') as HTMLElement)
      made.focus()
    })
    return made
  }
  for (const id of begun) {
    const up = button('Đưa lên', '↑', row => row.previousElementSibling?.before(row))
    const down = button('Đưa xuống', '↓', row => row.nextElementSibling?.after(row))
    const row = node('li', { className: 'row' }, node('span', { html: textOf(id) }), up, down)
    row.dataset.part = id
    list.append(row)
  }
  const read = (): Answer => ({
    format: 'order',
    order: [...list.children].map(row => (row as HTMLElement).dataset.part as PartId),
  })
  return { element: list, read, missing: '' }
}

const blanks: Make = (question, given, room) => {
  const names = Object.keys((question.key as KeyOf<'cloze'>).accept)
  const typed = given?.format === 'cloze' ? given.blanks : {}
  const inputs = new Map(
    names.map((name, i) => [
      name,
      node('input', {
        type: 'text',
        maxLength: room.blank,
        value: typed[name] ?? '',
        ariaLabel: `Chỗ trống ${i + 1}`,
        autocomplete: 'off',
        spellcheck: false,
      }),
    ]),
  )
  const pieces = question.pieces.flatMap(({ before, text, after, blank }) => {
    const input = blank === undefined ? undefined : inputs.get(blank)
    return [before, ...(text ? [node('span', { html: text })] : []), after, ...(input ? [input] : [])]
  })
  const read = (): Answer | null => {
    const entries = [...inputs].map(([name, input]) => [name, tidy(input.value.trim())] as const)
    return entries.some(([, value]) => value === '') ? null : { format: 'cloze', blanks: Object.fromEntries(entries) }
  }
  return { element: node('div', { className: 'cloze' }, ...pieces), read, missing: 'Điền hết chỗ trống rồi kiểm tra.' }
}

const ratings: readonly (readonly [Rating, string])[] = [
  ['chua', 'Chưa đạt'],
  ['mot-phan', 'Đạt một phần'],
  ['dat', 'Đạt'],
]

/** Where a text is not kept, it may be as long as anyone writes. */
const longestForgotten = 5000
const forgotten = 'Chữ bạn viết ở câu này không được ghi lại, chỉ có mức bạn tự chấm.'

/** Written first; the model answer is shown by the card, then the learner rates the own one. */
const writing: Make = (question, given, room) => {
  const text = node('textarea', {
    rows: 5,
    maxLength: room.text || longestForgotten,
    ariaLabel: 'Câu trả lời của bạn',
    value: given?.format === 'open' ? given.text : '',
  })
  const radios = ratings.map(([rating, name]) =>
    node(
      'label',
      { className: 'small' },
      node('input', {
        type: 'radio',
        name: question.id,
        value: rating,
        checked: given?.format === 'open' && given.rating === rating,
      }),
      name,
    ),
  )
  const model = node(
    'details',
    { open: given !== undefined },
    node('summary', {}, 'Xem câu trả lời mẫu và thang điểm'),
    node('div', { html: question.answer }),
    node('ul', {}, ...question.parts.map(part => node('li', { html: part.text }))),
  )
  const element = node(
    'div',
    {},
    text,
    ...(room.text === 0 ? [node('p', { className: 'note' }, forgotten)] : []),
    model,
    node('fieldset', { className: 'row' }, node('legend', {}, 'So với câu mẫu, câu của bạn'), ...radios),
  )
  const read = (): Answer | null => {
    const rating = element.querySelector<HTMLInputElement>('input:checked')?.value as Rating | undefined
    // A text that was not kept is gone after a reload; what was rated stays rated.
    const written = text.value.trim() !== '' || given !== undefined
    return !written || !rating ? null : { format: 'open', text: tidy(text.value), rating }
  }
  return { element, read, missing: 'Viết câu trả lời, xem câu mẫu, rồi tự chấm.' }
}

const makers: Readonly<Record<Answer['format'], Make>> = {
  single: choices('radio'),
  multiple: choices('checkbox'),
  'true-false': statements,
  match: matching,
  order: ordering,
  cloze: blanks,
  open: writing,
}

/** The fields of a question, filled with an answer that was given before. */
export const fieldsOf: Make = (question, given, room) => makers[question.key.format](question, given, room)
