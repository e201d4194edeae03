import type { Question } from '@/lib/question/schema'
import { explain, printExplanation, type Reasoned } from './explanation'
import { htmlOf } from './markdown'
import { element as el, text, wellFormed, type Xml } from './xml'

const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
}

/** Identifiers of QTI begin with a letter. */
export const itemId = (question: Question): string => `q-${question.id}`

const block = (markdown: string): Xml => wellFormed(htmlOf(markdown))
export const inline = (markdown: string): Xml => wellFormed(htmlOf(markdown, true))
export const float = (value: number): Xml => el('baseValue', { baseType: 'float' }, text(String(value)))
export const values = (ids: readonly string[]): Xml =>
  el('correctResponse', {}, ...ids.map(id => el('value', {}, text(id))))

/** A response variable. Without `right` nothing is known to be right. */
export const declare = (cardinality: string, baseType: string, right: readonly string[] = [], id = 'RESPONSE'): Xml =>
  el('responseDeclaration', { identifier: id, cardinality, baseType }, ...(right.length > 0 ? [values(right)] : []))

const outcome = (identifier: string, cardinality: string, baseType: string): Xml =>
  el('outcomeDeclaration', { identifier, cardinality, baseType })
export const set = (identifier: string, expression: Xml): Xml => el('setOutcomeValue', { identifier }, expression)
const variable = (identifier: string): Xml => el('variable', { identifier })

/** One point when the response is the right one, whole. */
export const matchWhole: Xml = el(
  'responseCondition',
  {},
  el(
    'responseIf',
    {},
    el('match', {}, variable('RESPONSE'), el('correct', { identifier: 'RESPONSE' })),
    set('SCORE', float(1)),
  ),
  el('responseElse', {}, set('SCORE', float(0))),
)

interface Shape {
  readonly responses: readonly Xml[]
  readonly body: readonly Xml[]
  /** How SCORE comes about. */
  readonly scoring: readonly Xml[]
  /** Shown when RESPONSE holds the identifier: the reason of that choice. */
  readonly feedback?: readonly { readonly id: string; readonly reason: string }[]
  readonly chosen?: 'single' | 'multiple'
  /** Reasons that no single choice brings up. */
  readonly reasons?: readonly Reasoned[]
}

const modal = (outcomeIdentifier: string, identifier: string, content: Xml): Xml =>
  el('modalFeedback', { outcomeIdentifier, identifier, showHide: 'show' }, content)

/** An assessmentItem in the order of children that the information model asks for. */
export function item(question: Question, shape: Shape): Xml {
  const { feedback = [], chosen, reasons = [] } = shape
  const explanation = printExplanation(explain(question, reasons))
  return el(
    'assessmentItem',
    {
      ...namespaces,
      identifier: itemId(question),
      title: question.id,
      'xml:lang': 'vi',
      adaptive: false,
      timeDependent: false,
    },
    shape.responses,
    outcome('SCORE', 'single', 'float'),
    outcome('EXPLANATION', 'single', 'identifier'),
    chosen ? [outcome('FEEDBACK', chosen, 'identifier')] : [],
    el('itemBody', {}, block(question.prompt), shape.body),
    el(
      'responseProcessing',
      {},
      shape.scoring,
      chosen ? [set('FEEDBACK', variable('RESPONSE'))] : [],
      set('EXPLANATION', el('baseValue', { baseType: 'identifier' }, text('shown'))),
    ),
    ...feedback.map(({ id, reason }) => modal('FEEDBACK', id, block(reason))),
    modal('EXPLANATION', 'shown', block(explanation)),
  )
}
