import type { Place } from '@/lib/kernel/finding'
import type { Question } from '@/lib/question/schema'
import type { Section } from '../model'
import type { RuleContext } from './context'

/** Every question leads to the section that mends a wrong answer: the one it names, or the one that it stands in. */
export function sectionRule(
  questions: readonly Question[],
  sections: readonly Pick<Section, 'id'>[],
  placed: readonly { readonly id: string; readonly section?: string }[],
  placeOf: (path: readonly PropertyKey[]) => Place,
  report: RuleContext['report'],
): void {
  const ids = sections.map(section => section.id).filter(Boolean)
  const mend =
    ids.length > 0 ? `write \`section:\` with one of ${ids.join(', ')}` : 'give the lesson a `##` section first'
  const inText = new Set(placed.flatMap(({ id, section }) => (section ? [id] : [])))
  questions.forEach(({ id, section }, index) => {
    if (section === undefined) {
      if (!inText.has(id))
        report(placeOf([index, 'id']), 'no-section', `nothing says which section mends \`${id}\``, mend)
    } else if (!ids.includes(section))
      report(placeOf([index, 'section']), 'unknown-section', `the lesson has no section \`${section}\``, mend)
  })
}
