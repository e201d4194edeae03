import type { Question, QuestionOf } from '@/lib/question/schema'
import { keepsBlanks, withBlanks } from './blanks'
import { reasonsOf } from './explanation'
import { type Fate, left, type Printers, printWith, taken } from './format'
import { htmlOf } from './markdown'
import { declare, float, inline, item, matchWhole, set, values } from './qti-shape'
import { inOrder, shownOrder } from './shown'
import { element as el, wellFormed, type Xml } from './xml'

const shuffle = (question: Question): boolean => !question.fixed
const letter = (i: number): string => `choice-${String.fromCharCode(97 + i)}`

function choices(question: QuestionOf<'single' | 'multiple'>): Xml {
  const chosen = question.format
  const ids = question.choices.map((_, i) => letter(i))
  return item(question, {
    responses: [
      declare(
        chosen,
        'identifier',
        ids.filter((_, i) => question.choices[i]?.correct),
      ),
    ],
    body: [
      el(
        'choiceInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: shuffle(question), maxChoices: chosen === 'single' ? 1 : 0 },
        ...question.choices.map((choice, i) => el('simpleChoice', { identifier: ids[i] }, inline(choice.text))),
      ),
    ],
    scoring: [matchWhole],
    feedback: question.choices.map(({ reason }, i) => ({ id: ids[i] as string, reason })),
    chosen,
  })
}

/** Things on the left, each joined with one on the right. */
function pairing(
  question: Question,
  lefts: readonly string[],
  rights: readonly { readonly id: string; readonly text: string; readonly many: boolean }[],
  pairs: readonly string[],
  ids: readonly string[],
): Xml {
  const option = (id: string, matchMax: number, markdown: string): Xml =>
    el('simpleAssociableChoice', { identifier: id, matchMax }, inline(markdown))
  return item(question, {
    responses: [declare('multiple', 'directedPair', pairs)],
    body: [
      el(
        'matchInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: shuffle(question), maxAssociations: lefts.length },
        el('simpleMatchSet', {}, ...lefts.map((left, i) => option(ids[i] as string, 1, left))),
        el('simpleMatchSet', {}, ...rights.map(({ id, text, many }) => option(id, many ? lefts.length : 1, text))),
      ),
    ],
    scoring: [matchWhole],
    reasons: reasonsOf(question),
  })
}

function statements(question: QuestionOf<'true-false'>): Xml {
  const ids = question.statements.map((_, i) => `statement-${i + 1}`)
  return pairing(
    question,
    question.statements.map(one => one.text),
    [
      { id: 'true', text: 'Đúng', many: true },
      { id: 'false', text: 'Sai', many: true },
    ],
    question.statements.map((one, i) => `${ids[i]} ${one.correct}`),
    ids,
  )
}

function pairs(question: QuestionOf<'match'>): Xml {
  const ids = question.pairs.map((_, i) => `left-${i + 1}`)
  const rights = [...question.pairs, ...question.extras].map(({ right }, i) => ({
    id: `right-${i + 1}`,
    text: right,
    many: true,
  }))
  return pairing(
    question,
    question.pairs.map(pair => pair.left),
    rights,
    ids.map((id, i) => `${id} right-${i + 1}`),
    ids,
  )
}

function order(question: QuestionOf<'order'>): Xml {
  // Players may leave out the shuffling: the items stand mixed in the file, and their ids say nothing of the right order.
  const places = shownOrder(question)
  const idOf = (place: number): string => letter(places.indexOf(place))
  return item(question, {
    responses: [
      declare(
        'ordered',
        'identifier',
        question.items.map((_, place) => idOf(place)),
      ),
    ],
    body: [
      el(
        'orderInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: true },
        ...inOrder(question.items, places).map((one, i) =>
          el('simpleChoice', { identifier: letter(i) }, inline(one.text)),
        ),
      ),
    ],
    scoring: [matchWhole],
    reasons: reasonsOf(question),
  })
}

/** Each blank is a response of its own; an accepted text is worth its share of the point. */
function blanks(question: QuestionOf<'cloze'>): Xml {
  const names: string[] = []
  const body = withBlanks(question.text, htmlOf, (blank, i) => {
    names.push(blank)
    return el('textEntryInteraction', { responseIdentifier: `RESPONSE-${i + 1}`, expectedLength: 20 })
  })
  const mapping = (accept: readonly string[]): Xml =>
    el(
      'mapping',
      { defaultValue: 0 },
      ...accept.map(one => el('mapEntry', { mapKey: one, mappedValue: 1, caseSensitive: false })),
    )
  return item(question, {
    responses: names.map((name, i) => {
      const { accept = [] } = question.blanks[name] ?? {}
      return el(
        'responseDeclaration',
        { identifier: `RESPONSE-${i + 1}`, cardinality: 'single', baseType: 'string' },
        values(accept.slice(0, 1)),
        mapping(accept),
      )
    }),
    body: [wellFormed(body)],
    scoring: [
      set(
        'SCORE',
        el(
          'divide',
          {},
          el('sum', {}, ...names.map((_, i) => el('mapResponse', { identifier: `RESPONSE-${i + 1}` }))),
          float(names.length),
        ),
      ),
    ],
    reasons: reasonsOf(question),
  })
}

const printers: Printers<Xml> = {
  single: question => taken(choices(question)),
  multiple: question => taken(choices(question)),
  'true-false': question => taken(statements(question)),
  match: question => taken(pairs(question)),
  order: question => taken(order(question)),
  cloze: question => (keepsBlanks(question.text, htmlOf) ? taken(blanks(question)) : left('ambiguous')),
  open: question =>
    taken(
      item(question, {
        responses: [declare('single', 'string')],
        body: [el('extendedTextInteraction', { responseIdentifier: 'RESPONSE', expectedLines: 8 })],
        scoring: [],
      }),
      'graded-by-hand',
    ),
}

/** One assessmentItem. https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html */
export const itemOf = (question: Question): Fate<Xml> => printWith(printers, question)
